package io.bgql.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.Source;
import io.bgql.syntax.Span;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CaretsTest {
    private static final Layout WIDE = Layout.unbounded(Layout.Signs.UNICODE);

    private static String shown(Diagnostic diagnostic, Source source, Layout layout) throws IOException {
        StringBuilder out = new StringBuilder();
        new Carets(layout).show(diagnostic, source, out);
        return out.toString();
    }

    private static Diagnostic at(String text, String part) {
        int start = text.indexOf(part);
        return Diagnostic.at(new Span(start, start + part.length()), Diagnostic.Code.NAME, "no such set: " + part);
    }

    @Test
    void pointsAtThePlaceAndSaysWhatWouldBeRight() throws IOException {
        String text = "UPDATE test.userz SET a = 1";
        Diagnostic diagnostic = at(text, "userz")
                .expecting(List.of("'users'", "'orders'", "a name"))
                .hinting("did you mean users?");
        assertThat(shown(diagnostic, Source.of(text), WIDE)).isEqualTo("""
                error: no such set: userz
                LINE 1: UPDATE test.userz SET a = 1
                                    ^^^^^
                expected 'users', 'orders' or a name
                hint: did you mean users?
                """);
    }

    @Test
    void countsLinesOfTheWholeInputAndNamesIt() throws IOException {
        String text = "UPDATE test.users\n\tSET 山田 = oops\nWHERE true";
        assertThat(shown(at(text, "oops"), new Source("job.bgql", text, 10, 5), WIDE))
                .isEqualTo("""
                error: no such set: oops
                job.bgql LINE 11:  SET 山田 = oops
                                              ^^^^
                """);
    }

    @Test
    void cutsALongLineAroundThePlace() throws IOException {
        String text = "a".repeat(300) + "bad" + "c".repeat(300);
        Layout narrow = new Layout(OptionalInt.of(40), Layout.Signs.UNICODE);
        assertThat(shown(at(text, "bad"), Source.of(text), narrow)).isEqualTo("""
                error: no such set: bad
                LINE 1: …aaaaaaaaaaaaabadcccccccccccccc…
                                      ^^^
                """);
    }

    @Test
    void anEmptySpanStillGetsACaret() throws IOException {
        String text = "SHOW";
        Diagnostic diagnostic = Diagnostic.at(new Span(4, 4), Diagnostic.Code.SYNTAX, "the statement is unfinished");
        assertThat(shown(diagnostic, Source.of(text), WIDE)).isEqualTo("""
                error: the statement is unfinished
                LINE 1: SHOW
                            ^
                """);
    }

    @Test
    void jsonErrorsAreOneLine() throws IOException {
        String text = "UPDATE x\nSET y";
        StringBuilder out = new StringBuilder();
        Carets.json(at(text, "y").expecting(List.of("'='")), Source.of(text), out);
        Carets.json(Diagnostic.of(Diagnostic.Code.CONNECTION, "no answer"), Source.of(""), out);
        assertThat(out).hasToString("""
                {"code":"NAME","message":"no such set: y; expected '='","line":2,"column":5,"hint":null}
                {"code":"CONNECTION","message":"no answer","line":null,"column":null,"hint":null}
                """);
    }
}
