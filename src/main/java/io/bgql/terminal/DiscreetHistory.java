package io.bgql.terminal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jline.reader.impl.history.DefaultHistory;

/** Remembers what was typed, but nothing that may hold a secret: neither in memory nor in the file. */
final class DiscreetHistory extends DefaultHistory {
    private static final List<String> TELLTALES =
            List.of("password", "passwd", "secret", "token", "credential", "private key");

    @Override
    public void add(Instant time, String line) {
        String words = line.toLowerCase(Locale.ROOT);
        if (TELLTALES.stream().noneMatch(words::contains)) {
            super.add(time, line);
        }
    }
}
