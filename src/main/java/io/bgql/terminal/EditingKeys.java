package io.bgql.terminal;

import io.bgql.syntax.StatementException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jline.reader.Buffer;
import org.jline.reader.LineReader;
import org.jline.reader.Widget;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp;

/** Which keys edit a line, and those that do something else than JLine has them do. */
final class EditingKeys {
    /** What looks back into the history. */
    private static final List<String> BACKWARD = List.of(
            LineReader.UP_LINE_OR_HISTORY,
            LineReader.UP_LINE_OR_SEARCH,
            LineReader.UP_HISTORY,
            LineReader.VI_UP_LINE_OR_HISTORY,
            LineReader.VI_HISTORY_SEARCH_BACKWARD,
            LineReader.HISTORY_SEARCH_BACKWARD,
            LineReader.HISTORY_INCREMENTAL_SEARCH_BACKWARD,
            LineReader.BEGINNING_OF_HISTORY);

    private final LineReaderImpl reader;
    private final DiscreetHistory history;
    private final UnaryOperator<String> editor;

    /** The editor gives back the text as it was left there, or refuses. */
    EditingKeys(LineReaderImpl reader, DiscreetHistory history, UnaryOperator<String> editor) {
        this.reader = reader;
        this.history = history;
        this.editor = editor;
    }

    /** With the keys of vi, or else those of emacs. */
    void install(boolean vi) {
        if (vi) {
            // Every line begins with this one.
            reader.getKeyMaps()
                    .put(
                            LineReader.MAIN,
                            Objects.requireNonNull(reader.getKeyMaps().get(LineReader.VIINS)));
        }
        BACKWARD.forEach(this::catchUpBefore);
        reader.getWidgets().put(LineReader.EDIT_AND_EXECUTE_COMMAND, this::edit);
    }

    private void catchUpBefore(String name) {
        Widget backward = Objects.requireNonNull(reader.getBuiltinWidgets().get(name));
        reader.getWidgets().put(name, () -> {
            history.catchUp();
            return backward.apply();
        });
    }

    /** What is typed so far goes through the editor and comes back to be looked at before it is carried out. */
    private boolean edit() {
        Buffer buffer = reader.getBuffer();
        reader.callWidget(LineReader.CLEAR);
        try {
            String edited = released(() -> editor.apply(buffer.toString()));
            buffer.clear();
            buffer.write(edited);
            return true;
        } catch (StatementException refused) {
            reader.printAbove(refused.diagnostic().message());
            return false;
        } finally {
            reader.callWidget(LineReader.REDRAW_LINE);
        }
    }

    /** Takes back for a while what JLine asks of the terminal while it reads, and lets Ctrl-C not throw the line away. */
    private <T> T released(Supplier<T> use) {
        Terminal terminal = reader.getTerminal();
        Terminal.SignalHandler throwingAway = terminal.handle(Terminal.Signal.INT, signal -> {});
        terminal.writer().write(LineReaderImpl.BRACKETED_PASTE_OFF);
        terminal.puts(InfoCmp.Capability.keypad_local);
        terminal.flush();
        try {
            return use.get();
        } finally {
            terminal.puts(InfoCmp.Capability.keypad_xmit);
            terminal.writer().write(LineReaderImpl.BRACKETED_PASTE_ON);
            terminal.flush();
            terminal.handle(Terminal.Signal.INT, throwingAway);
        }
    }
}
