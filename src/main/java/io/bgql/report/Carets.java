package io.bgql.report;

import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.Source;
import io.bgql.syntax.Span;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A diagnostic as text: the message, the line with carets under the place, what was expected, and the hint. */
public final class Carets {
    private final Layout layout;

    public Carets(Layout layout) {
        this.layout = layout;
    }

    /** Lines that each end with a newline. */
    public void show(Diagnostic diagnostic, Source source, Appendable out) throws IOException {
        out.append("error: ").append(Inert.text(diagnostic.message())).append('\n');
        Optional<Span> span = diagnostic.span();
        if (span.isPresent() && !source.text().isEmpty()) {
            SourceLine.at(source, span.get(), layout).show(out);
        }
        if (!diagnostic.expected().isEmpty()) {
            out.append("expected ").append(alternatives(diagnostic.expected())).append('\n');
        }
        if (diagnostic.hint().isPresent()) {
            out.append("hint: ").append(Inert.text(diagnostic.hint().get())).append('\n');
        }
    }

    /** The same as one line of JSON with the fields code, message, line, column and hint. */
    public static void json(Diagnostic diagnostic, Source source, Appendable out) throws IOException {
        String expected = diagnostic.expected().isEmpty() ? "" : "; expected " + alternatives(diagnostic.expected());
        Optional<Integer> start = diagnostic.span().map(Span::start);
        new JsonCells(out)
                .object(List.of(
                        new Field("code", Cell.text(diagnostic.code().name())),
                        new Field("message", Cell.text(diagnostic.message() + expected)),
                        new Field("line", number(start.map(source::lineOf).map(Integer::longValue))),
                        new Field("column", number(start.map(source::columnOf).map(Integer::longValue))),
                        new Field("hint", diagnostic.hint().map(Cell::text).orElseGet(Cell::absent))));
        out.append('\n');
    }

    private static Cell number(Optional<Long> number) {
        return number.map(Cell::number).orElseGet(Cell::absent);
    }

    /** {@code a}, {@code a or b}, {@code a, b or c}. */
    private static String alternatives(List<String> expected) {
        int last = expected.size() - 1;
        if (last == 0) {
            return expected.get(0);
        }
        return String.join(", ", expected.subList(0, last)) + " or " + expected.get(last);
    }
}
