package io.bgql.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.fault.Scene.Said;
import io.bgql.job.journal.FileLedger;
import io.bgql.sandbox.Fault;
import io.bgql.sandbox.Place;
import io.bgql.sandbox.Sandbox;
import io.bgql.sandbox.SandboxNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;

/**
 * A job that adds one to a bin of every user, a fault at a place in it, and what is made of that afterwards. The seed says
 * everything: the way the job is driven, the nodes' clocks, the fault and its place.
 */
final class FaultRun implements AutoCloseable {
    private static final long USERS = 6042;
    private static final int FARTHEST_RECORD = 1_500;
    private static final int FARTHEST_PARTITION = 1_000;
    private static final int MOST_RESUMES = 4;
    private static final int MOST_WRITES = 3;

    private final SplittableRandom random;
    private final DyingLedger ledger;
    private final Scene scene;
    private final String statement;

    private enum Trouble {
        NONE,
        STOP,
        KILL,
        RESTART,
        ADD,
        DROP,
        SILENCE,
        REFUSAL,
        SLOWNESS,
        ABORT,
        DEATH_OF_THE_SHELL
    }

    FaultRun(long seed, Path folder) throws IOException {
        this.random = new SplittableRandom(seed);
        this.ledger = new DyingLedger(FileLedger.in(folder), folder.resolve("jobs.jsonl"), random.nextDouble());
        this.scene = Scene.of(3, ledger);
        boolean indexed = random.nextBoolean();
        prepare(indexed);
        this.statement = indexed
                ? "UPDATE test.users SET hits = hits + 1 WHERE $.hits >= 0 WITH (index = hits_idx)"
                : "UPDATE test.users SET hits = hits + 1 WHERE $.hits >= 0";
    }

    /** What was written before the job is older than any difference between the clocks. */
    private void prepare(boolean indexed) {
        scene.sandbox().nodes().forEach(node -> node.clockOffset(Duration.ofSeconds(-10)));
        Said said = scene.say("UPDATE test.users SET hits = 0 WHERE $.active == true");
        assertThat(said.text()).contains("\"state\":\"done\"", "\"succeeded\":" + USERS);
        if (indexed) {
            assertThat(scene.say("CREATE INDEX hits_idx ON test.users (hits) NUMERIC")
                            .status())
                    .isZero();
        }
        scene.sandbox().nodes().forEach(node -> node.clockOffset(Duration.ofMillis(random.nextInt(-1000, 1001))));
    }

    void run() throws IOException, InterruptedException {
        Trouble trouble = Trouble.values()[random.nextInt(Trouble.values().length)];
        Said said = job(trouble);
        honest(said);
        heal();
        scene.beginAgain();
        if (scene.say("SHOW JOB #2").status() != 0) {
            // It died before the journal had it: then nobody has heard of the job.
            assertThat(trouble).isEqualTo(Trouble.DEATH_OF_THE_SHELL);
            assertThat(scene.count("$.hits == 0")).isEqualTo(USERS);
            return;
        }
        honest(scene.say("WAIT JOB #2"));
        repair();
    }

    private Said job(Trouble trouble) throws IOException, InterruptedException {
        SandboxNode node = node();
        switch (trouble) {
            case STOP, KILL, RESTART, ADD, DROP, SILENCE, SLOWNESS -> {
                scene.sandbox().at(place(), fault(trouble, node));
            }
            case REFUSAL -> node.refuseStarts(22);
            case DEATH_OF_THE_SHELL -> ledger.dieAfter(random.nextInt(MOST_WRITES));
            case ABORT -> {
                String slow = statement.contains("WITH")
                        ? statement.replace("hits_idx)", "hits_idx, rps = 500)")
                        : statement + " WITH (rps = 500)";
                return scene.say(slow + " IN BACKGROUND; WAIT JOB LAST TIMEOUT 300ms; KILL JOB LAST");
            }
            case NONE -> {
                return scene.say(statement);
            }
        }
        Said said = scene.say(statement);
        ledger.revive();
        return said;
    }

    private Fault fault(Trouble trouble, SandboxNode node) {
        Sandbox sandbox = scene.sandbox();
        return switch (trouble) {
            case STOP -> () -> sandbox.stop(node.id());
            case KILL -> () -> sandbox.kill(node.id());
            case RESTART ->
                () -> {
                    sandbox.kill(node.id());
                    sandbox.restart(node.id(), true);
                };
            case ADD -> sandbox::add;
            case DROP -> node::dropConnections;
            case SILENCE -> node::fallSilent;
            case SLOWNESS -> () -> node.slowRequests(Duration.ofMillis(200));
            case NONE, REFUSAL, ABORT, DEATH_OF_THE_SHELL -> throw new IllegalArgumentException(trouble.name());
        };
    }

    private SandboxNode node() {
        return scene.sandbox().nodes().get(random.nextInt(3));
    }

    private Place place() {
        String node = node().id();
        return random.nextBoolean()
                ? Place.beforeRecord(node, 1 + random.nextInt(FARTHEST_RECORD))
                : Place.beforePartition(node, 1 + random.nextInt(FARTHEST_PARTITION));
    }

    /** What is called done is done, and no record is ever changed twice. */
    private void honest(Said said) {
        boolean done = said.text()
                .lines()
                .anyMatch(line -> line.contains("\"number\":2,") && line.contains("\"state\":\"done\""));
        heal();
        assertThat(scene.count("$.hits >= 2")).isZero();
        if (done) {
            assertThat(scene.count("$.hits == 1")).isEqualTo(USERS);
        }
    }

    private void heal() {
        for (SandboxNode node : scene.sandbox().nodes()) {
            node.answer();
            node.acceptStarts();
            node.slowRequests(Duration.ZERO);
            if (!node.isUp()) {
                try {
                    scene.sandbox().restart(node.id(), true);
                } catch (IOException | InterruptedException failure) {
                    throw new IllegalStateException(failure);
                }
            }
        }
        scene.sandbox().settle();
    }

    /** Resumed as often as VERIFY says that something is missing, the job has changed every record exactly once. */
    private void repair() {
        long missed = missed();
        for (int attempt = 0; attempt < MOST_RESUMES && missed > 0; attempt++) {
            assertThat(scene.say("RESUME JOB #2").text()).contains("\"state\":\"done\"");
            missed = missed();
        }
        assertThat(missed).isZero();
        assertThat(scene.count("$.hits >= 2")).isZero();
        assertThat(scene.count("$.hits == 1")).isEqualTo(USERS);
    }

    private long missed() {
        String text = scene.say("VERIFY JOB #2").text();
        int at = text.indexOf("\"missed\":") + "\"missed\":".length();
        return Long.parseLong(text.substring(at, text.indexOf(',', at)));
    }

    @Override
    public void close() throws IOException {
        scene.close();
    }
}
