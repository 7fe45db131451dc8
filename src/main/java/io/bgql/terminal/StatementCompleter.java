package io.bgql.terminal;

import io.bgql.shell.Suggestion;
import io.bgql.shell.Suggestions;
import io.bgql.shell.Typing;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Shows what can be typed at the cursor, with what is known about it beside it. */
final class StatementCompleter implements Completer {
    private static final int LONGEST_DESCRIPTION = 60;

    private final Typing typing;
    private final Hints hints;

    StatementCompleter(Typing typing, Hints hints) {
        this.typing = typing;
        this.hints = hints;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        Suggestions.Offered offered = typing.suggestions(line.line(), line.cursor());
        if (offered.awaiting()) {
            hints.await();
        }
        int rank = 0;
        for (Suggestion suggestion : offered.suggestions()) {
            candidates.add(candidate(suggestion, rank));
            rank++;
        }
    }

    private static Candidate candidate(Suggestion suggestion, int rank) {
        String description = suggestion.description();
        String shown = description.length() > LONGEST_DESCRIPTION
                ? description.substring(0, LONGEST_DESCRIPTION - 1) + "…"
                : description;
        return new Candidate(
                suggestion.text(),
                suggestion.text(),
                null,
                shown.isEmpty() ? null : shown,
                null,
                null,
                suggestion.whole(),
                rank);
    }
}
