package io.bgql.terminal;

import io.bgql.parse.Lexeme;
import java.util.Map;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedStyle;

/** The colours of a statement being typed, chosen to be read on a dark or on a light ground, or none at all. */
enum Theme {
    DARK(AttributedStyle.CYAN, AttributedStyle.GREEN, AttributedStyle.YELLOW, AttributedStyle.MAGENTA, "fg:cyan"),
    LIGHT(AttributedStyle.BLUE, AttributedStyle.GREEN, AttributedStyle.RED, AttributedStyle.MAGENTA, "fg:blue"),
    /** For {@code NO_COLOR}: bold, faint and underlined are no colours. */
    PLAIN(-1, -1, -1, -1, "bold");

    private final int keyword;
    private final int string;
    private final int number;
    private final int variable;
    private final String typed;

    /** @param typed how JLine is to write what was typed already of the words it lists */
    Theme(int keyword, int string, int number, int variable, String typed) {
        this.keyword = keyword;
        this.string = string;
        this.number = number;
        this.variable = variable;
        this.typed = typed;
    }

    AttributedStyle of(Lexeme.Kind kind) {
        return switch (kind) {
            case KEYWORD, COMMAND -> colored(AttributedStyle.BOLD, keyword);
            case STRING -> colored(AttributedStyle.DEFAULT, string);
            case NUMBER -> colored(AttributedStyle.DEFAULT, number);
            case VARIABLE -> colored(AttributedStyle.DEFAULT, variable);
            case COMMENT -> AttributedStyle.DEFAULT.faint();
            case WRONG -> open();
            case NAME, SIGN, BLANK -> AttributedStyle.DEFAULT;
        };
    }

    private static AttributedStyle colored(AttributedStyle style, int color) {
        return color < 0 ? style : style.foreground(color);
    }

    /** The list of completions in the terminal's own colours: by default JLine writes it on magenta. */
    Map<String, String> list() {
        return Map.of(
                LineReader.COMPLETION_STYLE_LIST_STARTING, typed,
                LineReader.COMPLETION_STYLE_LIST_DESCRIPTION, "faint",
                LineReader.COMPLETION_STYLE_LIST_SELECTION, "inverse",
                LineReader.COMPLETION_STYLE_LIST_BACKGROUND, "bg:default");
    }

    /** A name that the cluster does not have, as far as is known. */
    AttributedStyle unknownName() {
        return colored(AttributedStyle.DEFAULT.underline(), number);
    }

    /** What cannot stand where it is. */
    AttributedStyle wrong() {
        return colored(AttributedStyle.DEFAULT.underline(), this == PLAIN ? -1 : AttributedStyle.RED);
    }

    /** The bracket at the cursor and its partner. */
    AttributedStyle partner() {
        return AttributedStyle.BOLD.inverse();
    }

    /** A bracket that nothing closes yet, likewise a text or a comment. */
    AttributedStyle open() {
        return colored(AttributedStyle.BOLD, variable);
    }
}
