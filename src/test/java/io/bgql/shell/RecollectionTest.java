package io.bgql.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.parse.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known to somebody who types while the servers are slow. */
class RecollectionTest {
    private static final int MOST_TRIES = 1_000;

    private volatile CountDownLatch answer = new CountDownLatch(1);
    private final Set<Thread> askers = ConcurrentHashMap.newKeySet();
    private final FakeServers servers = new FakeServers().first(this::hold);

    private void hold() {
        askers.add(Thread.currentThread());
        try {
            answer.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private Recollection recollection() {
        return new Recollection(servers.site(), new Language(), System::nanoTime, Path.of(""));
    }

    private static Suggestions.Offered at(Recollection recollection, String text) {
        return recollection.typing().suggestions(text, text.length());
    }

    private static List<String> answered(Recollection recollection, String text) {
        Suggestions.Offered offered = at(recollection, text);
        for (int tries = 0; offered.awaiting() && tries < MOST_TRIES; tries++) {
            offered = at(recollection, text);
        }
        return offered.suggestions().stream().map(Suggestion::text).toList();
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
        try (Recollection recollection = recollection()) {
            Suggestions.Offered offered = at(recollection, text);
            assertThat(offered.awaiting()).isTrue();
            assertThat(offered.suggestions()).isEmpty();
            assertThat(askers).doesNotContain(Thread.currentThread());
            answer.countDown();
            assertThat(answered(recollection, text)).isNotNull();
            assertThat(askers).isNotEmpty().doesNotContain(Thread.currentThread());
        }
    }

    @Test
    void whatHasBeenAnsweredOnceIsThereWhileItIsAskedForAnew() {
        answer.countDown();
        try (Recollection recollection = recollection()) {
            assertThat(answered(recollection, "DELETE FROM ")).containsExactly("test", "bar");
            assertThat(answered(recollection, "DELETE FROM test.")).contains("users");
        }
        assertThat(askers).doesNotContain(Thread.currentThread());
    }

    @Test
    void aNewTextHasEverythingAskedForAnewOnce() {
        answer.countDown();
        try (Recollection recollection = recollection()) {
            assertThat(answered(recollection, "DELETE FROM ")).contains("bar");
            while (!recollection.rests()) {
                Thread.onSpinWait();
            }
            askers.clear();
            assertThat(answered(recollection, "DELETE FROM ")).contains("bar");
            assertThat(askers).isEmpty();
            recollection.typing().begin();
            assertThat(answered(recollection, "DELETE FROM ")).contains("bar");
        }
        assertThat(askers).isNotEmpty();
    }

    @Test
    void whatWasKnownStandsWhileTheServersAreSlowToTellItAnew() {
        answer.countDown();
        try (Recollection recollection = recollection()) {
            assertThat(answered(recollection, "DELETE FROM ")).contains("bar");
            answer = new CountDownLatch(1);
            recollection.typing().begin();
            Suggestions.Offered offered = at(recollection, "DELETE FROM ");
            assertThat(offered.awaiting()).isFalse();
            assertThat(offered.suggestions()).contains(Suggestion.goingOn("bar"));
            answer.countDown();
        }
    }

    @Test
    void whatIsTypedHasWhatMayFollowAskedFor() {
        answer.countDown();
        try (Recollection recollection = recollection()) {
            recollection.typing().prepare("KILL JOB ");
            assertThat(answered(recollection, "KILL JOB ")).containsExactly("LAST");
        }
    }
}
