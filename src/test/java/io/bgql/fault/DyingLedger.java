package io.bgql.fault;

import io.bgql.job.journal.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Function;

/** A journal whose shell dies in the midst of a write: part of the line stands there, and nothing is written after. */
final class DyingLedger implements Ledger {
    private final Ledger ledger;
    private final Path file;
    private final double share;
    private int left = Integer.MAX_VALUE;

    /** The share of the last line that still gets into the file. */
    DyingLedger(Ledger ledger, Path file, double share) {
        this.ledger = ledger;
        this.file = file;
        this.share = share;
    }

    /** So many writes succeed from now on. */
    synchronized void dieAfter(int writes) {
        left = writes;
    }

    /** Another shell takes over. */
    synchronized void revive() {
        left = Integer.MAX_VALUE;
    }

    /** The end of the process, as far as one can have that in a test. */
    static final class Death extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Death() {
            super("the shell has died", null, false, false);
        }
    }

    @Override
    public String text() {
        return ledger.text();
    }

    @Override
    public synchronized void append(String line) {
        dieIn(line);
        ledger.append(line);
    }

    @Override
    public synchronized void append(Function<String, String> line) {
        if (left == 0) {
            dieIn(line.apply(text()));
        }
        left--;
        ledger.append(line);
    }

    private void dieIn(String line) {
        if (left < 0) {
            throw new Death();
        }
        if (left-- == 0) {
            String part = line.substring(0, (int) (line.length() * share));
            try {
                Files.writeString(
                        file, part, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            throw new Death();
        }
    }
}
