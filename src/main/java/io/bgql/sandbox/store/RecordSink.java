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

    /** What was sent so far; it counts on to the stream's end, which follows the query's. */
    Traffic traffic();
}
