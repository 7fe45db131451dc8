package io.bgql.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.expression.Catalog;
import io.bgql.expression.Type;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IndexOptionTest {

    private final Plans plans = new Plans();

    @BeforeEach
    void indexes() {
        plans.catalog().index(index("score_idx", "users", "score")).index(index("orders_idx", "orders", "score"));
    }

    private static Catalog.Index index(String name, String set, String bin) {
        return new Catalog.Index(
                name,
                Optional.of(set),
                bin,
                Type.INT,
                Catalog.Collection.SCALAR,
                Optional.empty(),
                Optional.empty(),
                true,
                1_000,
                10);
    }

    private static Optional<String> index(BackgroundPlan plan) {
        return plan.index().map(IndexUse::index);
    }

    @Test
    void aJobTakesAnIndexAndKeepsItsWholeFilter() {
        BackgroundPlan plan = plans.background("UPDATE test.users SET name = 'x' WHERE $.score > 5");
        assertThat(index(plan)).contains("score_idx");
        assertThat(plan.filter()).isPresent();
    }

    @Test
    void aQueryLeavesToTheIndexWhatItDecides() {
        QueryPlan plan = (QueryPlan) plans.select("SELECT COUNT(*) FROM test.users WHERE $.score > 5");
        assertThat(plan.index().map(IndexUse::index)).contains("score_idx");
        assertThat(plan.filter()).isEmpty();
    }

    @Test
    void noneWalksThePrimaryIndex() {
        assertThat(index(plans.background("DELETE FROM test.users WHERE $.score > 5 WITH (index = none)")))
                .isEmpty();
        assertThat(index(plans.background("DELETE FROM test.users WHERE $.score > 5 WITH (index = auto)")))
                .contains("score_idx");
    }

    @Test
    void aWrittenBinAndAFunctionTakeNoIndexByThemselves() {
        assertThat(index(plans.background("UPDATE test.users SET score = score + 1 WHERE $.score > 5")))
                .isEmpty();
        assertThat(index(plans.background("EXECUTE maintenance.f() ON test.users WHERE $.score > 5")))
                .isEmpty();
    }

    @Test
    void aNamedIndexNeedsAGuardAgainstMeetingARecordTwice() {
        BackgroundPlan plan =
                plans.background("UPDATE test.users SET score = score + 1 WHERE $.score > 5 WITH (index = score_idx)");
        assertThat(index(plan)).contains("score_idx");
        assertThat(plan.conduct().guarded()).isTrue();
        assertThat(plans.background("UPDATE test.users SET score = score + 1 WHERE $.score > 5")
                        .conduct()
                        .guarded())
                .isFalse();
    }

    /** The guard would pass over what an application has just written, and VERIFY would call it missed. */
    @Test
    void aMarkerIsGuardEnough() {
        BackgroundPlan plan = plans.background(
                "UPDATE test.users SET score = score + 1 WHERE $.score > 5" + " WITH (index = score_idx, once = mark)");
        assertThat(index(plan)).contains("score_idx");
        assertThat(plan.conduct().guarded()).isFalse();
    }

    @Test
    void aNamedIndexThatDoesNotFitIsRefusedAtItsName() {
        Plans.Refused unfit = plans.refused("DELETE FROM test.users WHERE $.price > 5 WITH (index = score_idx)");
        assertThat(unfit.place()).isEqualTo("score_idx");
        assertThat(unfit.message()).contains("the condition says nothing about score");
        assertThat(plans.refused("DELETE FROM test.users WHERE $.score > 5 WITH (index = orders_idx)")
                        .message())
                .contains("is on set orders");
        assertThat(plans.refused("DELETE FROM test.users WHERE $.score > 5 WITH (index = scor_idx)")
                        .hint())
                .isEqualTo("did you mean score_idx?");
    }
}
