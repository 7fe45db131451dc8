package io.bgql.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WidthTest {
    @ParameterizedTest
    @CsvSource({
        "abc, 3",
        "Günter, 6",
        "山田, 4",
        "👍, 2",
        "e\u0301, 1",
        "한국, 4",
        "ｆ, 2",
        "🇩🇪, 2",
        "👨‍👩‍👧, 2",
        "1️⃣, 1",
        "हिन्दी, 5"
    })
    void countsColumns(String text, int columns) {
        assertThat(Width.of(text)).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource({
        "a few words, 20, a few words",
        "a few words more, 9, a few|words|more",
        "exactly here, 7, exactly|here",
        "abcdefghij, 4, abcd|efgh|ij",
        "山田太郎, 3, 山|田|太|郎",
        "山田, 1, 山|田",
        "'    indented code', 10, '    indent|ed code'",
        "'', 5, ''"
    })
    void wrapsAtBlanksWhereThereAreAny(String text, int columns, String lines) {
        assertThat(String.join("|", Width.wrapped(text, columns))).isEqualTo(lines);
    }

    @Test
    void neverCutsAWideCharacterInTwo() {
        assertThat(Width.cut("山田太郎", 6, "…")).isEqualTo("山田…");
        assertThat(Width.cut("山田太郎", 8, "…")).isEqualTo("山田太郎");
        assertThat(Width.cut("abcdef", 5, "...")).isEqualTo("ab...");
    }
}
