package io.bgql.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.Operation;
import io.bgql.cluster.Acceptance;
import io.bgql.cluster.Cancellation;
import io.bgql.cluster.Plans;
import io.bgql.plan.BackgroundPlan;
import io.bgql.plan.Conduct;
import io.bgql.syntax.JobReference;
import io.bgql.syntax.Span;
import io.bgql.syntax.StatementException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a shell knows of the jobs of one that has ended, and what it makes of a cluster that changed meanwhile. */
class LaterSessionTest {
    private static final BackgroundPlan PLAN = touch(Conduct.USUAL);

    private final FakeCluster cluster = new FakeCluster("A", "B");

    private static BackgroundPlan touch(Conduct conduct) {
        BackgroundPlan plan = new Plans("users").update(Optional.empty(), 0, Operation.touch());
        return new BackgroundPlan(
                plan.namespace(),
                plan.set(),
                plan.work(),
                plan.filter(),
                plan.index(),
                plan.ttl(),
                plan.rps(),
                plan.durable(),
                conduct,
                plan.cautions(),
                plan.notes());
    }

    private long started(JobControl control) {
        return control.start(Order.of(PLAN, "TOUCH test.users"), new Cancellation())
                .trid();
    }

    private static JobView waited(JobControl control, long trid) {
        return control.await(List.of(trid), Optional.empty(), Optional.empty(), jobs -> {}, new Cancellation())
                .jobs()
                .get(0);
    }

    private static Resolved named(JobControl control, JobReference.Kind kind, String text) {
        return control.resolve(new JobReference(kind, text, new Span(0, 1)), Purpose.WAIT, new Cancellation());
    }

    @Test
    void anotherShellNamesARunningJobByItsTextAndWaitsForIt() {
        cluster.node("A").says(FakeNode.active(10, 1), FakeNode.active(20, 2), FakeNode.done(3, 0));
        cluster.node("B").says(FakeNode.active(10, 1), FakeNode.active(20, 2), FakeNode.done(4, 0));
        long trid = started(cluster.control());

        JobControl later = cluster.control();
        JobView seen = later.jobs(false, new Cancellation()).jobs().get(0);
        assertThat(seen.statement()).contains("TOUCH test.users");
        assertThat(seen.number()).hasValue(1);
        assertThat(named(later, JobReference.Kind.LAST, "LAST").trid()).isEqualTo(trid);
        assertThat(named(later, JobReference.Kind.JOURNAL, "1").trid()).isEqualTo(trid);

        JobView end = waited(later, trid);
        assertThat(end.state()).isEqualTo(State.DONE);
        assertThat(end.counts().succeeded()).isEqualTo(7);
    }

    @Test
    void whatOneShellSawToEndAnotherKnowsAlthoughNoNodeListsItAnyMore() {
        cluster.node("A").says(FakeNode.done(3, 0));
        cluster.node("B").says(FakeNode.done(4, 1));
        JobControl first = cluster.control();
        long trid = started(first);
        waited(first, trid);
        cluster.node("A").says(FakeNode.missing());
        cluster.node("B").says(FakeNode.missing());

        JobControl later = cluster.control();
        assertThat(later.jobs(false, new Cancellation()).jobs()).isEmpty();
        named(later, JobReference.Kind.JOURNAL, "1");
        JobView known = later.job(trid, new Cancellation());
        assertThat(known.state()).isEqualTo(State.PARTIAL);
        assertThat(known.counts().succeeded()).isEqualTo(7);
        assertThat(known.nodes()).hasSize(2);
    }

    @Test
    void knownAreTheListedJobsAndBehindThemThoseOfTheJournalTheNewestFirst() {
        cluster.node("A").says(FakeNode.done(3, 0));
        cluster.node("B").says(FakeNode.done(4, 0));
        JobControl first = cluster.control();
        long oldest = started(first);
        waited(first, oldest);
        long older = started(first);
        waited(first, older);
        cluster.node("A").says(FakeNode.active(10, 1));
        cluster.node("B").says(FakeNode.active(10, 1));
        long newest = started(first);

        assertThat(cluster.control().known(10, new Cancellation()))
                .extracting(JobView::trid)
                .containsExactly(newest, older, oldest);
        assertThat(cluster.control().known(2, new Cancellation()))
                .extracting(JobView::trid)
                .containsExactly(newest, older);
    }

    @Test
    void aJobThatNoNodeHasHeardOfIsUnknownNotDone() {
        cluster.node("A").says(FakeNode.missing());
        cluster.node("B").says(FakeNode.missing());
        long trid = started(cluster.control());
        JobControl later = cluster.control();
        named(later, JobReference.Kind.LAST, "LAST");
        assertThat(waited(later, trid).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void aClusterThatChangedMeanwhileMakesTheOutcomeUnknown() {
        cluster.node("A").says(FakeNode.active(50, 1), FakeNode.done(3, 0));
        cluster.node("B").says(FakeNode.active(50, 1), FakeNode.done(4, 0));
        JobControl control = cluster.control();
        long trid = started(control);
        cluster.change("OTHER");

        JobView end = waited(control, trid);
        assertThat(end.state()).isEqualTo(State.UNKNOWN);
        assertThat(end.reason())
                .hasValueSatisfying(reason -> assertThat(reason).startsWith("the cluster changed while the job ran"));

        JobControl later = cluster.control();
        named(later, JobReference.Kind.LAST, "LAST");
        assertThat(later.job(trid, new Cancellation()).state()).isEqualTo(State.UNKNOWN);
        assertThat(later.job(trid, new Cancellation()).reason()).isEqualTo(end.reason());
    }

    @Test
    void theHistoryHasEveryJobTheNewestFirst() {
        cluster.node("A").says(FakeNode.done(3, 0));
        cluster.node("B").says(FakeNode.done(4, 0));
        JobControl control = cluster.control();
        waited(control, started(control));
        cluster.node("A").accepts(node -> new Acceptance.Refused(node, 22, "forbidden"));
        cluster.node("B").accepts(node -> new Acceptance.Refused(node, 22, "forbidden"));
        assertThat(catching(() -> started(control))).contains("the job was refused: forbidden");
        cluster.node("A").says(FakeNode.missing());
        cluster.node("B").says(FakeNode.missing());

        List<History> history = cluster.control().history(Long.MAX_VALUE, new Cancellation());
        assertThat(history.stream().map(line -> line.entry().number())).containsExactly(2, 1);
        assertThat(history.get(0).view().map(JobView::state)).contains(State.FAILED);
        assertThat(history.get(1).view().map(JobView::state)).contains(State.DONE);
    }

    private static String catching(Runnable action) {
        try {
            action.run();
            return "";
        } catch (StatementException failure) {
            return failure.diagnostic().message();
        }
    }

    @Test
    void aJobCanGoOnWithoutTheNodesThatRefuseIt() {
        cluster.node("A").says(FakeNode.done(3, 0));
        cluster.node("B").accepts(node -> new Acceptance.Refused(node, 22, "forbidden"));
        JobControl control = cluster.control();
        BackgroundPlan keeping = touch(new Conduct(true, Optional.empty(), List.of(), Optional.empty(), false));
        long trid = control.start(Order.of(keeping, "TOUCH test.users"), new Cancellation())
                .trid();
        JobView end = waited(control, trid);
        assertThat(end.state()).isEqualTo(State.PARTIAL);
        assertThat(end.reason()).contains("node B: forbidden");
        assertThat(cluster.node("A").aborted()).isZero();
    }
}
