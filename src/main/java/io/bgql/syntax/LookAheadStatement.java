package io.bgql.syntax;

import java.util.Optional;

/** Looking before leaping: what a statement would do, without doing it. */
public sealed interface LookAheadStatement extends Statement {
    Statement statement();

    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(Statement.Visitor<R> visitor) {
        return visitor.visit(this);
    }

    /** Of a background statement or one about data. */
    record Explain(Statement statement, Span span) implements LookAheadStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record DryRun(BackgroundStatement statement, Span span) implements LookAheadStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Estimate(BackgroundStatement statement, Span span) implements LookAheadStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Preview(BackgroundStatement statement, Optional<Literal.Int> limit, Span span)
            implements LookAheadStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    interface Visitor<R> {
        R visit(Explain statement);

        R visit(DryRun statement);

        R visit(Estimate statement);

        R visit(Preview statement);
    }
}
