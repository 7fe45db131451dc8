package io.bgql.job;

import static io.bgql.job.FakeNode.active;
import static io.bgql.job.FakeNode.done;
import static io.bgql.job.FakeNode.silent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.aerospike.client.Operation;
import io.bgql.cluster.Cancellation;
import io.bgql.cluster.Plans;
import io.bgql.cluster.ServerJob.Kind;
import io.bgql.plan.BackgroundPlan;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.JobReference;
import io.bgql.syntax.Span;
import io.bgql.syntax.StatementException;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReferencesTest {
    private static final BackgroundPlan PLAN = new Plans("users").update(Optional.empty(), 0, Operation.touch());
    private static final Span SPAN = new Span(9, 13);
    private static final long HIGH = Long.parseUnsignedLong("9876130877470426491");

    private final FakeCluster cluster = new FakeCluster("A", "B");
    private final JobControl control = cluster.control();

    @BeforeEach
    void list() {
        FakeNode.Step.Shown running = (FakeNode.Step.Shown) active(5, 1);
        FakeNode.Step.Shown ended = (FakeNode.Step.Shown) done(1, 0);
        cluster.node("A")
                .lists(123456789L, Kind.BACKGROUND_OPERATIONS, running)
                .lists(123400000L, Kind.BACKGROUND_FUNCTION, ended)
                .lists(1234L, Kind.BACKGROUND_OPERATIONS, ended)
                .lists(5555000L, Kind.BASIC, running)
                .lists(HIGH, Kind.BACKGROUND_OPERATIONS, running);
    }

    @Test
    void anExactIdBeatsAPrefix() {
        assertThat(resolved(JobReference.Kind.DECIMAL, "1234", Purpose.SHOW)).isEqualTo(1234);
        assertThat(resolved(JobReference.Kind.DECIMAL, "12345", Purpose.SHOW)).isEqualTo(123456789);
    }

    @Test
    void idsAreUnsignedAndMayBeHexadecimal() {
        assertThat(resolved(JobReference.Kind.DECIMAL, "9876130877470426491", Purpose.KILL))
                .isEqualTo(HIGH);
        assertThat(resolved(JobReference.Kind.HEXADECIMAL, "0x" + Long.toHexString(HIGH), Purpose.SHOW))
                .isEqualTo(HIGH);
        assertThat(resolved(
                        JobReference.Kind.HEXADECIMAL,
                        "0x" + Long.toHexString(HIGH).substring(0, 5),
                        Purpose.SHOW))
                .isEqualTo(HIGH);
        assertThat(resolved(JobReference.Kind.DECIMAL, "98761", Purpose.SHOW)).isEqualTo(HIGH);
    }

    @Test
    void severalCandidatesAreListed() {
        cluster.node("B").lists(12341111L, Kind.BACKGROUND_OPERATIONS, (FakeNode.Step.Shown) active(5, 1));

        wrong(JobReference.Kind.DECIMAL, "12340", Purpose.KILL).withMessage("no node lists a running job 12340");
        wrong(JobReference.Kind.HEXADECIMAL, "0x123", Purpose.SHOW)
                .withMessage("no job has the id 0x123, and the beginning of one needs at least 4 digits");
        cluster.node("B").lists(12345555L, Kind.BACKGROUND_OPERATIONS, (FakeNode.Step.Shown) active(5, 1));
        wrong(JobReference.Kind.DECIMAL, "12345", Purpose.KILL)
                .withMessage("several jobs begin with 12345")
                .satisfies(failure ->
                        assertThat(failure.diagnostic().expected()).containsExactly("12345555", "123456789"));
    }

    @Test
    void killingTakesAPrefixOnlyOfARunningBackgroundJob() {
        assertThat(resolved(JobReference.Kind.DECIMAL, "1234567", Purpose.KILL)).isEqualTo(123456789);
        wrong(JobReference.Kind.DECIMAL, "12340", Purpose.KILL).withMessage("no node lists a running job 12340");
        wrong(JobReference.Kind.DECIMAL, "5555", Purpose.KILL).withMessage("no node lists a running job 5555");
        assertThat(control.resolve(
                        new JobReference(JobReference.Kind.DECIMAL, "5555000", SPAN), Purpose.KILL, new Cancellation()))
                .isEqualTo(new Resolved(5555000, true));
    }

    @Test
    void theSessionsOwnJobsHaveNumbers() {
        wrong(JobReference.Kind.LAST, "LAST", Purpose.WAIT)
                .withMessage("no job was started on this cluster yet, as far as the journal knows");
        cluster.node("A").says(active(1, 1));
        cluster.node("B").says(active(1, 1));
        long first = control.start(Order.of(PLAN, "first"), new Cancellation()).trid();
        long second =
                control.start(Order.of(PLAN, "second"), new Cancellation()).trid();

        assertThat(resolved(JobReference.Kind.LAST, "LAST", Purpose.KILL)).isEqualTo(second);
        assertThat(resolved(JobReference.Kind.JOURNAL, "1", Purpose.WAIT)).isEqualTo(first);
        wrong(JobReference.Kind.JOURNAL, "3", Purpose.WAIT).withMessage("the journal has no job #3");
    }

    @Test
    void anUnknownJobIsSaidWithTheNodesThatDidNotAnswer() {
        wrong(JobReference.Kind.DECIMAL, "4711", Purpose.SHOW).withMessage("no node lists a job 4711");
        cluster.node("B").says(silent());
        wrong(JobReference.Kind.DECIMAL, "99999999999999999999999", Purpose.SHOW)
                .withMessage("no node lists a job 99999999999999999999999"
                        + " (B did not answer: no answer within 1000 ms)");
        cluster.node("A").says(silent());
        wrong(JobReference.Kind.DECIMAL, "4711", Purpose.SHOW)
                .withMessage("no node answered (A: no answer within 1000 ms, B: no answer within 1000 ms)")
                .satisfies(failure -> assertThat(failure.diagnostic().code()).isEqualTo(Diagnostic.Code.TIMEOUT));
    }

    private long resolved(JobReference.Kind kind, String text, Purpose purpose) {
        return control.resolve(new JobReference(kind, text, SPAN), purpose, new Cancellation())
                .trid();
    }

    private ThrowableAssertAlternative<StatementException> wrong(JobReference.Kind kind, String text, Purpose purpose) {
        return assertThatExceptionOfType(StatementException.class).isThrownBy(() -> resolved(kind, text, purpose));
    }
}
