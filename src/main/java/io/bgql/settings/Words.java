package io.bgql.settings;

import io.bgql.cluster.Seed;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.StatementException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Arguments of options as values. */
final class Words {
    private static final long MILLIS_A_SECOND = 1_000;
    private static final int MOST_NODES = 64;

    private Words() {}

    static StatementException usage(String message) {
        return new StatementException(
                Diagnostic.of(Diagnostic.Code.USAGE, message).hinting("bgql --help lists the options"));
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

    /** {@code host[:tls-name][:port],…}, IPv6 addresses in brackets. */
    static List<Seed> seeds(String text, int port) {
        List<Seed> seeds = new ArrayList<>();
        for (String each : text.split(",", -1)) {
            seeds.add(seed(each.strip(), port));
        }
        return seeds;
    }

    private static Seed seed(String text, int port) {
        int bracket = text.startsWith("[") ? text.indexOf(']') : -1;
        int hostEnd = text.indexOf(':', Math.max(bracket, 0));
        String host = hostEnd < 0 ? text : text.substring(0, hostEnd);
        if (bracket >= 0) {
            host = host.substring(1, host.length() - 1);
        }
        if (host.isEmpty() || (text.startsWith("[") && bracket < 0)) {
            throw usage("not a host: '" + text + "'; write an IPv6 address in brackets");
        }
        List<String> rest =
                hostEnd < 0 ? List.of() : List.of(text.substring(hostEnd + 1).split(":", -1));
        return switch (rest.size()) {
            case 0 -> new Seed(host, Optional.empty(), port);
            case 1 -> {
                String only = rest.get(0);
                boolean number = !only.isEmpty() && only.chars().allMatch(Character::isDigit);
                yield number ? new Seed(host, Optional.empty(), port(only)) : new Seed(host, Optional.of(only), port);
            }
            case 2 -> new Seed(host, Optional.of(rest.get(0)), port(rest.get(1)));
            default -> throw usage("not a host: '" + text + "'; write an IPv6 address in brackets");
        };
    }
}
