package io.bgql.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many match, by a sample of a size that says something, and how far off that may be. */
class EstimationTest {
    private final List<Integer> asked = new ArrayList<>();

    private Estimate estimate(long records, long matching) {
        return new Estimation(every -> {
                    asked.add(every);
                    return matching / every;
                })
                .of(records);
    }

    @Test
    void aSmallSetIsCounted() {
        Estimate estimate = estimate(199_999, 77);

        assertThat(asked).containsExactly(1);
        assertThat(estimate.matching()).isEqualTo(77);
        assertThat(estimate.margin()).isZero();
        assertThat(estimate.words()).isEqualTo("every record");
    }

    @Test
    void manyMatchesAreToldByASmallSample() {
        Estimate estimate = estimate(100_000_000, 50_000_000);

        assertThat(asked).containsExactly(1_000);
        assertThat(estimate.matching()).isEqualTo(50_000_000);
        assertThat(estimate.margin()).isBetween(430_000L, 440_000L);
    }

    @Test
    void asLongAsFewMatchTheSampleGrows() {
        Estimate estimate = estimate(2_000_000, 300);

        assertThat(asked).containsExactly(20, 2);
        assertThat(estimate.matching()).isEqualTo(300);
        assertThat(estimate.margin()).isEqualTo(34);
    }

    @Test
    void whereNoneMatchesThereMayStillBeAFew() {
        Estimate estimate = estimate(1_000_000_000, 0);

        assertThat(asked).containsExactly(10_000, 1_000);
        assertThat(estimate.matching()).isZero();
        assertThat(estimate.margin()).isEqualTo(3_000);
    }

    @Test
    void about95Of100SamplesComeWithinTheirMargin() {
        SplittableRandom random = new SplittableRandom(7);
        int matching = 20_000;
        long within = IntStream.range(0, 1_000)
                .filter(run -> {
                    long found = IntStream.range(0, matching)
                            .filter(record -> random.nextInt(20) == 0)
                            .count();
                    Estimate estimate = new Estimate(20, found);
                    return Math.abs(estimate.matching() - matching) <= estimate.margin();
                })
                .count();

        assertThat(within).isBetween(930L, 970L);
    }
}
