package io.bgql.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.cluster.Cluster;
import io.bgql.cluster.Connection;
import io.bgql.cluster.Seed;
import io.bgql.job.JobControl;
import io.bgql.job.journal.Journal;
import io.bgql.job.journal.MemoryLedger;
import io.bgql.parse.Language;
import io.bgql.sandbox.Sandbox;
import io.bgql.sandbox.SandboxSettings;
import io.bgql.settings.CommandLine;
import io.bgql.settings.Invocation;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The client's own watch over a real cluster, whose nodes end and come back at the same ports. */
class LosingTheClusterTest {
    private final List<String> news = new ArrayList<>();

    @Test
    void thePromptSaysWhatIsLostAndComesBackByItself() throws Exception {
        SandboxSettings settings = SandboxSettings.of(Clock.systemUTC(), System::nanoTime, trouble -> {})
                .withNodes(2)
                .withoutSampleData();
        try (Sandbox sandbox = Sandbox.start(settings);
                Cluster cluster = Cluster.connect(
                        Connection.to(List.of(new Seed("127.0.0.1", Optional.empty(), sandbox.port()))));
                JobControl jobs = new JobControl(
                        cluster.jobs(),
                        new Journal(new MemoryLedger(), cluster.name(), "tester"),
                        System::nanoTime,
                        new SplittableRandom(1))) {
            Bulletin bulletin = bulletin(Site.of(cluster, jobs));
            Semaphore beats = new Semaphore(0);
            try (Pulse pulse = new Pulse(beats::release)) {
                pulse.start();
                assertThat(bulletin.text()).isEqualTo("sandbox");
                sandbox.stop("B2");
                sees(bulletin, beats, "sandbox (1/2 nodes)");
                sandbox.stop("B1");
                sees(bulletin, beats, "sandbox (lost)");
                restart(sandbox);
                sees(bulletin, beats, "sandbox");
            }
        }
        assertThat(news)
                .startsWith(
                        "node B2 is gone: 1 of 2 nodes", "lost sandbox: none of its nodes can be reached; still trying")
                .anyMatch(line -> line.startsWith("sandbox is back: "));
    }

    private static void restart(Sandbox sandbox) throws IOException, InterruptedException {
        sandbox.restart("B1", true);
        sandbox.restart("B2", true);
    }

    private static Bulletin bulletin(Site site) {
        Invocation invocation = CommandLine.parse(List.of(), Map.of(), List.of());
        return new Bulletin(
                new Session(site, ((Invocation.Shell) invocation).settings(), new Parameters(new Language())));
    }

    /** Sits at the prompt, which is brought up to date at every beat, until it says so. */
    private void sees(Bulletin bulletin, Semaphore beats, String text) throws InterruptedException {
        for (int beat = 0; beat < 30 && !bulletin.text().equals(text); beat++) {
            assertThat(beats.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
            news.addAll(bulletin.news());
        }
        assertThat(bulletin.text()).isEqualTo(text);
    }
}
