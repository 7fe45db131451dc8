package io.bgql.terminal;

import io.bgql.report.Inert;
import io.bgql.report.Width;
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
    /** The parentheses that JLine sets around a description, and blanks. */
    private static final int FRAME = 6;

    private static final int LEAST_ROOM = 20;

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
        int widest = offered.suggestions().stream()
                .mapToInt(suggestion -> suggestion.text().length())
                .max()
                .orElse(0);
        int room = Math.max(LEAST_ROOM, reader.getTerminal().getSize().getColumns() - widest - FRAME);
        for (Suggestion suggestion : offered.suggestions()) {
            candidates.add(candidate(suggestion, room, candidates.size()));
        }
    }

    private static Candidate candidate(Suggestion suggestion, int room, int rank) {
        String shown = Width.cut(Inert.text(suggestion.description()), room, "…");
        return new Candidate(
                suggestion.text(),
                Inert.text(suggestion.text()),
                null,
                shown.isEmpty() ? null : shown,
                null,
                null,
                suggestion.whole(),
                rank);
    }
}
