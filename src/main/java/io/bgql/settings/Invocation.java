package io.bgql.settings;

import java.util.List;

/** What the command line asks the program to do. */
public sealed interface Invocation {
    <R> R accept(Visitor<R> visitor);

    /** {@code bgql [options]} */
    record Shell(Settings settings) implements Invocation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * {@code bgql sandbox}: a cluster for other programs, until it is told to end.
     *
     * @param port of the first node; the others take the ports after it, or any with 0
     */
    record Sandbox(int port, int nodes, boolean empty, Entrance entrance) implements Invocation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code bgql expression}: without texts, one a line from standard input. */
    record Expression(List<String> texts, boolean json) implements Invocation {
        public Expression {
            texts = List.copyOf(texts);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code bgql warm}: rehearsing starts, so that the launcher can prepare them. */
    record Warm() implements Invocation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Help(String text) implements Invocation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Version() implements Invocation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    interface Visitor<R> {
        R visit(Shell shell);

        R visit(Sandbox sandbox);

        R visit(Expression expression);

        R visit(Warm warm);

        R visit(Help help);

        R visit(Version version);
    }
}
