package io.bgql.shell;

import io.bgql.report.Cell;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.Literal;
import io.bgql.syntax.StatementException;
import java.math.BigDecimal;
import java.util.Optional;

/** A value that cells are compared with. */
record Comparand(Optional<BigDecimal> number, String text) {
    static Comparand of(Literal literal) {
        if (literal instanceof Literal.Int integer) {
            return of(new BigDecimal(integer.value()));
        }
        if (literal instanceof Literal.Real real) {
            return of(BigDecimal.valueOf(real.value()));
        }
        if (literal instanceof Literal.Text text) {
            return new Comparand(Optional.empty(), text.value());
        }
        if (literal instanceof Literal.Bool bool) {
            return new Comparand(Optional.empty(), Boolean.toString(bool.value()));
        }
        throw new StatementException(
                Diagnostic.at(literal.span(), Diagnostic.Code.TYPE, "a column is compared with a number or a text"));
    }

    private static Comparand of(BigDecimal number) {
        return new Comparand(Optional.of(number), number.toPlainString());
    }

    /** Less than 0 when the cell comes first. */
    int compare(Cell cell) {
        String exact = cell.exact();
        if (number.isPresent()) {
            try {
                return new BigDecimal(exact).compareTo(number.get());
            } catch (NumberFormatException words) {
                return exact.compareTo(text);
            }
        }
        return exact.compareTo(text);
    }
}
