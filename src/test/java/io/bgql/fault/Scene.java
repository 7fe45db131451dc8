package io.bgql.fault;

import io.bgql.cluster.Cancellation;
import io.bgql.cluster.Cluster;
import io.bgql.cluster.Connection;
import io.bgql.cluster.Seed;
import io.bgql.cluster.ServerJob;
import io.bgql.job.JobControl;
import io.bgql.job.journal.Journal;
import io.bgql.job.journal.Ledger;
import io.bgql.job.journal.MemoryLedger;
import io.bgql.sandbox.Sandbox;
import io.bgql.sandbox.SandboxNode;
import io.bgql.sandbox.SandboxSettings;
import io.bgql.settings.CommandLine;
import io.bgql.settings.Invocation;
import io.bgql.shell.Shell;
import io.bgql.shell.Site;
import io.bgql.shell.Transcript;
import io.bgql.shell.Wiring;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A sandbox with sample data, in whose jobs one node goes after the other, and one session of the shell on it. */
final class Scene implements AutoCloseable {
    /** How much faster time passes for the session than in truth: it need not wait so long for what will never come. */
    private static final long HASTE = 5;

    private final Sandbox sandbox;
    private final Ledger ledger;
    private Cluster cluster;
    private JobControl jobs;
    private int sessions;

    private Scene(Sandbox sandbox, Ledger ledger) {
        this.sandbox = sandbox;
        this.ledger = ledger;
        this.cluster = connect();
        this.jobs = session();
        cluster.nodes()
                .ask("set-config:context=namespace;id=test;background-query-max-rps=1000000", new Cancellation());
        cluster.nodes().ask("set-config:context=namespace;id=test;single-query-threads=1", new Cancellation());
        sandbox.lockstep(true);
    }

    /** A client that has not found each node does not send it jobs, and the others would wait for it in vain. */
    private Cluster connect() {
        List<Seed> seeds = sandbox.nodes().stream()
                .filter(SandboxNode::isUp)
                .map(node -> new Seed("127.0.0.1", Optional.empty(), node.port()))
                .toList();
        Cluster connected = Cluster.connect(Connection.to(seeds));
        while (connected.nodes().ask("build", new Cancellation()).size() < seeds.size()) {
            connected.close();
            connected = Cluster.connect(Connection.to(seeds));
        }
        return connected;
    }

    /** All nodes, as a command line names them. */
    String hosts() {
        return sandbox.nodes().stream().map(node -> "127.0.0.1:" + node.port()).collect(Collectors.joining(","));
    }

    /** All sessions share the journal; each makes other ids. */
    private JobControl session() {
        sessions++;
        return new JobControl(
                cluster.jobs(),
                new Journal(ledger, cluster.name(), "tester"),
                () -> System.nanoTime() * HASTE,
                new SplittableRandom(sessions));
    }

    /** The shell ends, however it stands, and another one begins on the same journal. */
    void beginAgain() {
        jobs.close();
        cluster.close();
        cluster = connect();
        jobs = session();
    }

    /** What was said, and the exit status it came with. */
    record Said(String text, int status) {
        /** The line about one node. */
        String of(String nodeId) {
            return text.lines()
                    .filter(line -> line.contains("\"node\":\"" + nodeId + "\""))
                    .findFirst()
                    .orElse("");
        }
    }

    /** With the sample data. */
    static Scene of(int nodes) throws IOException {
        Sandbox sandbox = Sandbox.start(settings(nodes));
        sandbox.nodes().forEach(node -> node.ownRecords("test"));
        return new Scene(sandbox, new MemoryLedger());
    }

    /** Without records, and with a journal that others may read. */
    static Scene empty(int nodes, Ledger ledger) throws IOException {
        return new Scene(Sandbox.start(settings(nodes).withoutSampleData()), ledger);
    }

    private static SandboxSettings settings(int nodes) {
        return SandboxSettings.of(Clock.systemUTC(), System::nanoTime, line -> {})
                .withNodes(nodes);
    }

    Sandbox sandbox() {
        return sandbox;
    }

    SandboxNode node(String nodeId) {
        return sandbox.node(nodeId);
    }

    /** Runs statements as {@code bgql -e} does, in one session with those before; answers are lines of JSON. */
    Said say(String statements) {
        Transcript transcript = new Transcript();
        Invocation.Shell invocation = (Invocation.Shell) CommandLine.parse(
                List.of("--yes", "-o", "jsonl", "--on-error", "continue", "-e", statements), Map.of(), List.of());
        Shell.Surroundings surroundings = Wiring.of(Path.of("target"), Reader.nullReader(), UnaryOperator.identity());
        try (Shell shell = new Shell(Site.of(cluster, jobs), transcript, invocation.settings(), surroundings)) {
            int status = shell.run();
            return new Said(transcript.text(), status);
        }
    }

    /** How many of the sample users a condition is true of. */
    long count(String condition) {
        return count("test.users", condition);
    }

    /** How many records of a set a condition is true of. */
    long count(String set, String condition) {
        Said counted = say("SELECT COUNT(*) FROM " + set + " WHERE " + condition);
        if (counted.status() != 0) {
            throw new IllegalStateException(counted.text());
        }
        return Long.parseLong(counted.text().replaceAll("\\D", ""));
    }

    /** The ids of all background jobs that a node lists. */
    Set<Long> backgroundJobs() {
        return cluster.jobs().list(new Cancellation()).stream()
                .flatMap(answer -> answer.value().orElseThrow().stream())
                .filter(job -> job.kind().background())
                .map(ServerJob::trid)
                .collect(Collectors.toSet());
    }

    /** Aborts whatever runs on any node, as another client may do. */
    void abortAll() {
        cluster.nodes().ask("query-abort-all:", new Cancellation());
    }

    @Override
    public void close() throws IOException {
        jobs.close();
        cluster.close();
        sandbox.close();
    }
}
