package io.bgql.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WidthTest {
    @ParameterizedTest
    @CsvSource({"abc, 3", "Günter, 6", "山田, 4", "👍, 2", "e\u0301, 1", "한국, 4", "ｆ, 2", "a\u200db, 2", "🇩🇪, 4"})
    void countsColumns(String text, int columns) {
        assertThat(Width.of(text)).isEqualTo(columns);
    }

    @Test
    void neverCutsAWideCharacterInTwo() {
        assertThat(Width.cut("山田太郎", 6, "…")).isEqualTo("山田…");
        assertThat(Width.cut("山田太郎", 8, "…")).isEqualTo("山田太郎");
        assertThat(Width.cut("abcdef", 5, "...")).isEqualTo("ab...");
    }
}
