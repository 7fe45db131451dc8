package io.bgql.job;

import static io.bgql.job.FakeNode.aborted;
import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.Operation;
import io.bgql.cluster.Cancellation;
import io.bgql.cluster.Plans;
import io.bgql.cluster.ServerJob.Counts;
import io.bgql.cluster.ServerJob.Phase;
import io.bgql.plan.BackgroundPlan;
import io.bgql.plan.FailureLimit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BrakeTest {
    private static final BackgroundPlan PLAN = new Plans("users").update(Optional.empty(), 0, Operation.touch());

    private final FakeCluster cluster = new FakeCluster("A", "B", "C");
    private final JobControl control = cluster.control();

    /** Each node with so many failures, at every look. */
    private void failing(long a, long b, long c) {
        failing("A", a);
        failing("B", b);
        failing("C", c);
    }

    private void failing(String node, long failed) {
        Counts counts = new Counts(100 - failed, failed, 0, 0, 100);
        cluster.node(node)
                .says(
                        new FakeNode.Step.Shown(Phase.ACTIVE, 50, counts, Duration.ofSeconds(1)),
                        new FakeNode.Step.Shown(Phase.ACTIVE, 60, counts, Duration.ofSeconds(2)),
                        new FakeNode.Step.Shown(Phase.DONE, 100, counts, Duration.ofSeconds(3)))
                .aborts(aborted(100 - failed));
    }

    private State ended(FailureLimit limit) {
        long trid = control.start(Order.of(PLAN, "TOUCH test.users"), new Cancellation())
                .trid();
        Brake brake = new Brake(limit, jobs -> {}, id -> control.kill(id, new Cancellation()));
        JobView end = control.await(List.of(trid), Optional.empty(), Optional.empty(), brake, new Cancellation())
                .jobs()
                .get(0);
        assertThat(brake.killed(trid)).isEqualTo(end.state() == State.ABORTED);
        return end.state();
    }

    @Test
    void tooManyFailuresOnOneNodeEndTheJobOnAll() {
        failing(0, 6, 0);
        assertThat(ended(new FailureLimit(BigDecimal.valueOf(5), false))).isEqualTo(State.ABORTED);
        assertThat(List.of(cluster.node("A"), cluster.node("B"), cluster.node("C")))
                .allMatch(node -> node.aborted() > 0);
    }

    @Test
    void failuresAreSummedOverTheNodes() {
        failing(2, 2, 2);
        assertThat(ended(new FailureLimit(BigDecimal.valueOf(5), false))).isEqualTo(State.ABORTED);
    }

    @Test
    void asManyAsAllowedAreBorne() {
        failing(2, 2, 1);
        assertThat(ended(new FailureLimit(BigDecimal.valueOf(5), false))).isEqualTo(State.PARTIAL);
        assertThat(cluster.node("A").aborted()).isZero();
    }

    @Test
    void aPercentageIsOfTheRecordsTried() {
        failing(3, 0, 0);
        assertThat(ended(new FailureLimit(BigDecimal.ONE, true))).isEqualTo(State.PARTIAL);
        failing(4, 0, 0);
        assertThat(ended(new FailureLimit(BigDecimal.ONE, true))).isEqualTo(State.ABORTED);
    }
}
