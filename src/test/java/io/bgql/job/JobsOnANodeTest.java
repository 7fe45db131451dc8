package io.bgql.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.aerospike.client.Bin;
import com.aerospike.client.Operation;
import com.aerospike.client.exp.Exp;
import io.bgql.cluster.Cancellation;
import io.bgql.cluster.Cluster;
import io.bgql.cluster.Plans;
import io.bgql.cluster.ServerJob;
import io.bgql.cluster.TestCluster;
import io.bgql.job.KillResult.NodeResult;
import io.bgql.job.KillResult.Verdict;
import io.bgql.job.journal.Journal;
import io.bgql.job.journal.MemoryLedger;
import io.bgql.plan.BackgroundPlan;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.JobReference;
import io.bgql.syntax.Span;
import io.bgql.syntax.StatementException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A job's life on a node, through the real client. */
@Timeout(60)
class JobsOnANodeTest {
    private static final String SET = "jobstest";
    private static final int RECORDS = 400;

    private final Plans plans = new Plans(SET);
    private TestCluster node;
    private Cluster cluster;
    private JobControl control;

    /** How many nodes the sandbox has. */
    int nodes() {
        return 1;
    }

    @BeforeEach
    void load() throws IOException {
        node = TestCluster.start(nodes());
        cluster = node.cluster();
        control = new JobControl(
                cluster.jobs(),
                new Journal(new MemoryLedger(), "test", "tester"),
                System::nanoTime,
                new SplittableRandom());
        cluster.records().insert(plans.numbered(RECORDS), new Cancellation());
    }

    @AfterEach
    void disconnect() throws IOException {
        control.running(new Cancellation()).forEach(job -> control.kill(job.trid(), new Cancellation()));
        control.close();
        node.truncate(SET);
        node.close();
    }

    @Test
    void aJobChangesWhatItsFilterPassesAndIsDone() {
        Optional<Exp> few = Optional.of(Exp.lt(Exp.intBin("id"), Exp.val(100)));
        StartedJob started = start(plans.update(few, 0, Operation.add(new Bin("score", 5))));

        Waited waited = await(started.trid());

        JobView job = waited.jobs().get(0);
        assertThat(job.state()).isEqualTo(State.DONE);
        assertThat(job.counts()).isEqualTo(new ServerJob.Counts(100, 0, 0, 300, RECORDS));
        assertThat(job.progress()).hasValue(100);
        assertThat(job.kind()).isEqualTo(ServerJob.Kind.BACKGROUND_OPERATIONS);
        assertThat(waited.exitStatus()).isZero();
        Optional<Exp> changed = Optional.of(Exp.eq(Exp.intBin("score"), Exp.val(6)));
        assertThat(cluster.queries().count(plans.select(changed, Optional.empty(), 0), new Cancellation()))
                .isEqualTo(100);
    }

    @Test
    void aJobInWhichEveryRecordFailsIsFailed() {
        Waited waited = await(start(plans.update(Optional.empty(), 0, Operation.append(new Bin("score", "x"))))
                .trid());

        assertThat(waited.jobs().get(0).state()).isEqualTo(State.FAILED);
        assertThat(waited.jobs().get(0).counts().failed()).isEqualTo(RECORDS);
        assertThat(waited.exitStatus()).isEqualTo(3);
    }

    @Test
    void aSlowJobIsSeenMovingAndKilledWithItsTrueProgress() {
        StartedJob slow = start(plans.update(Optional.empty(), 100, Operation.touch()));
        Waited impatient = control.await(
                List.of(slow.trid()),
                Optional.of(Duration.ofMillis(400)),
                Optional.empty(),
                jobs -> {},
                new Cancellation());
        assertThat(impatient.exitStatus()).isEqualTo(5);
        JobView moving = control.job(slow.trid(), new Cancellation());
        assertThat(moving.state()).isEqualTo(State.RUNNING);
        assertThat(moving.rps()).isEqualTo(100);
        assertThat(moving.progress().orElseThrow()).isBetween(1.0, 90.0);
        assertThat(moving.eta()).isPresent();

        KillResult killed = control.kill(slow.trid(), new Cancellation());

        assertThat(killed.nodes()).hasSize(nodes()).contains(new NodeResult("B1", Verdict.ABORTED, Optional.empty()));
        assertThat(killed.exitStatus()).isZero();
        JobView job = killed.job().orElseThrow();
        assertThat(job.state()).isEqualTo(State.ABORTED);
        assertThat(job.progress().orElseThrow()).isBetween(1.0, 90.0);
        assertThat(job.counts().succeeded()).isBetween(10L, 300L);
        assertThat(control.kill(slow.trid(), new Cancellation()).nodes())
                .extracting(NodeResult::verdict)
                .containsOnly(Verdict.WAS_DONE);
    }

    @Test
    void jobsAreListedWithTheirTextAndFoundByTheirBeginning() {
        StartedJob slow = control.start(
                Order.of(plans.update(Optional.empty(), 50, Operation.touch()), "TOUCH test.jobstest"),
                new Cancellation());

        JobView first = control.jobs(false, new Cancellation()).jobs().get(0);

        assertThat(first.trid()).isEqualTo(slow.trid());
        assertThat(first.statement()).contains("TOUCH test.jobstest");
        assertThat(first.number()).hasValue(1);
        JobReference prefix =
                new JobReference(JobReference.Kind.DECIMAL, slow.id().substring(0, 12), new Span(9, 21));
        assertThat(control.resolve(prefix, Purpose.KILL, new Cancellation()))
                .isEqualTo(new Resolved(slow.trid(), false));
        assertThat(control.running(new Cancellation()))
                .extracting(JobView::trid)
                .containsExactly(slow.trid());
        assertThat(control.kill(slow.trid(), new Cancellation()).exitStatus()).isZero();
        assertThat(control.ongoing()).isEmpty();
    }

    @Test
    void anotherSessionSeesTheJobWithoutItsText() {
        StartedJob slow = start(plans.update(Optional.empty(), 50, Operation.touch()));
        try (JobControl other = new JobControl(
                cluster.jobs(),
                new Journal(new MemoryLedger(), "test", "tester"),
                System::nanoTime,
                new SplittableRandom())) {
            JobView job = other.job(slow.trid(), new Cancellation());

            assertThat(job.state()).isEqualTo(State.RUNNING);
            assertThat(job.statement()).isEmpty();
            assertThat(job.number()).isEmpty();
        }
    }

    @Test
    void anUnknownSetIsNoSuccess() {
        Plans nowhere = new Plans("never_written_by_anyone");

        assertThatExceptionOfType(StatementException.class)
                .isThrownBy(() -> start(nowhere.update(Optional.empty(), 0, Operation.touch())))
                .withMessage("there is no set 'never_written_by_anyone' in namespace 'test'")
                .satisfies(failure -> assertThat(failure.diagnostic().code()).isEqualTo(Diagnostic.Code.NAME));
    }

    @Test
    void aRefusalIsSaidInPlainWords() {
        assertThatExceptionOfType(StatementException.class)
                .isThrownBy(() -> start(plans.update(Optional.empty(), 2_000_000, Operation.touch())))
                .withMessage("the job was refused: the server calls a part of the request invalid (4)");
    }

    private StartedJob start(BackgroundPlan plan) {
        return control.start(Order.of(plan, "a statement"), new Cancellation());
    }

    private Waited await(long trid) {
        return control.await(List.of(trid), Optional.empty(), Optional.empty(), jobs -> {}, new Cancellation());
    }
}
