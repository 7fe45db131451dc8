package io.bgql.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A throttle with its time turned by hand. */
class ThrottleTest {
    private static final long START = 5_000_000_000L;

    private long now = START;

    @ParameterizedTest
    @CsvSource({"100, 500, 5000", "200, 1000, 5000", "5000, 20000, 3999", "10000, 2000, 199"})
    void keepsItsRate(int recordsPerSecond, int records, long millis) {
        Throttle throttle = new Throttle(recordsPerSecond, START);
        for (int i = 0; i < records; i++) {
            now += throttle.pauseBefore(now);
        }
        assertThat((now - START) / 1_000_000).isEqualTo(millis);
        assertThat(throttle.count()).isEqualTo(records);
    }

    @Test
    void neverPausesForMoreThanTenMilliseconds() {
        assertThat(new Throttle(1, START).pauseBefore(START)).isEqualTo(10_000_000);
    }

    @Test
    void doesNotPauseForAMillisecondOrLess() {
        assertThat(new Throttle(1000, START).pauseBefore(START)).isZero();
        assertThat(new Throttle(999, START).pauseBefore(START)).isPositive();
    }

    @Test
    void counts0WithoutALimit() {
        Throttle throttle = new Throttle(0, START);
        assertThat(throttle.pauseBefore(START)).isZero();
        assertThat(throttle.count()).isZero();
    }

    @Test
    void lagsAfterTwoHundredMillisecondsBehindAndThenCountsAnew() {
        Throttle throttle = new Throttle(1000, START);
        now += 1_000_000_000;
        assertThat(throttle.pauseBefore(now)).isZero();
        assertThat(throttle.lags(now)).isFalse();
        now += 200_000_000;
        assertThat(throttle.lags(now)).isFalse();
        now += 1;
        assertThat(throttle.lags(now)).isTrue();
        assertThat(throttle.pauseBefore(now)).isZero();
        assertThat(throttle.pauseBefore(now)).isEqualTo(2_000_000);
    }

    @Test
    void forgetsItsLagWhenItHasToPause() {
        Throttle throttle = new Throttle(100, START);
        assertThat(throttle.lags(now)).isFalse();
        assertThat(throttle.pauseBefore(now)).isPositive();
        now += 300_000_000;
        assertThat(throttle.lags(now)).isFalse();
    }
}
