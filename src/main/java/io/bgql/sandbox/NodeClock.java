package io.bgql.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A node's time of day: that of the process, or somewhat before or after it. */
final class NodeClock implements InstantSource {
    private final InstantSource base;
    private volatile Duration offset = Duration.ZERO;

    NodeClock(InstantSource base) {
        this.base = base;
    }

    void offset(Duration other) {
        offset = other;
    }

    Duration offset() {
        return offset;
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset);
    }

    @Override
    public long millis() {
        return base.millis() + offset.toMillis();
    }
}
