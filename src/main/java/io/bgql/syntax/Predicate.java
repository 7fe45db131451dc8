package io.bgql.syntax;

import java.util.List;

/** An expression that is true, false or unknown. */
public sealed interface Predicate extends Expression {
    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(Expression.Visitor<R> visitor) {
        return visitor.visit(this);
    }

    /** The six comparisons. */
    enum Comparator {
        EQUAL,
        NOT_EQUAL,
        GREATER,
        GREATER_OR_EQUAL,
        LESS,
        LESS_OR_EQUAL
    }

    record Comparison(Comparator comparator, Expression left, Expression right, Span span) implements Predicate {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record In(Expression element, Expression list, boolean negated, Span span) implements Predicate {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Between(Expression value, Expression low, Expression high, boolean negated, Span span) implements Predicate {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Like(Expression value, Expression pattern, boolean negated, Span span) implements Predicate {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code IS NULL}, negated {@code IS NOT NULL}: never unknown. */
    record IsNull(Expression value, boolean negated, Span span) implements Predicate {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Two or more operands that were written without parentheses between them. */
    record And(List<Expression> operands, Span span) implements Predicate {
        public And {
            operands = List.copyOf(operands);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Or(List<Expression> operands, Span span) implements Predicate {
        public Or {
            operands = List.copyOf(operands);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Not(Expression operand, Span span) implements Predicate {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** True when exactly one operand is. */
    record Exclusive(List<Expression> operands, Span span) implements Predicate {
        public Exclusive {
            operands = List.copyOf(operands);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    interface Visitor<R> {
        R visit(Comparison comparison);

        R visit(In in);

        R visit(Between between);

        R visit(Like like);

        R visit(IsNull isNull);

        R visit(And and);

        R visit(Or or);

        R visit(Not not);

        R visit(Exclusive exclusive);
    }
}
