package io.bgql.shell;

import io.bgql.parse.Language;
import io.bgql.report.Answer;
import io.bgql.report.Cell;
import io.bgql.report.Column;
import io.bgql.syntax.Computation;
import io.bgql.syntax.Computation.Sign;
import io.bgql.syntax.Expression;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Source;
import io.bgql.syntax.Span;
import io.bgql.syntax.StatementException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The values of {@code ?name}: what reads as a literal is that literal, everything else is a string. One thread changes
 * them, any may ask for the texts.
 */
public final class Parameters {
    private final Language language;
    private final Map<String, Literal> literals = new LinkedHashMap<>();
    private volatile Map<String, String> texts = Map.of();

    /** None at first. */
    public Parameters(Language language) {
        this.language = language;
    }

    Map<String, Literal> literals() {
        return literals;
    }

    /** The names in the order in which they were set first, with the values as they were written. */
    Map<String, String> texts() {
        return texts;
    }

    /** The values of the parameters that a statement may mean, as they were written. */
    Map<String, String> textsIn(String statement) {
        Map<String, String> used = new LinkedHashMap<>(texts);
        used.keySet().removeIf(name -> !statement.contains("?" + name));
        return used;
    }

    /** The names, and the values as they were written. */
    Answer answer() {
        return Answer.of(
                List.of(Column.words("name"), Column.words("value")),
                texts.entrySet().stream()
                        .map(each -> List.of(Cell.text(each.getKey()), Cell.text(each.getValue())))
                        .toList());
    }

    void remove(String name) {
        literals.remove(name);
        change(next -> next.remove(name));
    }

    void set(String name, String text) {
        literals.put(name, literal(text));
        change(next -> next.put(name, text));
    }

    private void change(Consumer<Map<String, String>> change) {
        Map<String, String> next = new LinkedHashMap<>(texts);
        change.accept(next);
        texts = Collections.unmodifiableMap(next);
    }

    private Literal literal(String text) {
        try {
            Expression expression = language.expression(Source.of(text));
            if (expression instanceof Literal literal) {
                return literal;
            }
            if (expression instanceof Computation.Unary unary && unary.sign() == Sign.MINUS) {
                return negative(unary.operand(), text);
            }
        } catch (StatementException notAnExpression) {
            return string(text);
        }
        return string(text);
    }

    private static Literal negative(Expression operand, String text) {
        if (operand instanceof Literal.Int integer) {
            return new Literal.Int(integer.value().negate(), integer.span());
        }
        return operand instanceof Literal.Real real ? new Literal.Real(-real.value(), real.span()) : string(text);
    }

    private static Literal string(String text) {
        return new Literal.Text(text, new Span(0, text.length()));
    }
}
