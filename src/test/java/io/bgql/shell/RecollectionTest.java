package io.bgql.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.parse.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known to somebody who types, before and after the servers have answered. */
class RecollectionTest {
    /** Whoever looks at the clock finds that all patience is over. */
    private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(20);

    private static final int MOST_ROUNDS = 2;

    private final AtomicLong clock = new AtomicLong();
    private final AtomicLong questions = new AtomicLong();
    private final FakeServers servers = new FakeServers().first(questions::incrementAndGet);
    private final Errands behind = new Errands();

    private Recollection recollection() {
        return new Recollection(servers.site(), new Language(), () -> clock.getAndAdd(MOMENT), Path.of(""), behind);
    }

    /** With the first prompt drawn. */
    private Recollection begun() {
        Recollection recollection = recollection();
        recollection.typing().begin();
        return recollection;
    }

    private static Suggestions.Offered at(Recollection recollection, String text) {
        return recollection.typing().suggestions(text, text.length());
    }

    private static List<String> words(Suggestions.Offered offered) {
        return offered.suggestions().stream().map(Suggestion::text).toList();
    }

    /** What is there when all that was asked for has been answered: one answer may be what another question needs. */
    private List<String> answered(Recollection recollection, String text) {
        Suggestions.Offered offered = at(recollection, text);
        for (int round = 0; offered.awaiting() && round < MOST_ROUNDS; round++) {
            behind.run();
            offered = at(recollection, text);
        }
        assertThat(offered.awaiting()).isFalse();
        return words(offered);
    }

    @Test
    void aSittingBeginsBeforeAnythingIsAsked() {
        try (Recollection recollection = recollection()) {
            behind.run();
            assertThat(clock).hasValue(0);
            recollection.typing().begin();
            assertThat(questions).hasValue(0);
            behind.run();
            assertThat(questions).hasPositiveValue();
            assertThat(words(at(recollection, "DELETE FROM "))).containsExactly("test", "bar");
            assertThat(words(at(recollection, "KILL JOB "))).containsExactly("LAST");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM ",
                "DELETE FROM test.",
                "DELETE FROM test.users WHERE $.",
                "UPDATE test.users SET profile.",
                "DROP INDEX ",
                "EXECUTE ",
                "KILL JOB ",
                "SHOW JOB "
            })
    void nobodyWaitsForServersThatDoNotAnswer(String text) {
        try (Recollection recollection = begun()) {
            Suggestions.Offered offered = at(recollection, text);
            assertThat(offered.awaiting()).isTrue();
            assertThat(offered.suggestions()).isEmpty();
            assertThat(questions).hasValue(0);
            answered(recollection, text);
        }
    }

    @Test
    void whatHasBeenAnsweredOnceIsThereWithoutAskingAgain() {
        try (Recollection recollection = begun()) {
            assertThat(answered(recollection, "DELETE FROM ")).containsExactly("test", "bar");
            assertThat(answered(recollection, "DELETE FROM test.")).contains("users");
            long asked = questions.get();
            assertThat(words(at(recollection, "DELETE FROM "))).contains("bar");
            behind.run();
            assertThat(questions).hasValue(asked);
        }
    }

    @Test
    void aNewTextHasEverythingAskedForAnewOnce() {
        try (Recollection recollection = begun()) {
            answered(recollection, "DELETE FROM ");
            long asked = questions.get();
            recollection.typing().begin();
            for (int key = 0; key < 3; key++) {
                assertThat(words(at(recollection, "DELETE FROM "))).contains("bar");
                behind.run();
            }
            assertThat(questions).hasValue(asked + 1);
        }
    }

    @Test
    void whatWasKnownStandsUntilTheServersTellItAnew() {
        try (Recollection recollection = begun()) {
            answered(recollection, "DELETE FROM ");
            recollection.typing().begin();
            Suggestions.Offered offered = at(recollection, "DELETE FROM ");
            assertThat(offered.awaiting()).isFalse();
            assertThat(words(offered)).contains("bar");
        }
    }

    @Test
    void whatIsTypedHasWhatMayFollowAskedFor() {
        try (Recollection recollection = begun()) {
            behind.run();
            recollection.typing().prepare("DELETE FROM test.");
            behind.run();
            assertThat(words(at(recollection, "DELETE FROM test."))).contains("users");
        }
    }

    @Test
    void serversAreAskedOnOtherThreadsThanTheOneThatTypes() throws InterruptedException {
        Set<Thread> askers = ConcurrentHashMap.newKeySet();
        CountDownLatch asked = new CountDownLatch(1);
        servers.first(() -> {
            askers.add(Thread.currentThread());
            asked.countDown();
        });
        try (Recollection recollection =
                new Recollection(servers.site(), new Language(), System::nanoTime, Path.of(""))) {
            at(recollection, "DELETE FROM ");
            assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(askers).isNotEmpty().doesNotContain(Thread.currentThread());
    }
}
