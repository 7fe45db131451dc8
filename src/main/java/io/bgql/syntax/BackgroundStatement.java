package io.bgql.syntax;

import java.util.List;

/**
 * A statement that the servers carry out as a job, or, when its selection names keys, the shell in the foreground.
 */
public sealed interface BackgroundStatement extends Statement {
    Target target();

    Selection selection();

    List<Option> options();

    /** Whether IN BACKGROUND was said: return as soon as every node has accepted the job. */
    boolean inBackground();

    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(Statement.Visitor<R> visitor) {
        return visitor.visit(this);
    }

    record Update(
            Target target,
            List<Change> changes,
            Selection selection,
            List<Option> options,
            boolean inBackground,
            Span span)
            implements BackgroundStatement {
        public Update {
            changes = List.copyOf(changes);
            options = List.copyOf(options);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Delete(Target target, Selection selection, List<Option> options, boolean inBackground, Span span)
            implements BackgroundStatement {
        public Delete {
            options = List.copyOf(options);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Touch(Target target, Selection selection, List<Option> options, boolean inBackground, Span span)
            implements BackgroundStatement {
        public Touch {
            options = List.copyOf(options);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A function of a registered Lua module; the arguments are literals or parameters. */
    record Execute(
            Name module,
            Name function,
            List<Expression> arguments,
            Target target,
            Selection selection,
            List<Option> options,
            boolean inBackground,
            Span span)
            implements BackgroundStatement {
        public Execute {
            arguments = List.copyOf(arguments);
            options = List.copyOf(options);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    interface Visitor<R> {
        R visit(Update statement);

        R visit(Delete statement);

        R visit(Touch statement);

        R visit(Execute statement);
    }
}
