package io.bgql.terminal;

import io.bgql.parse.Lexeme;
import io.bgql.shell.Typing;
import io.bgql.syntax.Span;
import java.util.Arrays;
import java.util.List;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/**
 * Colours a statement as it is typed and hints at what may follow. Called at every key, so it asks nothing that could
 * take time.
 */
final class StatementHighlighter implements Highlighter {
    private final Typing typing;
    private final Theme theme;
    private final Hints hints;

    StatementHighlighter(Typing typing, Theme theme, Hints hints) {
        this.typing = typing;
        this.theme = theme;
        this.hints = hints;
    }

    @Override
    public AttributedString highlight(LineReader reader, String buffer) {
        hints.drawn(reader, buffer);
        return colored(buffer, reader.getBuffer().cursor());
    }

    AttributedString colored(String text, int cursor) {
        AttributedStyle[] styles = new AttributedStyle[text.length()];
        Arrays.fill(styles, AttributedStyle.DEFAULT);
        List<Lexeme> lexemes = typing.lexemes(text);
        for (Lexeme lexeme : lexemes) {
            paint(styles, lexeme.span(), theme.of(lexeme.kind()));
        }
        Brackets brackets = new Brackets(text, lexemes);
        brackets.open().forEach(span -> paint(styles, span, theme.open()));
        typing.unknown(text).forEach(span -> paint(styles, span, theme.unknownName()));
        typing.wrong(text).forEach(span -> paint(styles, span, theme.wrong()));
        brackets.at(cursor).ifPresent(pair -> pair.forEach(span -> paint(styles, span, theme.partner())));
        AttributedStringBuilder painted = new AttributedStringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            painted.style(styles[i]).append(text.charAt(i));
        }
        return painted.toAttributedString();
    }

    private static void paint(AttributedStyle[] styles, Span span, AttributedStyle style) {
        Arrays.fill(styles, Math.min(span.start(), styles.length), Math.min(span.end(), styles.length), style);
    }
}
