package io.bgql.terminal;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.ListIterator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jline.reader.impl.history.DefaultHistory;

/**
 * Remembers what was typed, but nothing that may hold a secret: neither in memory nor in the file. What cannot be
 * understood stays out of the file, and of several such texts in a row only the last is kept, to be mended: a failed
 * paste leaves no flood.
 */
final class DiscreetHistory extends DefaultHistory {
    /** Written together, without the signs that part words in names. */
    private static final List<String> TELLTALES =
            List.of("password", "passwd", "passphrase", "pwd", "secret", "token", "credential", "privatekey", "apikey");

    private final Optional<HistoryFile> file;
    private final Predicate<String> understood;
    private boolean mending;

    DiscreetHistory(Optional<HistoryFile> file, Predicate<String> understood) {
        this.file = file;
        this.understood = understood;
    }

    @Override
    public void add(Instant time, String line) {
        String words = line.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
        if (TELLTALES.stream().noneMatch(words::contains)) {
            super.add(time, line);
        }
    }

    /** Called for what is not a repetition and not hidden by a blank before it. */
    @Override
    protected void internalAdd(Instant time, String line) {
        boolean sound = understood.test(line);
        if (sound) {
            write(new HistoryFile.Line(time, line));
        } else if (mending) {
            forgetLast();
        }
        super.internalAdd(time, line);
        mending = !sound;
    }

    private void forgetLast() {
        ListIterator<Entry> last = iterator(last());
        last.next();
        last.remove();
    }

    private void write(HistoryFile.Line line) {
        try {
            if (file.isPresent()) {
                remember(file.get().add(line));
            }
        } catch (IOException unwritable) {
            // It is still remembered as long as this shell lasts.
            return;
        }
    }

    /** Takes in what other shells have written meanwhile; for somebody who has not begun to look back. */
    void catchUp() {
        try {
            if (file.isPresent() && index() > last()) {
                remember(file.get().news());
                moveToEnd();
            }
        } catch (IOException unreadable) {
            return;
        }
    }

    private void remember(List<HistoryFile.Line> lines) {
        mending &= lines.isEmpty();
        lines.forEach(line -> super.internalAdd(line.time(), line.text()));
    }
}
