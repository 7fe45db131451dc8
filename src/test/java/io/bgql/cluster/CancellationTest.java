package io.bgql.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.StatementException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CancellationTest {
    private final Cancellation cancellation = new Cancellation();
    private final List<String> ran = new ArrayList<>();

    @Test
    void hooksRunOnceAndAtOnceAfterwards() {
        Cancellation.Hook removed = cancellation.onCancel(() -> ran.add("removed"));
        cancellation.onCancel(() -> ran.add("kept"));
        removed.close();

        cancellation.cancel();
        cancellation.cancel();
        cancellation.onCancel(() -> ran.add("late"));

        assertThat(ran).containsExactly("kept", "late");
    }

    @Test
    void checkingThrowsOnlyWhenCancelled() {
        assertThatCode(cancellation::check).doesNotThrowAnyException();
        cancellation.cancel();
        assertThatExceptionOfType(StatementException.class)
                .isThrownBy(cancellation::check)
                .satisfies(interrupted ->
                        assertThat(interrupted.diagnostic().code()).isEqualTo(Diagnostic.Code.INTERRUPTED));
    }

    @Test
    void waitingEndsWithTheTimeOrTheCancellation() throws InterruptedException {
        cancellation.await(Duration.ofMillis(1));
        assertThat(cancellation.cancelled()).isFalse();

        Thread interrupter = new Thread(cancellation::cancel);
        interrupter.start();
        cancellation.await(Duration.ofHours(1));

        assertThat(cancellation.cancelled()).isTrue();
        interrupter.join();
    }
}
