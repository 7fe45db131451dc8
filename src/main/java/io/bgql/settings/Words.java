package io.bgql.settings;

import io.bgql.cluster.Seed;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.DurationText;
import io.bgql.syntax.StatementException;
import java.time.Duration;

/** Arguments of options as values. */
final class Words {
    private static final int MOST_PORT = 65_535;
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
        return number(text, 0, MOST_PORT, "not a port: ");
    }

    static int nodes(String text) {
        return number(text, 1, MOST_NODES, "not a number of nodes from 1 to " + MOST_NODES + ": ");
    }

    /** They follow each other, unless any will do. */
    static void checkPorts(int first, int nodes) {
        if (first > 0 && first + nodes - 1 > MOST_PORT) {
            throw usage(nodes + " nodes from port " + first + " on would need ports above " + MOST_PORT);
        }
    }

    private static int number(String text, int least, int most, String otherwise) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw usage(otherwise + text);
        }
        throw usage(otherwise + text);
    }

    /** {@code 60s}, {@code 1m30s}, {@code 200ms}; a plain number counts milliseconds. */
    static Duration duration(String text) {
        boolean plain = !text.isEmpty() && text.chars().allMatch(Character::isDigit);
        return DurationText.millis(plain ? text + "ms" : text)
                .filter(millis -> millis.signum() > 0 && millis.bitLength() < Long.SIZE)
                .map(millis -> Duration.ofMillis(millis.longValue()))
                .orElseThrow(() -> usage("not a duration: " + text + "; for example 500ms, 60s, 5m"));
    }
}
