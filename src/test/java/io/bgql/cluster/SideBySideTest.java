package io.bgql.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.ResultCode;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.StatementException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SideBySideTest {
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(30);

    private final SideBySide sideBySide = new SideBySide();
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void release() {
        never.countDown();
        sideBySide.close();
    }

    @Test
    void allAreAskedAtOnce() {
        CyclicBarrier meeting = new CyclicBarrier(3);
        Supplier<Integer> meet = () -> {
            try {
                return meeting.await();
            } catch (Exception broken) {
                throw new AssertionError(broken);
            }
        };

        List<Answer<Integer>> answers =
                sideBySide.run(List.of(task("A", meet), task("B", meet), task("C", meet)), LONG, new Cancellation());

        assertThat(answers).extracting(Answer::node).containsExactly("A", "B", "C");
        assertThat(answers).allSatisfy(answer -> assertThat(answer.value()).isPresent());
    }

    @Test
    void oneNodeIsAskedOnTheCallingThread() {
        List<Answer<Thread>> answers =
                sideBySide.run(List.of(task("A", Thread::currentThread)), LONG, new Cancellation());

        assertThat(answers).containsExactly(new Answer.Given<>("A", Thread.currentThread()));
    }

    @Test
    void aLateNodeIsNoAnswerAndHoldsNobody() {
        List<Answer<String>> answers =
                sideBySide.run(List.of(task("A", () -> "a"), task("B", this::waitForever)), SHORT, new Cancellation());

        assertThat(answers)
                .containsExactly(new Answer.Given<>("A", "a"), new Answer.NoAnswer<>("B", "no answer within 30 ms"));
    }

    @Test
    void aFailureIsNoAnswerInPlainWords() {
        List<Answer<String>> answers = sideBySide.run(
                List.of(task("A", () -> "a"), task("B", () -> {
                    throw new AerospikeException(ResultCode.SERVER_NOT_AVAILABLE);
                })),
                LONG,
                new Cancellation());

        assertThat(answers.get(1)).isEqualTo(new Answer.NoAnswer<>("B", "the node cannot be reached"));
    }

    @Test
    void aNodeThatWasReachedAndIsSilentIsNotCalledOutOfReach() {
        List<Answer<String>> answers = sideBySide.run(
                List.of(task("A", () -> {
                    throw new AerospikeException.Connection(new SocketTimeoutException("Read timed out"));
                })),
                LONG,
                new Cancellation());

        assertThat(answers).containsExactly(new Answer.NoAnswer<>("A", "no answer within 10000 ms"));
    }

    @Test
    void moreNodesThanThreadsAreAllAsked() {
        List<SideBySide.Task<Integer>> tasks = IntStream.range(0, 64)
                .mapToObj(node -> task("N" + node, () -> node))
                .toList();

        assertThat(sideBySide.run(tasks, LONG, new Cancellation()))
                .extracting(answer -> answer.value().orElse(-1))
                .containsExactlyElementsOf(IntStream.range(0, 64).boxed().toList());
    }

    @Test
    void cancellingEndsTheWaiting() {
        Cancellation cancellation = new Cancellation();

        assertThatExceptionOfType(StatementException.class)
                .isThrownBy(() -> sideBySide.run(
                        List.of(task("A", this::waitForever), task("B", () -> {
                            cancellation.cancel();
                            return waitForever();
                        })),
                        LONG,
                        cancellation))
                .satisfies(interrupted ->
                        assertThat(interrupted.diagnostic().code()).isEqualTo(Diagnostic.Code.INTERRUPTED));
    }

    @Test
    void whereOneAnswerWillDoTheOthersHoldNobody() {
        Optional<String> first = sideBySide.first(
                List.of(
                        task("A", this::waitForever),
                        task("B", () -> {
                            throw new AerospikeException(ResultCode.SERVER_NOT_AVAILABLE);
                        }),
                        task("C", () -> "c")),
                Duration.ofHours(1));

        assertThat(first).contains("c");
    }

    @Test
    void whereNoNodeAnswersThereIsNoFirstAnswer() {
        Supplier<String> gone = () -> {
            throw new AerospikeException(ResultCode.SERVER_NOT_AVAILABLE);
        };

        assertThat(sideBySide.first(List.of(task("A", gone), task("B", gone)), Duration.ofHours(1)))
                .isEmpty();
        assertThat(sideBySide.first(List.of(task("A", gone), task("B", this::waitForever)), SHORT))
                .isEmpty();
        assertThat(sideBySide.first(List.of(task("A", gone)), SHORT)).isEmpty();
    }

    @Test
    void aDefectIsTheCallersAndHoldsNobody() {
        Supplier<String> defect = () -> {
            throw new IllegalStateException("a defect");
        };

        assertThatThrownBy(() -> sideBySide.run(
                        List.of(task("A", () -> "a"), task("B", defect)), Duration.ofHours(1), new Cancellation()))
                .hasRootCauseMessage("a defect");
    }

    private String waitForever() {
        try {
            never.await();
        } catch (InterruptedException released) {
            Thread.currentThread().interrupt();
        }
        return "too late";
    }

    private static <T> SideBySide.Task<T> task(String node, Supplier<T> work) {
        return new SideBySide.Task<>(node, work);
    }
}
