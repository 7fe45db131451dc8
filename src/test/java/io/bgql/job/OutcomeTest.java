package io.bgql.job;

import static io.bgql.job.FakeNode.aborted;
import static io.bgql.job.FakeNode.active;
import static io.bgql.job.FakeNode.done;
import static io.bgql.job.FakeNode.missing;
import static io.bgql.job.FakeNode.silent;
import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.Operation;
import io.bgql.cluster.Acceptance;
import io.bgql.cluster.Cancellation;
import io.bgql.cluster.Plans;
import io.bgql.job.FakeNode.Step;
import io.bgql.plan.BackgroundPlan;
import io.bgql.syntax.Diagnostic;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What three nodes say, and what the job is then called. */
class OutcomeTest {
    private static final BackgroundPlan PLAN = new Plans("users").update(Optional.empty(), 0, Operation.touch());

    private final FakeCluster cluster = new FakeCluster("A", "B", "C");
    private final JobControl control = cluster.control();

    @Test
    void doneIsWhatEveryNodeEndedWithoutFailures() {
        ended(State.DONE, 0, steps(active(10, 1), done(10, 0)), steps(done(20, 0)), steps(done(30, 0)));

        assertThat(job().counts().succeeded()).isEqualTo(60);
        assertThat(job().progress()).hasValue(100);
        assertThat(job().reason()).isEmpty();
    }

    @Test
    void failedIsWhatFailedOnEveryRecordThatWasTried() {
        ended(State.FAILED, 3, steps(done(0, 10)), steps(done(0, 5)), steps(done(0, 0)));
    }

    @Test
    void partialIsWhatFailedOnSomeRecords() {
        ended(State.PARTIAL, 3, steps(done(1, 10)), steps(done(0, 5)), steps(done(0, 0)));
    }

    @Test
    void whatWasSaidBeforeIsAReasonForFailuresAlsoInALaterShell() {
        cluster.node("A").says(done(10, 1));
        cluster.node("B").says(done(20, 0));
        cluster.node("C").says(done(30, 0));
        Finding finding = Finding.warning(Diagnostic.of(Diagnostic.Code.REFUSED, "the namespace is full"));
        Order order = Order.of(PLAN, "TOUCH test.users").warned(List.of(finding));
        long trid = control.start(order, new Cancellation()).trid();
        String reason = "said before it began: the namespace is full";
        assertThat(await(trid).jobs().get(0).reason()).contains(reason);

        assertThat(cluster.control().job(trid, new Cancellation()).reason()).contains(reason);
    }

    @Test
    void whereNothingIsKnownOfTheFailuresThatIsSaid() {
        ended(State.PARTIAL, 3, steps(done(10, 1)), steps(done(20, 0)), steps(done(30, 0)));

        assertThat(job().reason()).contains("why records failed stands only in the servers' logs");
    }

    @Test
    void doneOverNothingIsDone() {
        ended(State.DONE, 0, steps(done(0, 0)), steps(done(0, 0)), steps(done(0, 0)));
    }

    @Test
    void oneAbortedNodeMakesItAborted() {
        ended(
                State.ABORTED,
                4,
                steps(active(40, 4), aborted(5)),
                steps(active(50, 1), done(20, 0)),
                steps(done(30, 0)));

        assertThat(job().progress()).hasValue((40 + 100 + 100) / 3.0);
    }

    @Test
    void anAbortThatNobodySawComingHasNoProgress() {
        ended(State.ABORTED, 4, steps(aborted(5)), steps(done(20, 0)), steps(done(30, 0)));

        assertThat(job().progress()).isEmpty();
        assertThat(job().nodes().get(0).progress()).isEmpty();
        assertThat(job().counts().succeeded()).isEqualTo(55);
    }

    @Test
    void aSilentNodeMakesItUnknownAfterAWhile() {
        ended(State.UNKNOWN, 4, steps(active(40, 4), silent()), steps(done(20, 0)), steps(done(30, 0)));

        assertThat(job().reason())
                .contains("node A: no answer within 1000 ms; whether it met every record there cannot be known");
        assertThat(job().counts().succeeded()).isEqualTo(54);
        assertThat(cluster.passed()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
    }

    @Test
    void aNodeThatIsSilentForAMomentIsWaitedFor() {
        ended(
                State.DONE,
                0,
                steps(active(40, 4), silent(), silent(), active(90, 8), done(10, 0)),
                steps(done(20, 0)),
                steps(done(30, 0)));
    }

    @Test
    void aJobThatVanishesBeforeItsEndWasSeenIsUnknown() {
        ended(State.UNKNOWN, 4, steps(active(40, 4), missing()), steps(done(20, 0)), steps(done(30, 0)));

        assertThat(job().reason().orElseThrow()).startsWith("node A: the job is gone there");
    }

    @Test
    void aFinishedJobThatAgesOutStaysDone() {
        ended(
                State.DONE,
                0,
                steps(done(10, 0), missing()),
                steps(active(1, 0), active(2, 0), active(3, 0), done(20, 0)),
                steps(done(30, 0), missing()));

        assertThat(job().counts().succeeded()).isEqualTo(60);
        assertThat(job().state()).isEqualTo(State.DONE);
    }

    @Test
    void aNodeThatIsSilentAfterItsEndStaysDone() {
        ended(State.DONE, 0, steps(done(10, 0), silent()), steps(active(1, 0), done(20, 0)), steps(done(30, 0)));
    }

    @Test
    void aNodeThatLeavesMakesItUnknown() {
        cluster.node("A").says(active(10, 1));
        cluster.node("B").says(done(1, 0));
        cluster.node("C").says(done(1, 0));
        long trid = start();
        control.job(trid, new Cancellation());
        cluster.remove("A");

        Waited waited = await(trid);

        assertThat(waited.jobs().get(0).state()).isEqualTo(State.UNKNOWN);
        assertThat(waited.jobs().get(0).reason())
                .contains("node A: the node has left the cluster; whether it met every record there cannot be known");
    }

    @Test
    void aNodeWithoutTheSetHasNothingToDo() {
        cluster.node("B").accepts(Acceptance.SetUnknown::new);
        ended(State.DONE, 0, steps(active(10, 1), done(10, 0)), steps(missing()), steps(done(30, 0)));

        assertThat(job().nodes())
                .extracting(NodeView::standing)
                .containsExactly(NodeView.Standing.DONE, NodeView.Standing.NOTHING_TO_DO, NodeView.Standing.DONE);
    }

    @Test
    void progressIsWeightedByRecords() {
        cluster.weigh("A", 100);
        cluster.weigh("B", 300);
        cluster.weigh("C", 0);
        cluster.node("A").says(active(20, 2));
        cluster.node("B").says(active(60, 6));
        cluster.node("C").says(done(0, 0));

        JobView job = control.job(start(), new Cancellation());

        assertThat(job.state()).isEqualTo(State.RUNNING);
        assertThat(job.progress()).hasValue((100 * 20 + 300 * 60) / 400.0);
    }

    @Test
    void withoutFiguresEveryNodeWeighsTheSame() {
        cluster.weigh("A", 100);
        cluster.node("A").says(active(20, 2));
        cluster.node("B").says(active(60, 6));
        cluster.node("C").says(active(10, 1));

        assertThat(control.job(start(), new Cancellation()).progress()).hasValue(30);
    }

    @Test
    void theSlowestNodeTellsWhenItEnds() {
        cluster.node("A").says(active(20, 200), active(21, 210));
        cluster.node("B").says(active(50, 500), active(52, 520));
        cluster.node("C").says(done(30, 0));
        long trid = start();

        control.job(trid, new Cancellation());
        JobView job = control.job(trid, new Cancellation());

        assertThat(job.eta()).contains(Duration.ofSeconds(79));
        assertThat(job.slowest()).map(NodeView::node).contains("A");
        assertThat(job.rate()).isBetween(20.2, 20.4);
        assertThat(job.elapsed()).isEqualTo(Duration.ofSeconds(100));
    }

    private void ended(State state, int exitStatus, Step[] a, Step[] b, Step[] c) {
        cluster.node("A").says(a);
        cluster.node("B").says(b);
        cluster.node("C").says(c);
        Waited waited = await(start());
        assertThat(waited.ending()).isEqualTo(Waited.Ending.ENDED);
        assertThat(waited.jobs()).extracting(JobView::state).containsExactly(state);
        assertThat(waited.exitStatus()).isEqualTo(exitStatus);
    }

    private static Step[] steps(Step... steps) {
        return steps;
    }

    private long start() {
        return control.start(Order.of(PLAN, "TOUCH test.users"), new Cancellation())
                .trid();
    }

    private Waited await(long trid) {
        return control.await(List.of(trid), Optional.empty(), Optional.empty(), jobs -> {}, new Cancellation());
    }

    private JobView job() {
        return control.remembered().stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("the job is not remembered"));
    }
}
