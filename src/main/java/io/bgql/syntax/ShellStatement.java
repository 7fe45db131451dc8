package io.bgql.syntax;

import java.util.Optional;

/** A command for the shell itself; nothing of it reaches a server by itself. */
public sealed interface ShellStatement extends Statement {
    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(Statement.Visitor<R> visitor) {
        return visitor.visit(this);
    }

    /** HELP, {@code \?} and {@code \h}, with the words of the topic. */
    record Help(Optional<String> topic, Span span) implements ShellStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Exit(Span span) implements ShellStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A backslash command: its name without the backslash, and the raw rest of its line without outer blanks. */
    record Backslash(Name command, String argument, Span argumentSpan, Span span) implements ShellStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A spelling of aql or asadm that this language says otherwise: either what it means here, as a statement of its
     * own, or only the right command to type.
     */
    record Foreign(String advice, Optional<Statement> meaning, Span span) implements ShellStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    interface Visitor<R> {
        R visit(Help statement);

        R visit(Exit statement);

        R visit(Backslash statement);

        R visit(Foreign statement);
    }
}
