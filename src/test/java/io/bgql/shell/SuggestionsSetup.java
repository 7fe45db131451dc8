package io.bgql.shell;

import io.bgql.cluster.ServerJob;
import io.bgql.expression.FakeCatalog;
import io.bgql.expression.Type;
import io.bgql.job.JobView;
import io.bgql.job.State;
import io.bgql.parse.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.io.TempDir;

/** What is offered to somebody who types at a cluster with two jobs. In the texts | is the cursor. */
abstract class SuggestionsSetup {
    static final long RUNNING = 4_711_000_000_000_000_001L;
    static final long ENDED = 1_234_500_000_000_000_002L;

    @TempDir
    Path folder;

    final FakeCatalog catalog = new FakeCatalog()
            .bin("active", Type.BOOL)
            .bin("age", Type.INT, Type.FLOAT)
            .bin("my-bin", Type.STRING);

    final Language language = new Language();
    final Parameters parameters = new Parameters(language);

    private Suggestions suggestions() {
        List<JobView> jobs = List.of(
                job(RUNNING, State.RUNNING, 37.4, "UPDATE test.users SET score = 0"),
                job(ENDED, State.DONE, 100, "DELETE FROM test.orders WHERE $.state == 'void'"));
        Remembrance remembrance = new FakeRemembrance(catalog).jobs(jobs);
        return new Suggestions(
                language, new Known(remembrance, language.help(), parameters.texts(), Optional.of(folder)));
    }

    private static JobView job(long trid, State state, double progress, String statement) {
        return new JobView(
                trid,
                OptionalInt.of(state == State.RUNNING ? 8 : 7),
                "test",
                Optional.of("users"),
                ServerJob.Kind.BACKGROUND_OPERATIONS,
                state,
                OptionalDouble.of(progress),
                new ServerJob.Counts(10, 2, 0, 0, 12),
                1_500,
                0,
                Duration.ofSeconds(3),
                Optional.empty(),
                Optional.of(statement),
                Optional.empty(),
                List.of());
    }

    List<String> at(String text) {
        return offered(text).stream().map(Suggestion::text).toList();
    }

    List<Suggestion> offered(String text) {
        int cursor = text.indexOf('|');
        return suggestions()
                .at(text.substring(0, cursor) + text.substring(cursor + 1), cursor)
                .suggestions();
    }
}
