package io.bgql.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.expression.FakeCatalog;
import io.bgql.expression.Type;
import io.bgql.parse.Language;
import io.bgql.parse.Lexeme;
import io.bgql.shell.FakeRemembrance;
import io.bgql.shell.Memory;
import io.bgql.shell.Parameters;
import io.bgql.shell.Typing;
import java.nio.file.Path;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.Test;

class StatementHighlighterTest {
    private static final Theme THEME = Theme.DARK;

    private final Language language = new Language();
    private final FakeCatalog catalog = new FakeCatalog().bin("active", Type.BOOL);
    private final Typing typing =
            new Typing(language, Memory.of(new FakeRemembrance(catalog)), new Parameters(language), Path.of(""));
    private final StatementHighlighter highlighter = new StatementHighlighter(typing, THEME, new Hints(typing));

    /** The parts of the text that have the style, in their order. */
    private String styled(String text, int cursor, AttributedStyle style) {
        AttributedString painted = highlighter.colored(text, cursor);
        assertThat(painted.toString()).isEqualTo(text);
        StringBuilder parts = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (painted.styleAt(i).equals(style)) {
                boolean apart = i > 0 && !painted.styleAt(i - 1).equals(style);
                parts.append(apart && !parts.isEmpty() ? "|" : "").append(text.charAt(i));
            }
        }
        return parts.toString();
    }

    private String styled(String text, AttributedStyle style) {
        return styled(text, text.length(), style);
    }

    @Test
    void unknownNamesAreMarked() {
        assertThat(styled("DELETE FROM test.usrs WHERE $.active and $.actve;", THEME.unknownName()))
                .isEqualTo("usrs|actve");
        assertThat(styled("DELETE FROM test.users WHERE $.active;", THEME.unknownName()))
                .isEmpty();
    }

    @Test
    void aCommandThatThereIsNotIsMarked() {
        assertThat(styled("\\timng", THEME.unknownName())).isEqualTo("\\timng");
        assertThat(styled("\\tim on", THEME.unknownName())).isEqualTo("\\tim");
        assertThat(styled("\\timi", THEME.unknownName())).as("may become one").isEmpty();
        assertThat(styled("\\! ls", THEME.unknownName())).isEmpty();
    }

    @Test
    void wordsOfTheLanguageAreNoUnknownNames() {
        assertThat(styled("SELECT PK, TTL, digest, GENERATION AS g, $.limit FROM test.users", THEME.unknownName()))
                .isEqualTo("limit");
    }

    @Test
    void theWrongPlaceIsUnderlined() {
        assertThat(styled("UPDATE test.users WHERE $.active", THEME.wrong())).isEqualTo("WHERE");
        assertThat(styled("UPDATE test.users SE", THEME.wrong())).isEmpty();
    }

    @Test
    void eachKindOfWordHasItsColour() {
        String text = "SELECT 'a b', 12, ?who FROM test.users -- all";
        assertThat(styled(text, THEME.of(Lexeme.Kind.KEYWORD))).isEqualTo("SELECT|FROM");
        assertThat(styled(text, THEME.of(Lexeme.Kind.STRING))).isEqualTo("'a b'");
        assertThat(styled(text, THEME.of(Lexeme.Kind.NUMBER))).isEqualTo("12");
        assertThat(styled(text, THEME.of(Lexeme.Kind.VARIABLE))).isEqualTo("?who");
        assertThat(styled(text, THEME.of(Lexeme.Kind.COMMENT))).isEqualTo("-- all");
        assertThat(styled("\\timing on", THEME.of(Lexeme.Kind.COMMAND))).isEqualTo("\\timing|on");
    }

    @Test
    void aTextThatNothingClosesStandsOut() {
        assertThat(styled("UPDATE test.users SET name = 'Ann", THEME.open())).isEqualTo("'Ann");
        assertThat(styled("UPDATE test.users SET name = 'Ann'", THEME.open())).isEmpty();
    }

    @Test
    void aBracketThatNothingOpenedIsWrong() {
        assertThat(styled("SELECT (1)) FROM test.users", THEME.wrong())).isEqualTo(")");
    }

    @Test
    void theBracketAtTheCursorShowsItsPartner() {
        String text = "TOUCH test.users WITH (ttl = 1d)";
        assertThat(styled(text, THEME.partner())).isEqualTo("(|)");
        assertThat(styled(text, text.indexOf('(') + 1, THEME.partner())).isEqualTo("(|)");
        assertThat(styled(text, 3, THEME.partner())).isEmpty();
    }

    @Test
    void bracketsLeftOpenAreShown() {
        assertThat(styled("TOUCH test.users WITH (ttl = 1d", THEME.open())).isEqualTo("(");
        assertThat(styled("SELECT '(' FROM test.users", THEME.open())).isEmpty();
    }

    @Test
    void withoutColoursNothingIsColoured() {
        for (Lexeme.Kind kind : Lexeme.Kind.values()) {
            assertThat(new AttributedString("x", Theme.PLAIN.of(kind)).toAnsi()).doesNotContain("[3", ";3");
        }
    }
}
