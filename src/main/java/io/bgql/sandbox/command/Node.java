package io.bgql.sandbox.command;

import io.bgql.sandbox.store.Namespace;
import io.bgql.sandbox.store.Store;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * What the commands of one node share.
 *
 * @param startMillis when it started, by its clock
 * @param log takes one line for each failure inside the node, from any thread
 */
public record Node(
        NodeIdentity identity,
        Store store,
        NodeCounters counters,
        InstantSource clock,
        LongSupplier ticker,
        long startMillis,
        int maxConnections,
        Reception reception,
        Consumer<String> log) {

    List<String> namespaceNames() {
        return store.namespaces().stream().map(Namespace::name).toList();
    }
}
