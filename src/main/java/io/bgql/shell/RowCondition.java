package io.bgql.shell;

import io.bgql.expression.Suggestion;
import io.bgql.report.Cell;
import io.bgql.report.Column;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.Expression;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Name;
import io.bgql.syntax.Predicate;
import io.bgql.syntax.Reference;
import io.bgql.syntax.Span;
import io.bgql.syntax.StatementException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A condition on the columns of an answer: a column left, a value right. Numbers compare with numbers (durations count
 * seconds), everything else as text; an absent cell fulfils nothing but IS NULL.
 */
final class RowCondition implements Predicate.Visitor<RowCondition.Test> {
    private final List<Column> columns;
    private final Map<String, Literal> parameters;
    private final Test test;

    RowCondition(Expression condition, List<Column> columns, Map<String, Literal> parameters) {
        this.columns = columns;
        this.parameters = parameters;
        this.test = test(condition);
    }

    /** Whether a row fulfils a condition. */
    interface Test {
        boolean on(List<Cell> row);
    }

    boolean holds(List<Cell> row) {
        return test.on(row);
    }

    private Test test(Expression expression) {
        if (expression instanceof Predicate predicate) {
            return predicate.accept(this);
        }
        throw refused(expression.span(), "a condition compares a column with a value");
    }

    private static StatementException refused(Span span, String message) {
        return new StatementException(Diagnostic.at(span, Diagnostic.Code.TYPE, message));
    }

    @Override
    public Test visit(Predicate.Comparison comparison) {
        int column = column(comparison.left());
        Comparand value = value(comparison.right());
        return row -> {
            Cell cell = row.get(column);
            return !cell.isAbsent() && holds(comparison.comparator(), value.compare(cell));
        };
    }

    private static boolean holds(Predicate.Comparator comparator, int order) {
        return switch (comparator) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
        };
    }

    @Override
    public Test visit(Predicate.In in) {
        int column = column(in.element());
        if (!(in.list() instanceof Literal.ListOf list)) {
            throw refused(in.list().span(), "IN wants a list of values");
        }
        List<Comparand> values = list.elements().stream().map(this::value).toList();
        return row -> {
            Cell cell = row.get(column);
            return !cell.isAbsent() && in.negated() != values.stream().anyMatch(value -> value.compare(cell) == 0);
        };
    }

    @Override
    public Test visit(Predicate.Between between) {
        int column = column(between.value());
        Comparand low = value(between.low());
        Comparand high = value(between.high());
        return row -> {
            Cell cell = row.get(column);
            return !cell.isAbsent() && between.negated() != (low.compare(cell) >= 0 && high.compare(cell) <= 0);
        };
    }

    @Override
    public Test visit(Predicate.Like like) {
        int column = column(like.value());
        if (!(like.pattern() instanceof Literal.Text pattern)) {
            throw refused(like.pattern().span(), "LIKE wants a pattern in quotes");
        }
        Pattern whole = new Pattern(pattern.value());
        return row -> {
            Cell cell = row.get(column);
            return !cell.isAbsent() && like.negated() != whole.matches(cell.exact());
        };
    }

    @Override
    public Test visit(Predicate.IsNull isNull) {
        int column = column(isNull.value());
        return row -> isNull.negated() != row.get(column).isAbsent();
    }

    @Override
    public Test visit(Predicate.And and) {
        List<Test> tests = and.operands().stream().map(this::test).toList();
        return row -> tests.stream().allMatch(each -> each.on(row));
    }

    @Override
    public Test visit(Predicate.Or or) {
        List<Test> tests = or.operands().stream().map(this::test).toList();
        return row -> tests.stream().anyMatch(each -> each.on(row));
    }

    @Override
    public Test visit(Predicate.Not not) {
        Test operand = test(not.operand());
        return row -> !operand.on(row);
    }

    @Override
    public Test visit(Predicate.Exclusive exclusive) {
        List<Test> tests = exclusive.operands().stream().map(this::test).toList();
        return row -> tests.stream().filter(each -> each.on(row)).count() == 1;
    }

    private int column(Expression expression) {
        if (expression instanceof Reference.BareName bare) {
            return column(bare.name());
        }
        if (expression instanceof Reference.Path path
                && path.segments().isEmpty()
                && path.function().isEmpty()) {
            return column(path.bin());
        }
        throw refused(expression.span(), "a condition starts with the name of a column");
    }

    private int column(Name name) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).name().equalsIgnoreCase(name.text()))
                .findFirst()
                .orElseThrow(() -> noColumn(name));
    }

    private StatementException noColumn(Name name) {
        List<String> there = columns.stream().map(Column::name).toList();
        Diagnostic missing = Diagnostic.at(name.span(), Diagnostic.Code.NAME, "no such column: " + name)
                .expecting(there);
        return new StatementException(Suggestion.of(name.text(), there)
                .map(near -> missing.hinting("did you mean " + near + "?"))
                .orElse(missing));
    }

    private Comparand value(Expression expression) {
        if (expression instanceof Literal literal) {
            return Comparand.of(literal);
        }
        if (expression instanceof Reference.Parameter parameter) {
            Literal literal = parameters.get(parameter.name().text());
            if (literal == null) {
                throw new StatementException(
                        Diagnostic.at(parameter.span(), Diagnostic.Code.NAME, "no value for ?" + parameter.name()));
            }
            return Comparand.of(literal);
        }
        if (expression instanceof Reference.BareName bare) {
            throw refused(bare.span(), "a word stands in quotes: '" + bare.name() + "'");
        }
        throw refused(expression.span(), "a column is compared with a value");
    }
}
