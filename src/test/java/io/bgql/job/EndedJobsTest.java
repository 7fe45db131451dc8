package io.bgql.job;

import static io.bgql.job.FakeNode.active;
import static io.bgql.job.FakeNode.done;
import static io.bgql.job.FakeNode.silent;
import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.Operation;
import io.bgql.cluster.Cancellation;
import io.bgql.cluster.Plans;
import io.bgql.plan.BackgroundPlan;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The ends of jobs that nobody waited for. */
class EndedJobsTest {
    private static final BackgroundPlan PLAN = new Plans("users").update(Optional.empty(), 0, Operation.touch());

    private final FakeCluster cluster = new FakeCluster("A");
    private final JobControl control = cluster.control();

    private long start() {
        return control.start(Order.of(PLAN, "TOUCH test.users"), new Cancellation())
                .trid();
    }

    private void look() {
        control.jobs(false, new Cancellation());
    }

    private void await(long trid) {
        control.await(List.of(trid), Optional.empty(), Optional.empty(), jobs -> {}, new Cancellation());
    }

    @Test
    void anEndIsGivenOnce() {
        cluster.node("A").says(active(10, 1), done(10, 2));
        long trid = start();
        look();
        assertThat(control.ended()).isEmpty();
        assertThat(control.ongoing()).extracting(JobView::trid).containsExactly(trid);

        look();
        assertThat(control.ended()).singleElement().satisfies(job -> {
            assertThat(job.trid()).isEqualTo(trid);
            assertThat(job.state()).isEqualTo(State.PARTIAL);
        });
        assertThat(control.ended()).isEmpty();
        assertThat(control.ongoing()).isEmpty();
    }

    @Test
    void whoWaitsOrKillsKnowsAlready() {
        cluster.node("A").says(active(10, 1), done(10, 0));
        await(start());
        assertThat(control.ended()).isEmpty();

        cluster.node("A").says(active(10, 1)).aborts(FakeNode.aborted(1));
        control.kill(start(), new Cancellation());
        assertThat(control.ended()).isEmpty();
    }

    @Test
    void whoDetachesIsTold() {
        cluster.node("A").says(active(10, 1), done(10, 0));
        Cancellation cancellation = new Cancellation();
        long trid = start();
        control.await(List.of(trid), Optional.empty(), Optional.empty(), jobs -> cancellation.cancel(), cancellation);
        look();
        assertThat(control.ended()).extracting(JobView::trid).containsExactly(trid);
    }

    @Test
    void theEndOfAnotherShellsJobIsNoNews() {
        cluster.node("A").says(active(10, 1), done(10, 0));
        start();
        JobControl other = cluster.control();
        other.jobs(false, new Cancellation());
        assertThat(other.ongoing()).isEmpty();
        other.jobs(false, new Cancellation());
        assertThat(other.ended()).isEmpty();
    }

    @Test
    void aJobThatWasLostFromSightAndGoesOnIsWatchedAgain() {
        cluster.node("A").says(active(10, 1), silent());
        start();
        cluster.threads().get(0).run();
        assertThat(control.ended()).extracting(JobView::state).containsExactly(State.UNKNOWN);

        cluster.node("A").says(active(60, 6), done(10, 0));
        control.lookAgain();
        assertThat(cluster.threads()).hasSize(2);
        cluster.threads().get(1).run();
        assertThat(control.ended()).extracting(JobView::state).containsExactly(State.DONE);
    }

    @Test
    void nothingIsLookedAtAgainWhereEverythingIsKnown() {
        cluster.node("A").says(done(10, 0));
        await(start());
        cluster.threads().get(0).run();
        control.lookAgain();
        assertThat(cluster.threads()).hasSize(1);
    }
}
