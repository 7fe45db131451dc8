package io.bgql.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.Info;
import com.aerospike.client.policy.InfoPolicy;
import io.bgql.cluster.Cluster;
import io.bgql.cluster.Connection;
import io.bgql.cluster.Seed;
import io.bgql.job.JobControl;
import io.bgql.job.journal.Journal;
import io.bgql.job.journal.MemoryLedger;
import io.bgql.sandbox.Sandbox;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Runs statements in a shell of this process, against a fresh sandbox of one or more nodes or the cluster that BGQL_TEST_HOST names. */
final class Stage {
    private Stage() {}

    /** What each statement put out, answers and messages together. */
    static List<String> play(Script script, String format) throws IOException {
        return play(script, format, 1);
    }

    static List<String> play(Script script, String format, int nodes) throws IOException {
        SandboxSettings settings = SandboxSettings.of(Clock.systemUTC(), System::nanoTime, line -> {})
                .withNodes(nodes);
        try (Sandbox sandbox = Sandbox.start(settings)) {
            Seed own = new Seed("127.0.0.1", Optional.empty(), sandbox.port());
            warm(own);
            Optional<Seed> given =
                    Optional.ofNullable(System.getenv("BGQL_TEST_HOST")).map(Stage::seed);
            given.ifPresent(seed -> SampleCopy.copy(own, seed));
            return play(script, format, given.orElse(own));
        }
    }

    /** The sample data are made when first asked for, which on a busy machine takes longer than a node may need. */
    private static void warm(Seed sandbox) {
        try (AerospikeClient client = new AerospikeClient(sandbox.host(), sandbox.port())) {
            InfoPolicy patient = new InfoPolicy();
            patient.timeout = 60_000;
            String sets = Info.request(patient, client.getNodes()[0], "sets/test");
            assertThat(sets).contains("users");
        }
    }

    /** On a sandbox that has to be so, without sample data. */
    static List<String> play(Script script, String format, SandboxSettings settings) throws IOException {
        try (Sandbox sandbox = Sandbox.start(settings.withoutSampleData())) {
            return play(script, format, new Seed("127.0.0.1", Optional.empty(), sandbox.port()));
        }
    }

    private static Seed seed(String address) {
        int colon = address.lastIndexOf(':');
        return new Seed(address.substring(0, colon), Optional.empty(), Integer.parseInt(address.substring(colon + 1)));
    }

    private static List<String> play(Script script, String format, Seed seed) {
        try (Cluster cluster = Cluster.connect(Connection.to(List.of(seed)));
                JobControl jobs = new JobControl(
                        cluster.jobs(),
                        new Journal(new MemoryLedger(), cluster.name(), "tester"),
                        System::nanoTime,
                        new SplittableRandom())) {
            Invocation.Shell invocation =
                    (Invocation.Shell) CommandLine.parse(commandLine(script, format), Map.of(), List.of());
            Mask mask = new Mask(cluster.name());
            Transcript console = new Transcript(script.statements(), mask::text);
            Shell.Surroundings surroundings = Wiring.of(Path.of("target"), Reader.nullReader(), mask::answer);
            try (Shell shell = new Shell(Site.of(cluster, jobs), console, invocation.settings(), surroundings)) {
                shell.interact();
            }
            return console.answered();
        }
    }

    private static List<String> commandLine(Script script, String format) {
        List<String> arguments = new ArrayList<>(List.of("-o", format, "--on-error", "continue"));
        arguments.addAll(script.options());
        return arguments;
    }
}
