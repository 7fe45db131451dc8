package io.bgql.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.StatementException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class FeedTest {
    private static final int MANY = 20_000;

    private final Cancellation cancellation = new Cancellation();
    private final Feed<Integer> feed = new Feed<>(cancellation);

    @Test
    void whatTwoThreadsBringArrivesOnce() throws InterruptedException {
        CountDownLatch bringing = new CountDownLatch(2);
        List<Thread> threads = List.of(bringer(0, bringing), bringer(1, bringing), new Thread(() -> {
            await(bringing);
            feed.end();
        }));
        threads.forEach(Thread::start);

        Set<Integer> taken = new HashSet<>();
        List<Integer> twice = new ArrayList<>();
        feed.forEachRemaining(item -> {
            if (!taken.add(item)) {
                twice.add(item);
            }
        });

        assertThat(taken).hasSize(MANY);
        assertThat(twice).isEmpty();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private Thread bringer(int first, CountDownLatch bringing) {
        return new Thread(() -> {
            for (int item = first; item < MANY; item += 2) {
                feed.put(item);
            }
            bringing.countDown();
        });
    }

    @Test
    void aFailureComesAfterWhatWasBroughtBeforeIt() {
        feed.put(1);
        feed.fail(new StatementException(Diagnostic.of(Diagnostic.Code.SERVER, "broken")));

        assertThat(feed.next()).isEqualTo(1);
        assertThatExceptionOfType(StatementException.class)
                .isThrownBy(feed::hasNext)
                .withMessage("broken");
    }

    @Test
    void cancellingWakesTheTaker() throws InterruptedException {
        Thread interrupter = new Thread(cancellation::cancel);
        interrupter.start();

        assertThatExceptionOfType(StatementException.class)
                .isThrownBy(feed::hasNext)
                .withMessage("interrupted");
        interrupter.join();
    }

    @Test
    void closingFreesABringerThatWaits() throws InterruptedException {
        AtomicInteger brought = new AtomicInteger();
        Thread bringer = new Thread(() -> {
            while (feed.put(brought.incrementAndGet())) {
                Thread.onSpinWait();
            }
            feed.end();
        });
        bringer.start();
        assertThat(feed.next()).isEqualTo(1);

        feed.close();
        assertThat(feed.awaitEnd(Duration.ofSeconds(10))).isTrue();
        bringer.join();

        assertThat(feed.put(1)).isFalse();
        assertThat(feed.close()).isFalse();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }
}
