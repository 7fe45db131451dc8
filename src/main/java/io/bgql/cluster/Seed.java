package io.bgql.cluster;

import java.util.Optional;

/** A host to begin with; from it the client learns the others. */
public record Seed(String host, Optional<String> tlsName, int port) {
    /** As people write it: an IPv6 address in brackets. */
    @Override
    public String toString() {
        String shown = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return shown + ":" + port;
    }
}
