package io.bgql.sandbox.cluster;

import io.bgql.sandbox.store.Digest;
import io.bgql.sandbox.store.Namespace;
import io.bgql.sandbox.store.Ownership;
import io.bgql.sandbox.store.Store;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One node's place in the cluster; the same for as long as there is such a node, whether it is up or down. What commands
 * ask is answered to any thread.
 */
public final class Seat implements Ownership {
    private static final int HEXADECIMAL = 16;

    private final Membership membership;
    private final PartitionTable table;
    private final String nodeId;
    private final String address;
    private final AtomicInteger partitionGeneration = new AtomicInteger(-1);
    private volatile @Nullable Store store;
    private volatile boolean up;
    /** Whether it has come up since the last balance. */
    private volatile boolean isNew = true;

    private BitSet brought = new BitSet();
    private long ownLineage;
    private volatile Migrations atBalance = new Migrations(0, 0, 0, 0);
    private final AtomicInteger peersGeneration = new AtomicInteger();
    private final AtomicInteger rebalanceGeneration = new AtomicInteger();

    /**
     * A node that is down.
     *
     * @param nodeId upper-case hex digits
     * @param address where clients find it, {@code host:port}
     */
    Seat(Membership membership, PartitionTable table, String nodeId, String address) {
        this.membership = membership;
        this.table = table;
        this.nodeId = nodeId;
        this.address = address;
    }

    public String nodeId() {
        return nodeId;
    }

    public String address() {
        return address;
    }

    long number() {
        return Long.parseUnsignedLong(nodeId, HEXADECIMAL);
    }

    public Membership membership() {
        return membership;
    }

    /** Whether the node runs. */
    public boolean isUp() {
        return up;
    }

    boolean isNew() {
        return isNew;
    }

    /** Whether the node is among those the last balance was made for. */
    public boolean isMember() {
        return !isNew && up && membership.members().contains(this);
    }

    /** What the node holds; nothing before it first came up. */
    public Optional<Store> store() {
        return Optional.ofNullable(store);
    }

    /** @param lineage of the records it brings, if it brings any */
    void comeUp(Store holding, boolean withRecords, long lineage) {
        store = holding;
        ownLineage = lineage;
        isNew = true;
        if (!withRecords) {
            brought.clear();
        }
        partitionGeneration.set(-1);
        peersGeneration.set(0);
        rebalanceGeneration.set(0);
        up = true;
    }

    /** Remembers what it had, in case it comes back with that. */
    void goDown() {
        up = false;
        if (!isNew) {
            brought = new BitSet(Namespace.PARTITIONS);
            for (int i = 0; i < Namespace.PARTITIONS; i++) {
                brought.set(i, table.find(i).flatMap(row -> row.copyOf(this)).isPresent());
            }
        }
    }

    boolean brings(int partition) {
        return brought.get(partition);
    }

    long ownLineage() {
        return ownLineage;
    }

    void balanced() {
        isNew = false;
        atBalance = new Migrations(0, 0, 0, 0);
        Migrations begun = migrations();
        atBalance = new Migrations(begun.leftToSend(), begun.leftToReceive(), 0, 0);
        partitionGeneration.incrementAndGet();
        rebalanceGeneration.incrementAndGet();
    }

    /** Counts a change of who the other members are; a node that has just come up knows of none. */
    void peersAre(List<Seat> before, List<Seat> now) {
        if (!now.equals(peersGeneration.get() == 0 ? List.of() : before)) {
            peersGeneration.incrementAndGet();
        }
    }

    /** Whether sample records of a partition are put in here at the start. */
    public boolean startsWith(int partition) {
        return table.find(partition).filter(row -> row.replicaOf(this) >= 0).isPresent();
    }

    /** Counts a change of what clients are to be told about a partition. */
    void shown(Row before, Row after) {
        for (int replica = 0; replica < after.replicas(); replica++) {
            if (before.shows(this, replica) != after.shows(this, replica)) {
                partitionGeneration.incrementAndGet();
                return;
            }
        }
    }

    void forget(int partition) {
        store().ifPresent(holding -> holding.namespaces().forEach(namespace -> namespace.forgetPartition(partition)));
    }

    void send(int partition, Seat to) {
        store().ifPresent(holding -> holding.namespaces()
                .forEach(namespace -> to.copy(namespace).ifPresent(copy -> namespace.sendPartition(partition, copy))));
    }

    /** This node's copy of a namespace. */
    private Optional<Namespace> copy(Namespace namespace) {
        return store().flatMap(holding -> holding.namespace(namespace.name()));
    }

    @Override
    public boolean writes(int partition) {
        return up && !isNew && table.row(partition).master() == this;
    }

    @Override
    public boolean queries(int partition, boolean someWillDo) {
        if (isNew) {
            return false;
        }
        Row row = table.row(partition);
        return row.master() == this
                || (row.replicaOf(this) > 0 && !row.receives(this))
                || (someWillDo && row.copyOf(this).isPresent());
    }

    @Override
    public void resolve(Namespace namespace, byte[] digest) {
        Row row = table.row(Digest.partition(digest));
        for (Row.Transfer transfer : row.transfers()) {
            Seat other = transfer.from();
            if (other != this && transfer.to() == row.masterToBe() && other.isUp() && !other.isNew) {
                other.copy(namespace).ifPresent(copy -> namespace.fetchNewer(digest, copy));
            }
        }
    }

    @Override
    public void written(Namespace namespace, byte[] record) {
        eachOtherKeeper(namespace, record, copy -> copy.take(record));
    }

    @Override
    public void deleted(Namespace namespace, byte[] digest) {
        eachOtherKeeper(namespace, digest, copy -> copy.forget(digest));
    }

    private void eachOtherKeeper(Namespace namespace, byte[] digest, Consumer<Namespace> change) {
        Row row = table.row(Digest.partition(digest));
        for (int i = 0; i < row.replicas(); i++) {
            Seat keeper = row.sequence().get(i);
            if (keeper != this && keeper.isUp() && !keeper.isNew) {
                keeper.copy(namespace).ifPresent(change);
            }
        }
    }

    /** Minus one before the first balance; then counts what clients should ask for anew. */
    public int partitionGeneration() {
        return partitionGeneration.get();
    }

    public int peersGeneration() {
        return peersGeneration.get();
    }

    public int rebalanceGeneration() {
        return rebalanceGeneration.get();
    }

    /**
     * Which partitions clients are told that the node has, as bits from the first one on.
     *
     * @param replica 0 for those it is the master of, 1 and up for those it has a replica of
     */
    public byte[] shown(int replica) {
        byte[] bits = new byte[Namespace.PARTITIONS / Byte.SIZE];
        if (!isNew) {
            for (int i = 0; i < Namespace.PARTITIONS; i++) {
                if (table.row(i).shows(this, replica)) {
                    bits[i / Byte.SIZE] |= (byte) (0x80 >>> (i % Byte.SIZE));
                }
            }
        }
        return bits;
    }

    /** The store a request for a record is to be carried out in; none while that cannot be told. */
    public Optional<Seat> destination(int partition, boolean write) {
        if (isNew) {
            return Optional.empty();
        }
        Row row = table.row(partition);
        boolean readable = row.replicaOf(this) > 0 && !row.receives(this);
        return Optional.of(!write && readable ? this : row.master());
    }

    /** What is under way between this node and others, of one namespace. */
    public Migrations migrations() {
        long sent = 0;
        long received = 0;
        if (!isNew) {
            for (int i = 0; i < Namespace.PARTITIONS; i++) {
                Row row = table.row(i);
                sent += row.sends(this);
                received += row.receipts(this);
            }
        }
        return new Migrations(atBalance.toSend(), atBalance.toReceive(), sent, received);
    }

    /**
     * Partitions to send and to receive.
     *
     * @param toSend when the last balance was made
     * @param leftToSend now
     */
    public record Migrations(long toSend, long toReceive, long leftToSend, long leftToReceive) {}

    /** How many records of a namespace the node has, by what it is to their partitions. */
    public Objects objects(Namespace namespace) {
        long master = 0;
        long replica = 0;
        long other = 0;
        for (int i = 0; i < Namespace.PARTITIONS; i++) {
            int count = namespace.objects(i);
            if (count == 0) {
                continue;
            }
            Optional<Row> row = isNew ? Optional.empty() : table.find(i);
            if (row.filter(known -> known.master() == this).isPresent()) {
                master += count;
            } else if (row.filter(known -> known.replicaOf(this) >= 0).isPresent()) {
                replica += count;
            } else {
                other += count;
            }
        }
        return new Objects(master, replica, other);
    }

    /** Records by what a node is to their partition. */
    public record Objects(long master, long replica, long other) {}
}
