package io.bgql.settings;

import io.bgql.cluster.Seed;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.StatementException;
import java.time.Duration;

/** Arguments of options as values. */
final class Words {
    private static final long MILLIS_A_SECOND = 1_000;
    private static final int MOST_NODES = 64;

    private Words() {}

    static StatementException usage(String message) {
        return new StatementException(
                Diagnostic.of(Diagnostic.Code.USAGE, message).hinting("bgql --help lists the options"));
    }

    /** The text as the option takes it: one of its words in their own spelling; fails where it cannot be understood. */
    static String checked(Setting setting, String name, String text) {
        if (!setting.words().isEmpty()) {
            return setting.words().stream()
                    .filter(text::equalsIgnoreCase)
                    .findFirst()
                    .orElseThrow(
                            () -> usage(name + " is one of " + String.join(", ", setting.words()) + ", not " + text));
        }
        switch (setting) {
            case PORT -> port(text);
            case TIMEOUT -> duration(text);
            case HOST -> Seed.list(text, 1);
            default -> {
                return text;
            }
        }
        return text;
    }

    static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            throw usage("not a port: " + text);
        }
        throw usage("not a port: " + text);
    }

    static int nodes(String text) {
        try {
            int nodes = Integer.parseInt(text);
            if (nodes >= 1 && nodes <= MOST_NODES) {
                return nodes;
            }
        } catch (NumberFormatException notANumber) {
            throw usage("not a number of nodes from 1 to " + MOST_NODES + ": " + text);
        }
        throw usage("not a number of nodes from 1 to " + MOST_NODES + ": " + text);
    }

    /** {@code 60s}, {@code 1m30s}, {@code 200ms}; a plain number counts milliseconds. */
    static Duration duration(String text) {
        long millis = 0;
        int index = 0;
        while (index < text.length()) {
            int unit = index;
            while (unit < text.length() && Character.isDigit(text.charAt(unit))) {
                unit++;
            }
            int next = unit;
            while (next < text.length() && Character.isLetter(text.charAt(next))) {
                next++;
            }
            if (unit == index || unit - index > 12 || (next < text.length() && next == unit)) {
                throw notADuration(text);
            }
            millis += Long.parseLong(text, index, unit, 10) * millisOf(text.substring(unit, next), text);
            index = next;
        }
        if (millis <= 0) {
            throw notADuration(text);
        }
        return Duration.ofMillis(millis);
    }

    private static StatementException notADuration(String text) {
        return usage("not a duration: " + text + "; for example 500ms, 60s, 5m");
    }

    private static long millisOf(String unit, String whole) {
        return switch (unit) {
            case "", "ms" -> 1;
            case "s" -> MILLIS_A_SECOND;
            case "m" -> 60 * MILLIS_A_SECOND;
            case "h" -> 3_600 * MILLIS_A_SECOND;
            case "d" -> 86_400 * MILLIS_A_SECOND;
            default -> throw notADuration(whole);
        };
    }
}
