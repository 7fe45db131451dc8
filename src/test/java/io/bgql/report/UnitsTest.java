package io.bgql.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0ms",
        "999, 999ms",
        "1000, 1.0s",
        "59949, 59.9s",
        "59950, 1m 00s",
        "62345, 1m 02s",
        "3599499, 59m 59s",
        "3600000, 1h 00m",
        "86399000, 23h 59m",
        "86400000, 1d 00h",
        "183600000, 2d 03h"
    })
    void durationsHaveAtMostTwoUnits(long millis, String words) {
        assertThat(Units.duration(Duration.ofMillis(millis))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0, 0/s", "999.4, 999/s", "1000, 1.0k/s", "12345, 12.3k/s", "999950, 1.0M/s", "2500000, 2.5M/s"})
    void ratesAreScaled(double rate, String words) {
        assertThat(Units.rate(rate)).isEqualTo(words);
    }

    @Test
    void onlyWhatIsCompleteReadsAHundred() {
        assertThat(Units.percent(99.99)).isEqualTo("99.9%");
        assertThat(Units.percent(100)).isEqualTo("100%");
        assertThat(Units.percent(0)).isEqualTo("0.0%");
    }
}
