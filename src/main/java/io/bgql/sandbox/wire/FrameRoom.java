package io.bgql.sandbox.wire;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The heap that large frames of all connections together may take, coming in and going out; small ones are not counted.
 * Whoever finds it used up has to do without. Any thread may use it.
 */
public final class FrameRoom {
    /** A buffer up to this size, in bytes, is not counted. */
    public static final int UNCOUNTED = 64 << 10;

    private final AtomicLong left;

    public FrameRoom(long bytes) {
        left = new AtomicLong(bytes);
    }

    /** Room for all there is. */
    static FrameRoom boundless() {
        return new FrameRoom(Long.MAX_VALUE);
    }

    /** Takes so many bytes if they are left; says whether they were. */
    boolean take(long bytes) {
        for (long seen = left.get(); seen >= bytes; seen = left.get()) {
            if (left.compareAndSet(seen, seen - bytes)) {
                return true;
            }
        }
        return false;
    }

    void give(long bytes) {
        left.addAndGet(bytes);
    }

    /** Bytes nobody has taken. */
    public long left() {
        return left.get();
    }
}
