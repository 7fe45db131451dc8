package io.bgql.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Durations as people type them. */
class DurationTextTest {
    @ParameterizedTest
    @CsvSource({"200ms, 200", "90s, 90000", "2m, 120000", "2min, 120000", "1d12h, 129600000", "1W, 604800000", "0s, 0"})
    void countsMilliseconds(String text, long millis) {
        assertThat(DurationText.millis(text)).hasValue(BigInteger.valueOf(millis));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "s", "1d12", "5 s", "-1s", "1y", "1.5h"})
    void takesNothingElse(String text) {
        assertThat(DurationText.millis(text)).isEmpty();
    }

    @Test
    void countsWhatNoMachineCould() {
        assertThat(DurationText.millis("9".repeat(30) + "w"))
                .hasValueSatisfying(millis -> assertThat(millis.bitLength()).isGreaterThan(Long.SIZE));
    }
}
