package io.bgql.sandbox.store;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Removing a namespace's expired records, every {@code nsup-period} seconds since the start as long as there is a
 * period. One thread runs it; any may ask what the last cycle found.
 */
public final class Expiry {
    private final Namespace namespace;
    private long lastNanos;
    private volatile Cycle last = new Cycle(0, 0, 0);

    /**
     * What one cycle found.
     *
     * @param nonExpirable records without a void time
     * @param seconds how long it took
     * @param removedPercent of the records there were at its start
     */
    public record Cycle(long nonExpirable, long seconds, double removedPercent) {}

    Expiry(Namespace namespace) {
        this.namespace = namespace;
        this.lastNanos = namespace.time().ticker().getAsLong();
    }

    /** The last cycle, all zero before the first one. */
    public Cycle last() {
        return last;
    }

    /** Runs a cycle if the period has passed since the last one began. */
    void runIfDue() {
        long period = namespace.settings().value(NamespaceSetting.NSUP_PERIOD);
        long now = namespace.time().ticker().getAsLong();
        if (period != 0 && now - lastNanos >= TimeUnit.SECONDS.toNanos(period)) {
            lastNanos = now;
            @Nullable Contents contents = namespace.contentsIfThere();
            if (contents != null) {
                last = cycle(contents);
            }
        }
    }

    private Cycle cycle(Contents contents) {
        Judge judge = new Judge(namespace.time().seconds());
        long objects = contents.sets().objects();
        long removed = new Sweep(contents, judge::condemns).run();
        namespace.counters().add(NamespaceCounter.EXPIRED_OBJECTS, removed);
        long nanos = namespace.time().ticker().getAsLong() - lastNanos;
        double percent = objects == 0 ? 0 : removed * 100.0 / objects;
        return new Cycle(judge.nonExpirable, TimeUnit.NANOSECONDS.toSeconds(nanos), percent);
    }

    private static final class Judge {
        private final int nowSeconds;
        private long nonExpirable;

        Judge(int nowSeconds) {
            this.nowSeconds = nowSeconds;
        }

        boolean condemns(byte[] record) {
            if (RecordLayout.voidTime(record) == 0) {
                nonExpirable++;
                return false;
            }
            return RecordLayout.isExpired(record, nowSeconds);
        }
    }
}
