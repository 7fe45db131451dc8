package io.bgql.cluster;

import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.StatementException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A host to begin with; from it the client learns the others. */
public record Seed(String host, Optional<String> tlsName, int port) {
    private static final int HIGHEST_PORT = 65_535;

    /**
     * Reads {@code host[:tls-name][:port],…}, an IPv6 address in brackets, as the other tools do. Fails with
     * {@code USAGE}.
     */
    public static List<Seed> list(String text, int defaultPort) {
        List<Seed> seeds = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            seeds.add(one(part.strip(), defaultPort));
        }
        return List.copyOf(seeds);
    }

    private static Seed one(String text, int defaultPort) {
        boolean bracketed = text.startsWith("[");
        int end = text.indexOf(bracketed ? ']' : ':');
        int hostEnd = end < 0 && !bracketed ? text.length() : end;
        if (hostEnd < 0) {
            throw wrong(text);
        }
        String host = text.substring(bracketed ? 1 : 0, hostEnd);
        String rest = text.substring(bracketed ? hostEnd + 1 : hostEnd);
        if (host.isEmpty() || !(rest.isEmpty() || rest.startsWith(":"))) {
            throw wrong(text);
        }
        return rest.isEmpty()
                ? new Seed(host, Optional.empty(), defaultPort)
                : behindHost(text, host, rest.substring(1), defaultPort);
    }

    private static Seed behindHost(String text, String host, String rest, int defaultPort) {
        int colon = rest.indexOf(':');
        if (colon >= 0) {
            return new Seed(host, Optional.of(rest.substring(0, colon)), port(text, rest.substring(colon + 1)));
        }
        boolean isPort = !rest.isEmpty() && rest.chars().allMatch(Character::isDigit);
        return isPort
                ? new Seed(host, Optional.empty(), port(text, rest))
                : new Seed(host, Optional.of(rest).filter(name -> !name.isEmpty()), defaultPort);
    }

    private static int port(String text, String digits) {
        long port = InfoReply.number(digits, 0);
        if (port < 1 || port > HIGHEST_PORT) {
            throw wrong(text);
        }
        return (int) port;
    }

    private static StatementException wrong(String text) {
        return new StatementException(Diagnostic.of(Diagnostic.Code.USAGE, "'" + text + "' is not a host")
                .hinting("a host is written host[:tls-name][:port], an IPv6 address in brackets"));
    }

    /** As people write it: an IPv6 address in brackets. */
    @Override
    public String toString() {
        String shown = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return shown + ":" + port;
    }
}
