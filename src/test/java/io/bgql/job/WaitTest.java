package io.bgql.job;

import static io.bgql.job.FakeNode.active;
import static io.bgql.job.FakeNode.done;
import static io.bgql.job.FakeNode.missing;
import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.Operation;
import io.bgql.cluster.Cancellation;
import io.bgql.cluster.Plans;
import io.bgql.cluster.ServerJob;
import io.bgql.plan.BackgroundPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaitTest {
    private static final BackgroundPlan PLAN = new Plans("users").update(Optional.empty(), 0, Operation.touch());

    private final FakeCluster cluster = new FakeCluster("A");
    private final JobControl control = cluster.control();

    @Test
    void aShortJobCostsNoWholeInterval() {
        cluster.node("A").says(active(50, 1), done(2, 0));

        Waited waited = await(start(), Optional.empty(), Optional.empty());

        assertThat(waited.exitStatus()).isZero();
        assertThat(cluster.passed()).isLessThan(Duration.ofMillis(10));
    }

    @Test
    void aLongJobIsAskedForAtTheInterval() {
        cluster.node("A").says(active(50, 1));

        Waited waited = await(start(), Optional.of(Duration.ofSeconds(60)), Optional.empty());

        assertThat(waited.ending()).isEqualTo(Waited.Ending.TIMED_OUT);
        assertThat(waited.exitStatus()).isEqualTo(5);
        assertThat(waited.jobs().get(0).state()).isEqualTo(State.RUNNING);
        assertThat(cluster.passed()).isEqualTo(Duration.ofSeconds(60));
        assertThat(cluster.looks()).isBetween(300, 320);
    }

    @Test
    void theIntervalCanBeChosen() {
        cluster.node("A").says(active(50, 1));

        await(start(), Optional.of(Duration.ofSeconds(60)), Optional.of(Duration.ofSeconds(5)));

        assertThat(cluster.looks()).isBetween(20, 30);
    }

    @Test
    void nearItsForetoldEndItIsAskedForMoreOftenButNotForEver() {
        cluster.node("A").says(active(99.9, 1));

        await(start(), Optional.of(Duration.ofSeconds(60)), Optional.of(Duration.ofSeconds(5)));

        assertThat(cluster.looks()).isBetween(200, 300);
    }

    @Test
    void progressIsToldAtEachLook() {
        cluster.node("A").says(active(10, 1), active(60, 6), done(10, 0));
        List<Double> told = new ArrayList<>();
        long trid = start();

        control.await(
                List.of(trid),
                Optional.empty(),
                Optional.empty(),
                jobs -> told.add(jobs.get(0).progress().orElseThrow()),
                new Cancellation());

        assertThat(told).containsExactly(10.0, 60.0, 100.0);
    }

    @Test
    void detachingLeavesTheJobAlone() {
        cluster.node("A").says(active(10, 1));
        Cancellation cancellation = new Cancellation();
        long trid = start();

        Waited waited = control.await(
                List.of(trid), Optional.empty(), Optional.empty(), jobs -> cancellation.cancel(), cancellation);

        assertThat(waited.ending()).isEqualTo(Waited.Ending.DETACHED);
        assertThat(waited.exitStatus()).isEqualTo(130);
        assertThat(cluster.node("A").aborted()).isZero();
        assertThat(control.ongoing()).isNotEmpty();
    }

    @Test
    void ofSeveralJobsTheWorstCounts() {
        cluster.node("A")
                .says(active(10, 1), done(10, 1))
                .lists(
                        77,
                        ServerJob.Kind.BACKGROUND_FUNCTION,
                        new FakeNode.Step.Shown(
                                ServerJob.Phase.DONE, 100, new ServerJob.Counts(1, 0, 0, 0, 1), Duration.ZERO));
        long trid = start();

        Waited waited =
                control.await(List.of(77L, trid), Optional.empty(), Optional.empty(), jobs -> {}, new Cancellation());

        assertThat(waited.jobs()).extracting(JobView::state).containsExactly(State.DONE, State.PARTIAL);
        assertThat(waited.exitStatus()).isEqualTo(3);
    }

    @Test
    void theWatcherKeepsTheLastValuesOfAJobNobodyWaitsFor() {
        cluster.node("A").says(active(10, 1), done(10, 0), missing());
        long trid = start();
        assertThat(cluster.threads()).hasSize(1);

        cluster.threads().get(0).run();

        assertThat(control.ongoing()).isEmpty();
        assertThat(cluster.passed()).isEqualTo(Duration.ofSeconds(2));
        assertThat(control.job(trid, new Cancellation()).state()).isEqualTo(State.DONE);
        assertThat(control.jobs(true, new Cancellation()).jobs()).isEmpty();
    }

    @Test
    void theWatcherGoesOnAfterALookThatFailed() {
        cluster.node("A").says(active(10, 1), done(10, 0));
        long trid = start();
        cluster.failsOnce(new IllegalStateException("the connections are closed"));

        cluster.threads().get(0).run();

        assertThat(control.ended()).extracting(JobView::trid).containsExactly(trid);
    }

    private long start() {
        return control.start(Order.of(PLAN, "TOUCH test.users"), new Cancellation())
                .trid();
    }

    private Waited await(long trid, Optional<Duration> timeout, Optional<Duration> every) {
        return control.await(List.of(trid), timeout, every, jobs -> {}, new Cancellation());
    }
}
