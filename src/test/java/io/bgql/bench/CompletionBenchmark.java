package io.bgql.bench;

import io.bgql.cluster.Cancellation;
import io.bgql.cluster.Cluster;
import io.bgql.cluster.TestCluster;
import io.bgql.job.JobControl;
import io.bgql.job.journal.Journal;
import io.bgql.job.journal.MemoryLedger;
import io.bgql.parse.Language;
import io.bgql.shell.Parameters;
import io.bgql.shell.Recollection;
import io.bgql.shell.Site;
import io.bgql.shell.Typing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Somebody types at a cluster of 64 nodes of which one takes 2 s for every answer, each time as in a new sitting that
 * knows nothing yet, with Tab behind each statement; prints the milliseconds of the slowest key, once for each
 * statement. All that is done at a key is counted but the drawing.
 */
public final class CompletionBenchmark {
    private static final int NODES = 64;
    private static final int SITTINGS = 5;
    private static final List<String> STATEMENTS = List.of(
            "KILL JOB ",
            "DELETE FROM test.users WHERE $.profile.",
            "UPDATE test.users SET ",
            "DROP INDEX ",
            "EXECUTE maintenance.",
            "SELECT name, age FROM test.");

    private CompletionBenchmark() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException {
        try (TestCluster sandbox = TestCluster.start(NODES)) {
            Cluster cluster = sandbox.cluster();
            String slow = cluster.nodes().names().get(NODES / 2);
            cluster.nodes().ask("sandbox:action=slow;node=" + slow + ";request-ms=2000", new Cancellation());
            Journal journal = new Journal(new MemoryLedger(), cluster.name(), "bench");
            try (JobControl jobs = new JobControl(cluster.jobs(), journal, System::nanoTime, new SplittableRandom(1))) {
                for (int sitting = 0; sitting < SITTINGS; sitting++) {
                    sit(Site.of(cluster, jobs));
                }
            }
        }
    }

    private static void sit(Site site) {
        for (String statement : STATEMENTS) {
            Language language = new Language();
            try (Recollection recollection =
                    new Recollection(site, language, new Parameters(language), System::nanoTime, Path.of(""))) {
                // As the prompt does when it is drawn.
                recollection.typing().begin();
                System.out.println(slowest(recollection.typing(), statement) / 1e6);
            }
        }
    }

    private static long slowest(Typing typing, String statement) {
        long slowest = 0;
        for (int length = 1; length <= statement.length(); length++) {
            long start = System.nanoTime();
            draw(typing, statement.substring(0, length));
            slowest = Math.max(slowest, System.nanoTime() - start);
        }
        long start = System.nanoTime();
        typing.suggestions(statement, statement.length());
        draw(typing, statement);
        return Math.max(slowest, System.nanoTime() - start);
    }

    private static void draw(Typing typing, String text) {
        typing.lexemes(text);
        typing.unknown(text);
        typing.wrong(text);
        typing.hint(text);
        typing.prepare(text);
    }
}
