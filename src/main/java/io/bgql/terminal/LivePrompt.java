package io.bgql.terminal;

import io.bgql.report.Inert;
import io.bgql.report.Width;
import io.bgql.shell.Console;
import java.util.Optional;
import org.jline.reader.LineReader;
import org.jline.reader.impl.LineReaderImpl;

/**
 * The prompt while somebody sits at it: what it says changes under the cursor, and news come above it. While no line is
 * being read nothing is shown, so that answers stay whole.
 */
final class LivePrompt {
    private final LineReaderImpl reader;
    private Optional<Console.Prompt> present = Optional.empty();
    private String shown = "";

    LivePrompt(LineReaderImpl reader) {
        this.reader = reader;
    }

    /** Fails as JLine does when the line is thrown away or the person leaves. */
    String read(Console.Prompt prompt) {
        String pattern = sit(prompt);
        try {
            return reader.readLine(pattern);
        } finally {
            rise();
        }
    }

    private synchronized String sit(Console.Prompt prompt) {
        tell(prompt);
        present = Optional.of(prompt);
        shown = pattern(prompt);
        return shown;
    }

    private synchronized void rise() {
        present = Optional.empty();
    }

    /** Called by any thread. */
    synchronized void refresh() {
        if (present.isEmpty() || !reader.isReading()) {
            return;
        }
        tell(present.get());
        String pattern = pattern(present.get());
        if (!pattern.equals(shown)) {
            shown = pattern;
            redraw();
        }
    }

    private void redraw() {
        reader.setPrompt(shown);
        try {
            reader.callWidget(LineReader.REDISPLAY);
        } catch (IllegalStateException entered) {
            // Enter was pressed meanwhile; the next prompt is made anew.
            return;
        }
    }

    private void tell(Console.Prompt prompt) {
        int columns = reader.getTerminal().getSize().getColumns();
        prompt.news().stream()
                .map(Inert::text)
                .forEach(line -> reader.printAbove(columns > 1 ? Width.cut(line, columns - 1, "…") : line));
    }

    /** A percent sign would begin a pattern of JLine's. */
    private static String pattern(Console.Prompt prompt) {
        return Inert.text(prompt.text()).replace("%", "%%") + "> ";
    }
}
