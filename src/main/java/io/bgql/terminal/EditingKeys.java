package io.bgql.terminal;

import io.bgql.syntax.StatementException;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jline.reader.Buffer;
import org.jline.reader.LineReader;
import org.jline.reader.Widget;
import org.jline.reader.impl.LineReaderImpl;

/** Which keys edit a line, and those that do something else than JLine has them do. */
final class EditingKeys {
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
            reader.setKeyMap(LineReader.VIINS);
        }
        Widget search = Objects.requireNonNull(
                reader.getBuiltinWidgets().get(LineReader.HISTORY_INCREMENTAL_SEARCH_BACKWARD));
        reader.getWidgets().put(LineReader.HISTORY_INCREMENTAL_SEARCH_BACKWARD, () -> {
            history.catchUp();
            return search.apply();
        });
        reader.getWidgets().put(LineReader.EDIT_AND_EXECUTE_COMMAND, this::edit);
    }

    /** What is typed so far goes through the editor and comes back to be looked at before it is carried out. */
    private boolean edit() {
        Buffer buffer = reader.getBuffer();
        try {
            String edited = editor.apply(buffer.toString());
            buffer.clear();
            buffer.write(edited.stripTrailing());
            return true;
        } catch (StatementException refused) {
            return false;
        } finally {
            reader.callWidget(LineReader.CLEAR);
            reader.callWidget(LineReader.REDRAW_LINE);
        }
    }
}
