package io.bgql.syntax;

import java.util.List;

/** An expression that makes a value of other values. */
public sealed interface Computation extends Expression {
    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(Expression.Visitor<R> visitor) {
        return visitor.visit(this);
    }

    /** Signs and bit inversion. */
    enum Sign {
        MINUS,
        PLUS,
        INVERT
    }

    /** Operators with two operands; {@code SHIFT_RIGHT} keeps the sign, {@code SHIFT_RIGHT_LOGICAL} does not. */
    enum Operator {
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        MODULO,
        POWER,
        BIT_AND,
        BIT_OR,
        BIT_XOR,
        SHIFT_LEFT,
        SHIFT_RIGHT,
        SHIFT_RIGHT_LOGICAL
    }

    record Unary(Sign sign, Expression operand, Span span) implements Computation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Binary(Operator operator, Expression left, Expression right, Span span) implements Computation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code 5.asFloat()}: a number literal with a cast; casts of paths are path functions. */
    record Cast(Expression operand, Name function, Span span) implements Computation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Call(Name function, List<Expression> arguments, Span span) implements Computation {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Let(List<Definition> definitions, Expression body, Span span) implements Computation {
        public Let {
            definitions = List.copyOf(definitions);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Definition(Name name, Expression value) {}

    record When(List<Branch> branches, Expression otherwise, Span span) implements Computation {
        public When {
            branches = List.copyOf(branches);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Branch(Expression condition, Expression value) {}

    /** {@code unknown} or {@code error}. */
    record Unknown(Span span) implements Computation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    interface Visitor<R> {
        R visit(Unary unary);

        R visit(Binary binary);

        R visit(Cast cast);

        R visit(Call call);

        R visit(Let let);

        R visit(When when);

        R visit(Unknown unknown);
    }
}
