package io.bgql.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BoundsTest {
    private static final long MIN = Long.MIN_VALUE;
    private static final long MAX = Long.MAX_VALUE;

    private static boolean holds(Bounds bounds, long value) {
        return bounds.low() <= value && value <= bounds.high();
    }

    @Test
    void nothingIsAboveTheGreatestNorBelowTheLeast() {
        assertThat(Bounds.above(MAX).isEmpty()).isTrue();
        assertThat(Bounds.below(MIN).isEmpty()).isTrue();
        assertThat(Bounds.above(MAX - 1)).isEqualTo(Bounds.of(MAX));
        assertThat(Bounds.below(MIN + 1)).isEqualTo(Bounds.of(MIN));
        assertThat(Bounds.atLeast(MAX)).isEqualTo(Bounds.of(MAX));
        assertThat(Bounds.atMost(MIN)).isEqualTo(Bounds.of(MIN));
    }

    @Test
    void whatContradictsIsNone() {
        assertThat(Bounds.above(5).and(Bounds.below(5))).isEqualTo(Bounds.NONE);
        assertThat(Bounds.above(5).and(Bounds.below(7))).isEqualTo(Bounds.of(6));
        assertThat(Bounds.NONE.spanning(Bounds.of(3))).isEqualTo(Bounds.of(3));
    }

    @Test
    void sumsThatWrapTearARangeInTwo() {
        assertThat(Bounds.of(10).before(5)).contains(Bounds.of(5));
        assertThat(Bounds.above(10).before(5)).contains(new Bounds(6, MAX - 5));
        assertThat(Bounds.below(10).before(5)).isEmpty();
        assertThat(Bounds.of(MIN).before(1)).contains(Bounds.of(MAX));
        assertThat(Bounds.of(3).beforeSubtractedFrom(10)).contains(Bounds.of(7));
    }

    @Test
    void aWidthKnowsTheWholeRange() {
        assertThat(new Bounds(MIN, MAX).width()).isEqualTo(0x1p64);
        assertThat(Bounds.of(MAX).width()).isEqualTo(1);
        assertThat(Bounds.NONE.width()).isZero();
    }

    /** Numbers near each other, near zero and near both ends, so that ranges and sums wrap often. */
    private static long near(int step) {
        return List.of(MIN, MAX, 0L).get(Math.floorMod(step, 3)) + step % 9;
    }

    @Property
    void theNumbersBeforeASumAreThoseWhoseSumIsInside(
            @ForAll int one, @ForAll int other, @ForAll int step, @ForAll int tried) {
        long addend = near(step);
        long value = near(tried);
        Bounds bounds = new Bounds(Math.min(near(one), near(other)), Math.max(near(one), near(other)));
        Optional<Bounds> added = bounds.before(addend);
        added.ifPresent(range -> assertThat(holds(range, value)).isEqualTo(holds(bounds, value + addend)));
        Optional<Bounds> taken = bounds.beforeSubtractedFrom(addend);
        taken.ifPresent(range -> assertThat(holds(range, value)).isEqualTo(holds(bounds, addend - value)));
    }
}
