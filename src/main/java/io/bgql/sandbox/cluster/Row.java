package io.bgql.sandbox.cluster;

import java.util.List;
import java.util.Optional;

/**
 * One partition as the cluster stands: never changed, but replaced under the partition's lock.
 *
 * @param sequence all members in the partition's own order: the master to be, then the keepers of replicas, then the rest
 * @param replicas how many of them are to have the partition
 * @param master who changes its records now: the first that has data, until the master to be has received them
 * @param copies who has data of it
 * @param transfers what is still to be sent, in this order
 */
record Row(List<Seat> sequence, int replicas, Seat master, List<Copy> copies, List<Transfer> transfers) {
    Row {
        sequence = List.copyOf(sequence);
        copies = List.copyOf(copies);
        transfers = List.copyOf(transfers);
    }

    /**
     * What a node has of the partition.
     *
     * @param lineage copies of one lineage were kept alike, those of different ones have to be merged
     * @param whole whether it has all records of its lineage, or is still receiving them
     */
    record Copy(Seat seat, long lineage, boolean whole) {}

    /** A node that sends all it has to another. */
    record Transfer(Seat from, Seat to) {}

    Seat masterToBe() {
        return sequence.get(0);
    }

    /** The place of a node among those that are to have the partition, -1 when it is none of them. */
    int replicaOf(Seat seat) {
        int place = sequence.indexOf(seat);
        return place < replicas ? place : -1;
    }

    List<Seat> keepers() {
        return sequence.subList(0, replicas);
    }

    boolean receives(Seat seat) {
        return transfers.stream().anyMatch(transfer -> transfer.to() == seat);
    }

    long sends(Seat seat) {
        return transfers.stream().filter(transfer -> transfer.from() == seat).count();
    }

    long receipts(Seat seat) {
        return transfers.stream().filter(transfer -> transfer.to() == seat).count();
    }

    Optional<Copy> copyOf(Seat seat) {
        return copies.stream().filter(copy -> copy.seat() == seat).findFirst();
    }

    /**
     * Whether clients are told that a node has a replica: one that is complete or, of the working master, those that
     * are not.
     */
    boolean shows(Seat seat, int replica) {
        int place = replicaOf(seat);
        if (seat == master) {
            return replica == 0 || place == replica || receives(sequence.get(replica));
        }
        return place > 0 && place == replica && !receives(seat);
    }
}
