package io.bgql.cluster;

import java.util.Iterator;

/** Records as they arrive from the nodes; closing early ends the query on the servers too. For one thread. */
public interface RowStream extends Iterator<Row>, AutoCloseable {
    @Override
    void close();
}
