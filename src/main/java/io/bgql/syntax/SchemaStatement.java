package io.bgql.syntax;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A statement about what the cluster holds: namespaces, sets, indexes, modules, nodes. */
public sealed interface SchemaStatement extends Statement {
    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(Statement.Visitor<R> visitor) {
        return visitor.visit(this);
    }

    /** SHOW NAMESPACES, SETS, INDEXES, MODULES, NODES, the middle two for one namespace if it is named. */
    record Show(Subject subject, Optional<Name> namespace, Span span) implements SchemaStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** What SHOW can list. */
    enum Subject {
        NAMESPACES,
        SETS,
        INDEXES,
        MODULES,
        NODES
    }

    record Describe(Target target, Span span) implements SchemaStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record DescribeModule(Name module, Span span) implements SchemaStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record RegisterModule(Literal.Text path, Span span) implements SchemaStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record DropModule(Name module, Span span) implements SchemaStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The subject is a bin or path, or an expression in parentheses. */
    record CreateIndex(
            Name index,
            Target target,
            Expression subject,
            boolean expression,
            Optional<Name> type,
            Optional<Name> collection,
            Span span)
            implements SchemaStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record DropIndex(Name index, Name namespace, Span span) implements SchemaStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Records last written before a time, or all. */
    record Truncate(Target target, Optional<Time> before, Span span) implements SchemaStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A point in time as written. */
    sealed interface Time {
        Span span();

        /** {@code 2h ago} */
        record Ago(Duration duration, Span span) implements Time {}

        /** ISO-8601, not yet read. */
        record At(String text, Span span) implements Time {}
    }

    record AlterNamespace(Name namespace, List<Setting> settings, Span span) implements SchemaStatement {
        public AlterNamespace {
            settings = List.copyOf(settings);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A setting of the server, such as {@code background-query-max-rps = 20000}. */
    record Setting(Name name, Expression value) {}

    /** A raw info command for every node. */
    record Info(Literal.Text command, Span span) implements SchemaStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    interface Visitor<R> {
        R visit(Show statement);

        R visit(Describe statement);

        R visit(DescribeModule statement);

        R visit(RegisterModule statement);

        R visit(DropModule statement);

        R visit(CreateIndex statement);

        R visit(DropIndex statement);

        R visit(Truncate statement);

        R visit(AlterNamespace statement);

        R visit(Info statement);
    }
}
