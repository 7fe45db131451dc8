package io.bgql.sandbox.command;

import io.bgql.sandbox.cluster.Seat;
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
        Seat seat,
        Store store,
        NodeCounters counters,
        Conduct conduct,
        FaultControl faults,
        InstantSource clock,
        LongSupplier ticker,
        LongSupplier clockSkewMillis,
        long startMillis,
        int maxConnections,
        Reception reception,
        Consumer<String> log) {

    List<String> namespaceNames() {
        return store.namespaces().stream().map(Namespace::name).toList();
    }

    /** Of all nodes that are up: what is changed with every node goes here. */
    List<Store> everyStore() {
        return seat.membership().stores();
    }
}
