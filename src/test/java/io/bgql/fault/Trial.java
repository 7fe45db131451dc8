package io.bgql.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.AerospikeClient;
import io.bgql.fault.Scene.Said;
import io.bgql.job.journal.Entry;
import io.bgql.job.journal.Ledger;
import io.bgql.sandbox.Fault;
import io.bgql.sandbox.Place;
import io.bgql.sandbox.Sandbox;
import io.bgql.sandbox.SandboxNode;
import io.bgql.sandbox.Trap;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** A cluster with records, a job that adds one to the score of some, and what must be true whatever comes between. */
final class Trial implements AutoCloseable {
    /** After so many of them nothing may be missing. */
    static final int MOST_RESUMES = 5;

    private static final String UNCHANGED = Crowd.FITS + " AND $.score == 0";
    private static final int FORBIDDEN = 22;
    /** Of so many kinds of places the first is a start, the next ones are partitions, and the others records. */
    private static final int PLACES = 8;

    private static final int PARTITIONS = 3;
    private static final int MOST_SECONDS = 30;

    private final Draw draw;
    private final SplittableRandom random;
    private final Scene scene;
    private final Crowd crowd;
    private final AerospikeClient application;
    private boolean moved;
    private boolean resumed;
    private boolean warned;
    private long twice;

    Trial(Draw draw, Ledger ledger) throws IOException {
        this.draw = draw;
        this.random = draw.luck();
        this.scene = Scene.empty(Draw.NODES, ledger);
        this.application = new AerospikeClient("127.0.0.1", scene.sandbox().port());
        this.crowd = draw.driver().crowd(random);
        prepare();
    }

    /** What was written before the job is older than any difference between the clocks. */
    private void prepare() {
        List<SandboxNode> nodes = scene.sandbox().nodes();
        nodes.forEach(node -> node.clockOffset(Duration.ofSeconds(-10)));
        crowd.write(application);
        assertThat(scene.say(draw.driver().preparation()).status()).isZero();
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).clockOffset(draw.clocks().get(i));
            scene.sandbox().lag(nodes.get(i).id(), draw.lags().get(i));
        }
    }

    Scene scene() {
        return scene;
    }

    /**
     * A place that the next job comes to, whatever trouble waits there: no farther than the records it meets at least,
     * and its start where the trouble is a refusal, for which a job is aborted wherever it stands.
     */
    Place place(Trouble trouble) {
        List<SandboxNode> busy =
                scene.sandbox().nodes().stream().filter(node -> met(node) > 0).toList();
        SandboxNode node = busy.get(random.nextInt(busy.size()));
        int kind = random.nextInt(PLACES);
        if (trouble == Trouble.REFUSAL || kind == 0) {
            return Place.beforeStart(node.id());
        }
        return kind <= PARTITIONS
                ? Place.beforePartition(node.id(), 1 + random.nextInt(node.ownPartitions()))
                : Place.beforeRecord(node.id(), 1 + random.nextInt(met(node)));
    }

    /** How many records a job meets on a node if nothing comes between, and if it meets none of them again. */
    private int met(SandboxNode node) {
        return (int) draw.driver()
                .met(crowd)
                .filter(key -> node.isMasterOf(Crowd.partition(key)))
                .count();
    }

    /**
     * Lets the trouble strike at a place in the next job: when a node is asked for it, or before a partition or a record.
     * A refusal is there before it, on another node; the end of a shell whose journal ends is its own.
     *
     * @param written how many records an application writes then
     * @param before what strikes right before
     */
    Trap expect(Trouble trouble, Place place, int written, Fault before) {
        scene.sandbox().lockstep(true);
        int firstWritten = random.nextInt(crowd.size());
        SandboxNode node = trouble == Trouble.REFUSAL ? otherThan(place.nodeId()) : node();
        Fault fault = fault(trouble, node);
        if (trouble == Trouble.REFUSAL) {
            node.refuseStarts(FORBIDDEN);
        }
        return scene.sandbox().at(place, () -> {
            if (place.unit() == Place.Unit.START) {
                // The parts of the nodes that are asked would wait for the ones that may not be.
                scene.sandbox().lockstep(false);
            }
            before.strike();
            crowd.touch(application, firstWritten, written);
            fault.strike();
        });
    }

    /** Fails a run whose trouble never struck. */
    static void awaitStruck(Trap trap, String story) throws InterruptedException {
        assertThat(trap.awaitStruck(MOST_SECONDS, TimeUnit.SECONDS)).as(story).isTrue();
    }

    private SandboxNode node() {
        return scene.sandbox().nodes().get(random.nextInt(Draw.NODES));
    }

    private SandboxNode otherThan(String nodeId) {
        return scene.sandbox().nodes().stream()
                .filter(node -> !node.id().equals(nodeId))
                .findFirst()
                .orElseThrow();
    }

    private Fault fault(Trouble trouble, SandboxNode node) {
        Sandbox sandbox = scene.sandbox();
        boolean withRecords = random.nextBoolean();
        Duration clock = Draw.clock(random);
        moved |= List.of(Trouble.STOP, Trouble.KILL, Trouble.RESTART, Trouble.ADD)
                .contains(trouble);
        return switch (trouble) {
            case STOP -> () -> sandbox.stop(node.id());
            case KILL -> () -> sandbox.kill(node.id());
            case RESTART ->
                () -> {
                    sandbox.kill(node.id());
                    sandbox.restart(node.id(), withRecords);
                };
            case ADD -> () -> sandbox.add().clockOffset(clock);
            case CUT -> node::dropConnections;
            case SILENCE -> node::fallSilent;
            case SLOWNESS -> () -> node.slowRequests(Duration.ofMillis(100));
            case ABORT -> scene::abortAll;
            case NONE, REFUSAL, HALT -> () -> {};
        };
    }

    /** Every node is there again and behaves. */
    void heal() {
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
    }

    /** What is called done is done, no record is changed twice, and none that does not match at all. */
    void honest(Said said) {
        assertThat(count("$.age < 18 AND $.score != 0")).isZero();
        boolean done = said.text()
                .lines()
                .anyMatch(line -> line.contains("\"number\":") && line.contains("\"state\":\"done\""));
        if (done) {
            assertThat(count(draw.once() ? UNCHANGED : UNCHANGED + " AND not ($.note.exists())"))
                    .as(said.text())
                    .isZero();
        }
        warned |= said.text().contains("may have been made twice");
        assertThat(count("$.score >= 2")).as(said.text()).isEqualTo(twice(done));
    }

    /**
     * A job meets a record again that moves, after it was changed, to a node that has not come to its partition yet. No
     * server tells, so the shell can only say that it may be so, unless a marker or a guard forbids it. No RESUME does it.
     */
    private long twice(boolean done) {
        boolean possible = moved && !draw.once() && draw.driver() != Driver.SAME_BIN;
        if (possible && !done && !resumed) {
            twice = count("$.score == 2");
        }
        return twice;
    }

    /** From now on no record is changed twice. */
    void resumes() {
        resumed = true;
        assertThat(twice == 0 || warned).isTrue();
    }

    /** Whatever runs or ran on a node stands in the journal and is listed, with its text, by whoever asks. */
    void keepsAll(List<Entry> journal, Said jobs, Said history) {
        for (long trid : scene.backgroundJobs()) {
            String id = Long.toUnsignedString(trid);
            assertThat(journal).extracting(Entry::trid).contains(trid);
            assertThat(jobs.text().lines().filter(line -> line.contains(id) && line.contains("\"eta\":")))
                    .isNotEmpty()
                    .allMatch(line -> line.contains("score = score + 1"));
            assertThat(history.text()).contains(id);
        }
        for (Entry entry : journal) {
            assertThat(history.text()).contains(entry.beginning().statement());
        }
    }

    /** Each record that matches was changed exactly once, or is one of those VERIFY counted as written by others. */
    void changedOnce(Said verified) {
        long left = count(UNCHANGED);
        if (left > 0) {
            assertThat(left).isEqualTo(count(UNCHANGED + " AND $.note.exists()"));
            assertThat(left).as(verified.text()).isLessThanOrEqualTo(figure(verified, "written_since"));
        }
        assertThat(count(Crowd.FITS + " AND $.score == 1")).isEqualTo(crowd.size() - left - twice);
    }

    private long count(String condition) {
        return scene.count(Crowd.SET, condition);
    }

    static long figure(Said said, String name) {
        int at = said.text().indexOf("\"" + name + "\":") + name.length() + 3;
        assertThat(at).as(said.text()).isGreaterThan(name.length() + 3);
        int end = at;
        while (Character.isDigit(said.text().charAt(end))) {
            end++;
        }
        return Long.parseLong(said.text().substring(at, end));
    }

    @Override
    public void close() throws IOException {
        application.close();
        scene.close();
    }
}
