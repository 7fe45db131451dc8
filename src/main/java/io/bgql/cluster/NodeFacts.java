package io.bgql.cluster;

import java.time.Duration;
import java.util.Optional;

/**
 * A node as it tells of itself.
 *
 * @param address where clients reach it, as {@code host:port}
 * @param objects records it keeps, copies of others' included
 * @param silence why it did not answer; nothing else is known of it then
 */
public record NodeFacts(
        String node,
        String address,
        String build,
        String edition,
        Duration uptime,
        long objects,
        long connections,
        Optional<String> silence) {}
