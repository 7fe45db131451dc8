package io.bgql.terminal;

import java.util.function.Supplier;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;

/** Lends the terminal to other programs as the shell has found it, whatever the shell itself has made of it. */
final class Loan {
    private final Terminal terminal;
    private final Attributes found;

    /** Made before anything is changed. */
    Loan(Terminal terminal) {
        this.terminal = terminal;
        this.found = terminal.getAttributes();
    }

    /** Afterwards the terminal is again as the shell had it. */
    <T> T during(Supplier<T> use) {
        Attributes own = terminal.getAttributes();
        terminal.setAttributes(found);
        try {
            return use.get();
        } finally {
            terminal.setAttributes(own);
        }
    }
}
