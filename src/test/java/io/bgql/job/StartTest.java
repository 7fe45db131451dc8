package io.bgql.job;

import static io.bgql.job.FakeNode.aborted;
import static io.bgql.job.FakeNode.active;
import static io.bgql.job.FakeNode.missing;
import static io.bgql.job.FakeNode.silent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.aerospike.client.Operation;
import io.bgql.cluster.AbortReply;
import io.bgql.cluster.Acceptance;
import io.bgql.cluster.Answer;
import io.bgql.cluster.Cancellation;
import io.bgql.cluster.Plans;
import io.bgql.plan.BackgroundPlan;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.StatementException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StartTest {
    private static final BackgroundPlan PLAN = new Plans("users").update(Optional.empty(), 0, Operation.touch());

    private final FakeCluster cluster = new FakeCluster("A", "B", "C");
    private final JobControl control = cluster.control();

    @Test
    void aStartedJobIsKnownWithItsText() {
        cluster.node("A").says(active(1, 1));
        cluster.node("B").says(active(1, 1));
        cluster.node("C").says(active(1, 1));

        StartedJob first = control.start(Order.of(PLAN, "TOUCH test.users"), new Cancellation());
        StartedJob second = control.start(Order.of(PLAN, "TOUCH test.users WITH (rps = 5)"), new Cancellation());

        assertThat(first.trid()).isPositive().isNotEqualTo(second.trid());
        assertThat(first.number()).isEqualTo(1);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.nodes()).hasSize(3).allMatch(Acceptance.Accepted.class::isInstance);
        JobView job = control.job(second.trid(), new Cancellation());
        assertThat(job.statement()).contains("TOUCH test.users WITH (rps = 5)");
        assertThat(job.number()).hasValue(2);
        assertThat(job.set()).contains("users");
        assertThat(cluster.threads()).hasSize(1);
    }

    @Test
    void aJobStandsInTheJournalBeforeAnyNodeHearsOfIt() {
        JobControl later = cluster.control();
        List<String> written = new ArrayList<>();
        cluster.node("A").accepts(node -> {
            later.history(1, new Cancellation())
                    .forEach(line -> written.add(line.entry().beginning().statement()));
            return new Acceptance.Accepted(node);
        });
        control.start(Order.of(PLAN, "TOUCH test.users"), new Cancellation());
        assertThat(written).containsExactly("TOUCH test.users");
    }

    @Test
    void idsBeginDifferentlySoThatAFewDigitsTellThemApart() {
        assertThat(IntStream.range(0, 50)
                        .mapToObj(job -> control.start(Order.of(PLAN, "TOUCH test.users"), new Cancellation())
                                .id()
                                .substring(0, 4))
                        .distinct())
                .hasSizeGreaterThan(45);
    }

    @Test
    void aSetThatNoNodeKnowsIsNoSuccess() {
        cluster.node("A").accepts(Acceptance.SetUnknown::new);
        cluster.node("B").accepts(Acceptance.SetUnknown::new);
        cluster.node("C").accepts(Acceptance.SetUnknown::new);

        refused(Diagnostic.Code.NAME, "there is no set 'users' in namespace 'test'");
        assertThat(control.ongoing()).isEmpty();
    }

    @Test
    void aRefusalOfAllIsSaidOnce() {
        cluster.node("A").accepts(node -> new Acceptance.Refused(node, 4, "too fast"));
        cluster.node("B").accepts(node -> new Acceptance.Refused(node, 4, "too fast"));
        cluster.node("C").accepts(node -> new Acceptance.Refused(node, 4, "too fast"));

        refused(Diagnostic.Code.SERVER, "the job was refused: too fast");
    }

    @Test
    void aPartialStartIsTakenBack() {
        cluster.node("A").says(active(30, 3)).aborts(aborted(4));
        cluster.node("B").accepts(node -> new Acceptance.Refused(node, 22, "no threads left"));
        cluster.node("C").says(active(20, 2)).aborts(aborted(2));

        refused(
                Diagnostic.Code.SERVER,
                "the job was not started on every node (node B refused it: no threads left), so it was aborted on the"
                        + " others, after it had changed 6 records");
        assertThat(control.ongoing()).isEmpty();
        assertThat(cluster.threads()).isEmpty();
        assertThat(control.history(1, new Cancellation()).get(0).view().map(JobView::state))
                .contains(State.ABORTED);
    }

    @Test
    void aNodeThatMayHaveTakenItIsNamedWithTheId() {
        cluster.node("A").says(active(30, 3)).aborts(aborted(4));
        cluster.node("B")
                .accepts(node -> new Acceptance.Uncertain(node, "no answer within 10000 ms"))
                .says(silent())
                .answersAbort(new Answer.NoAnswer<>("B", "no answer within 1000 ms"));
        cluster.node("C").says(missing());

        assertThatExceptionOfType(StatementException.class)
                .isThrownBy(() -> control.start(Order.of(PLAN, "TOUCH test.users"), new Cancellation()))
                .withMessageContaining("node B did not say whether it took it: no answer within 10000 ms")
                .satisfies(failure -> assertThat(failure.diagnostic().hint().orElseThrow())
                        .startsWith("it may still run on B: KILL JOB "));
        assertThat(cluster.node("B").aborted()).isGreaterThan(1);
    }

    @Test
    void aLostReplyIsAbortedWhereTheJobTurnsUp() {
        cluster.node("A").says(active(30, 3)).aborts(aborted(4));
        cluster.node("B")
                .accepts(node -> new Acceptance.Uncertain(node, "no answer within 10000 ms"))
                .says(silent(), active(1, 1))
                .aborts(aborted(1));
        cluster.node("C").says(active(30, 3)).answersAbort(new Answer.Given<>("C", new AbortReply.Refused("no right")));

        assertThatExceptionOfType(StatementException.class)
                .isThrownBy(() -> control.start(Order.of(PLAN, "TOUCH test.users"), new Cancellation()))
                .satisfies(failure -> assertThat(failure.diagnostic().hint().orElseThrow())
                        .startsWith("it may still run on C: KILL JOB "));
    }

    @Test
    void whoseStartWasTakenBackIsToldHowToGoOn() {
        cluster.node("A").says(active(30, 3)).aborts(aborted(1));
        cluster.node("B").accepts(node -> new Acceptance.Refused(node, 22, "no threads left"));
        cluster.node("C").accepts(node -> new Acceptance.Refused(node, 22, "no threads left"));

        assertThatExceptionOfType(StatementException.class)
                .isThrownBy(() -> control.start(Order.of(PLAN, "TOUCH test.users"), new Cancellation()))
                .withMessageEndingWith("after it had changed 1 record")
                .satisfies(failure -> assertThat(failure.diagnostic().hint().orElseThrow())
                        .startsWith("RESUME JOB #1; starts it for all that is left"));
    }

    private void refused(Diagnostic.Code code, String message) {
        assertThatExceptionOfType(StatementException.class)
                .isThrownBy(() -> control.start(Order.of(PLAN, "TOUCH test.users"), new Cancellation()))
                .withMessage(message)
                .satisfies(failure -> assertThat(failure.diagnostic().code()).isEqualTo(code));
    }
}
