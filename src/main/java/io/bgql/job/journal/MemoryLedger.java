package io.bgql.job.journal;

import java.util.function.Function;

/** Lines that nobody else sees and that end with the process. */
public final class MemoryLedger implements Ledger {
    private final StringBuilder lines = new StringBuilder();

    @Override
    public synchronized String text() {
        return lines.toString();
    }

    @Override
    public synchronized void append(String line) {
        lines.append(line).append('\n');
    }

    @Override
    public synchronized void append(Function<String, String> line) {
        append(line.apply(text()));
    }
}
