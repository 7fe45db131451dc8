package io.bgql.job;

import static io.bgql.job.FakeNode.aborted;
import static io.bgql.job.FakeNode.aborting;
import static io.bgql.job.FakeNode.active;
import static io.bgql.job.FakeNode.done;
import static io.bgql.job.FakeNode.missing;
import static io.bgql.job.FakeNode.silent;
import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.Operation;
import io.bgql.cluster.AbortReply;
import io.bgql.cluster.Answer;
import io.bgql.cluster.Cancellation;
import io.bgql.cluster.Plans;
import io.bgql.cluster.ServerJob;
import io.bgql.job.KillResult.NodeResult;
import io.bgql.job.KillResult.Verdict;
import io.bgql.plan.BackgroundPlan;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KillTest {
    private static final BackgroundPlan PLAN = new Plans("users").update(Optional.empty(), 0, Operation.touch());

    private final FakeCluster cluster = new FakeCluster("A", "B", "C");
    private final JobControl control = cluster.control();

    @Test
    void eachNodeSaysWhatBecameOfIt() {
        cluster.node("A").says(active(40, 4)).aborts(aborting(5), aborting(6), aborted(7));
        cluster.node("B").says(done(9, 0));
        cluster.node("C").says(active(10, 1)).aborts(missing());

        KillResult killed = control.kill(start(), new Cancellation());

        assertThat(killed.nodes())
                .extracting(NodeResult::verdict)
                .containsExactly(Verdict.ABORTED, Verdict.WAS_DONE, Verdict.ABORTED);
        assertThat(killed.exitStatus()).isZero();
        JobView job = killed.job().orElseThrow();
        assertThat(job.state()).isEqualTo(State.ABORTED);
        assertThat(job.counts().succeeded()).isEqualTo(7 + 9 + 1);
        assertThat(job.progress()).hasValue((40 + 100 + 10) / 3.0);
    }

    @Test
    void aNodeThatCannotBeReachedIsNamed() {
        cluster.node("A").says(active(40, 4)).aborts(aborted(5));
        cluster.node("B").says(silent()).answersAbort(new Answer.NoAnswer<>("B", "the node cannot be reached"));
        cluster.node("C").says(done(1, 0));

        KillResult killed = control.kill(start(), new Cancellation());

        assertThat(killed.nodes())
                .contains(new NodeResult("B", Verdict.UNREACHABLE, Optional.of("no answer within 1000 ms")));
        assertThat(killed.exitStatus()).isEqualTo(4);
        assertThat(killed.job().orElseThrow().state()).isEqualTo(State.UNKNOWN);
        assertThat(cluster.passed()).isGreaterThanOrEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void anAbortThatGotLostIsSentAgain() {
        cluster.node("A").says(active(40, 4)).aborts(aborted(5));
        cluster.node("B").says(active(1, 1), silent(), active(2, 2)).aborts(aborted(3));
        cluster.node("C").says(done(1, 0));

        KillResult killed = control.kill(start(), new Cancellation());

        assertThat(killed.exitStatus()).isZero();
        assertThat(killed.nodes()).contains(new NodeResult("B", Verdict.ABORTED, Optional.empty()));
    }

    @Test
    void aNodeThatRefusesIsNotWaitedFor() {
        cluster.node("A").says(active(40, 4)).aborts(aborted(5));
        cluster.node("B").says(active(1, 1)).answersAbort(new Answer.Given<>("B", new AbortReply.Refused("no right")));
        cluster.node("C").says(done(1, 0));

        KillResult killed = control.kill(start(), new Cancellation());

        assertThat(killed.nodes()).contains(new NodeResult("B", Verdict.STILL_RUNNING, Optional.of("no right")));
        assertThat(killed.exitStatus()).isEqualTo(4);
    }

    @Test
    void anApplicationsQueryIsNoJobToBeKilledWithAll() {
        cluster.node("A")
                .says(done(1, 0))
                .lists(7001, ServerJob.Kind.BASIC, (FakeNode.Step.Shown) active(5, 0))
                .aborts(aborted(5));
        cluster.node("B").says(done(1, 0));
        cluster.node("C").says(done(1, 0));
        start();

        assertThat(control.running(new Cancellation())).isEmpty();
        assertThat(control.jobs(false, new Cancellation()).jobs()).hasSize(1);
        assertThat(control.jobs(true, new Cancellation()).jobs()).hasSize(2);
    }

    private long start() {
        return control.start(Order.of(PLAN, "TOUCH test.users"), new Cancellation())
                .trid();
    }
}
