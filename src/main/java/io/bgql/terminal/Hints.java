package io.bgql.terminal;

import io.bgql.shell.Typing;
import java.util.List;
import java.util.Objects;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.SuggestionType;
import org.jline.reader.Reference;

/**
 * Faint words behind the cursor that tell what may follow. JLine draws them in the place where it lists completions, so
 * they step back while a list is shown: from Tab until the text changes again.
 */
final class Hints {
    private static final String TAB = "\t";
    private static final String WIDGET = "complete-without-hint";
    private static final String AWAITED = "… asking the nodes: Tab once more";

    private final Typing typing;
    private boolean completing;
    private boolean awaited;
    private String listedFor = "";

    Hints(Typing typing) {
        this.typing = typing;
    }

    void install(LineReader reader) {
        reader.getWidgets().put(WIDGET, () -> complete(reader));
        for (String keys : List.of(LineReader.MAIN, LineReader.EMACS, LineReader.VIINS)) {
            Objects.requireNonNull(reader.getKeyMaps().get(keys)).bind(new Reference(WIDGET), TAB);
        }
        reader.setAutosuggestion(SuggestionType.TAIL_TIP);
    }

    private boolean complete(LineReader reader) {
        completing = true;
        awaited = false;
        try {
            reader.setAutosuggestion(SuggestionType.NONE);
            reader.callWidget(LineReader.EXPAND_OR_COMPLETE);
            return true;
        } finally {
            completing = false;
            listedFor = reader.getBuffer().toString();
        }
    }

    /** What Tab wanted to list is not known yet. */
    void await() {
        awaited = true;
    }

    /** Called whenever the text is drawn. */
    void drawn(LineReader reader, String text) {
        boolean atEnd = reader.getBuffer().cursor() == text.length();
        boolean listed = text.equals(listedFor);
        boolean wanted = !completing && atEnd && (!listed || awaited);
        String tip = !wanted ? "" : listed ? AWAITED : typing.hint(text).orElse("");
        reader.setTailTip(tip);
        reader.setAutosuggestion(wanted ? SuggestionType.TAIL_TIP : SuggestionType.NONE);
        if (text.isEmpty()) {
            typing.begin();
        } else if (atEnd && !listed) {
            typing.prepare(text);
        }
    }
}
