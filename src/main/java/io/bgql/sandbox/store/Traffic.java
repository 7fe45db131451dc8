package io.bgql.sandbox.store;

/** What a stream has sent so far: counted by the one thread that sends, asked by any, also after the stream's end. */
public final class Traffic {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private volatile long bytes;
    private volatile long nanos;

    /** Counts a frame before it goes out: who has read the stream's end finds all of it counted. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // only the sending thread changes it
    public void sending(long frameBytes) {
        bytes += frameBytes;
    }

    /** Counts the time a frame took to go out. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // only the sending thread changes it
    public void spent(long sendNanos) {
        nanos += sendNanos;
    }

    /** Bytes handed to the network, headers included. */
    public long bytes() {
        return bytes;
    }

    /** Milliseconds spent sending. */
    public long millis() {
        return nanos / NANOS_PER_MILLI;
    }
}
