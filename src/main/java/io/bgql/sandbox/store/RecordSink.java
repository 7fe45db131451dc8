package io.bgql.sandbox.store;

import java.io.IOException;

/** Where a foreground query puts its records; called by one thread. */
public interface RecordSink {
    /**
     * Takes a record.
     *
     * @throws java.net.SocketTimeoutException when the receiver is too slow
     * @throws IOException when the receiver is gone; the query ends
     */
    void accept(FoundRecord record) throws IOException;

    /** Takes note that a partition cannot be gone through here. */
    void unavailable(int partition) throws IOException;

    /** Bytes sent so far. Asked by other threads, for listings. */
    long sentBytes();

    /** Milliseconds spent sending so far. Asked by other threads, for listings. */
    long sendMillis();
}
