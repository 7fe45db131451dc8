package io.bgql.report;

import io.bgql.cluster.Datum;
import io.bgql.cluster.KeyOutcome;
import io.bgql.cluster.KeyOutcome.Ending;
import java.util.List;
import java.util.stream.Stream;

/** What became of the keys of a statement: one by one, or counted. */
public final class KeyRows {
    private final RowDefinition<KeyOutcome> each = RowDefinition.<KeyOutcome>define()
            .values("pk", outcome -> Cell.of(name(outcome)))
            .words("outcome", outcome -> Cell.text(word(outcome.ending())))
            .values("result", KeyRows::result)
            .words("error", KeyRows::error)
            .build();

    /** A row a key: its outcome, and what the function returned or Lua had against it. */
    public Answer each(List<KeyOutcome> outcomes) {
        return each.answer(outcomes);
    }

    /** One row; its first column says what was done. */
    public Answer counts(String done, List<KeyOutcome> outcomes) {
        return Answer.of(
                List.of(
                        Column.numbers(done),
                        Column.numbers("filtered"),
                        Column.numbers("not_found"),
                        Column.numbers("failed")),
                List.of(List.of(
                        count(outcomes, Ending.Done.class),
                        count(outcomes, Ending.Filtered.class),
                        count(outcomes, Ending.NotFound.class),
                        count(outcomes, Ending.Failed.class))));
    }

    private static Cell count(List<KeyOutcome> outcomes, Class<? extends Ending> ending) {
        return Cell.number(outcomes.stream()
                .filter(outcome -> ending.isInstance(outcome.ending()))
                .count());
    }

    public static boolean failed(KeyOutcome outcome) {
        return outcome.ending() instanceof Ending.Failed;
    }

    /** A line for people about a key that failed; none for the others. */
    public Stream<String> failure(KeyOutcome outcome) {
        return outcome.ending() instanceof Ending.Failed failed
                ? Stream.of("key " + Cell.of(name(outcome)).exact() + " failed: " + failed.reason())
                : Stream.empty();
    }

    /** The key, or the digest where there is no key. */
    private static Datum name(KeyOutcome outcome) {
        return outcome.key().orElseGet(() -> new Datum.Text(outcome.digest().toString()));
    }

    private static String word(Ending ending) {
        if (ending instanceof Ending.Done) {
            return "done";
        } else if (ending instanceof Ending.Filtered) {
            return "filtered";
        }
        return ending instanceof Ending.NotFound ? "not found" : "failed";
    }

    private static Cell result(KeyOutcome outcome) {
        return outcome.ending() instanceof Ending.Done done ? Cell.of(done.result()) : Cell.absent();
    }

    private static Cell error(KeyOutcome outcome) {
        return outcome.ending() instanceof Ending.Failed failed ? Cell.text(failed.reason()) : Cell.absent();
    }
}
