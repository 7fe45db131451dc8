package io.bgql.sandbox.cluster;

import io.bgql.sandbox.store.Namespace;
import io.bgql.sandbox.store.Shared;
import io.bgql.sandbox.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * The nodes of a cluster. When one comes up or goes down, the cluster notices, works out its partitions anew and moves
 * what has to be moved: all at once, or each step when it is told to. Any thread may use it.
 */
public final class Membership {
    private final PartitionTable table;
    private final int replicationFactor;
    private final Supplier<String> keys;
    private final List<Seat> seats = new ArrayList<>();
    private boolean stepwise;
    private long lastOwnLineage;
    private int cursor;
    private volatile List<Seat> members = List.of();
    private volatile String clusterKey = "0";
    private volatile boolean balanced;

    /**
     * A cluster without nodes.
     *
     * @param replicationFactor how many nodes are to have each partition, as far as there are so many
     * @param keys gives a cluster key for each balance: 12 upper-case hex digits
     */
    public Membership(Shared shared, int replicationFactor, Supplier<String> keys) {
        this.table = new PartitionTable(shared);
        this.replicationFactor = replicationFactor;
        this.keys = keys;
    }

    /** How many nodes are to have each partition; with fewer nodes than that, {@link #replicas} has it. */
    public int replicationFactor() {
        return replicationFactor;
    }

    /** Whether {@link #notice}, {@link #rebalance} and {@link #migrate} are left to the caller; at first they are not. */
    public synchronized void stepwise(boolean leave) {
        stepwise = leave;
    }

    /** A place for a node that is not up yet. */
    public synchronized Seat seat(String nodeId, String address) {
        Seat seat = new Seat(this, table, nodeId, address);
        seats.add(seat);
        return seat;
    }

    /**
     * A node has come up.
     *
     * @param withRecords whether its store has what the node had when it went down
     */
    public synchronized void comeUp(Seat seat, Store store, boolean withRecords) {
        seat.comeUp(store, withRecords, --lastOwnLineage);
        changed();
    }

    /** Several nodes have come up together. */
    public synchronized void comeUp(List<Seat> together, List<Store> stores) {
        for (int i = 0; i < together.size(); i++) {
            together.get(i).comeUp(stores.get(i), false, --lastOwnLineage);
        }
        rebalance();
    }

    /** A node does nothing any more; {@link #changed} is still to be called. */
    public synchronized void goDown(Seat seat) {
        if (seat.isUp()) {
            seat.goDown();
        }
    }

    /** A node has gone down, and nothing of it runs any more. */
    public synchronized void changed() {
        if (!stepwise) {
            settle();
        }
    }

    /** The nodes notice that one has come or gone; until they have worked out what follows, none calls the cluster stable. */
    public synchronized void notice() {
        balanced = false;
    }

    /** Makes the nodes that are up the cluster's members and works out who is to have which partition. */
    public synchronized void rebalance() {
        List<Seat> now = new ArrayList<>(seats.stream().filter(Seat::isUp).toList());
        now.sort(Comparator.comparingLong(Seat::number));
        if (!table.isEmpty()) {
            fill(now);
        }
        List<Seat> before = members;
        members = List.copyOf(now);
        clusterKey = keys.get();
        if (!now.isEmpty()) {
            table.balance(members, Math.min(replicationFactor, now.size()));
        }
        now.forEach(seat -> seat.peersAre(others(seat, before), others(seat, now)));
        cursor = 0;
        balanced = true;
    }

    private static List<Seat> others(Seat seat, List<Seat> seats) {
        return seats.stream().filter(other -> other != seat).toList();
    }

    /** The first records are where the first balance wanted them. */
    private static void fill(List<Seat> seats) {
        seats.stream()
                .flatMap(seat -> seat.store().stream())
                .forEach(store -> store.namespaces().forEach(Namespace::objects));
    }

    /** Makes some of the transfers that are left, in order of the partitions, and says how many it made. */
    public synchronized int migrate(int most) {
        int made = 0;
        int idle = 0;
        while (balanced && !members.isEmpty() && made < most && idle < Namespace.PARTITIONS) {
            boolean moved = table.transfer(cursor);
            made += moved ? 1 : 0;
            idle = moved ? 0 : idle + 1;
            cursor = moved ? cursor : (cursor + 1) % Namespace.PARTITIONS;
        }
        return made;
    }

    /** Does all steps that are left. */
    public synchronized void settle() {
        rebalance();
        migrate(Integer.MAX_VALUE);
    }

    /** Those the last balance was made for, in order of their ids, whether or not they are still up. */
    public List<Seat> members() {
        return members;
    }

    /** Stores of the nodes that are up. */
    public synchronized List<Store> stores() {
        return seats.stream()
                .filter(Seat::isUp)
                .flatMap(seat -> seat.store().stream())
                .toList();
    }

    public String clusterKey() {
        return clusterKey;
    }

    /** How many nodes have each partition. */
    public int replicas() {
        return Math.min(replicationFactor, Math.max(1, members.size()));
    }

    /** Whether no change is waiting for a balance. */
    public boolean isBalanced() {
        return balanced;
    }
}
