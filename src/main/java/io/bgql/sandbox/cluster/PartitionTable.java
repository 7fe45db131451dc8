package io.bgql.sandbox.cluster;

import io.bgql.sandbox.cluster.Row.Copy;
import io.bgql.sandbox.cluster.Row.Transfer;
import io.bgql.sandbox.store.Namespace;
import io.bgql.sandbox.store.Shared;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The partitions of a cluster. Read by any thread; changed by one at a time, row by row under the partition's lock, so
 * that who holds that sees no change.
 */
final class PartitionTable {
    private final Shared shared;
    private final AtomicReferenceArray<Row> rows = new AtomicReferenceArray<>(Namespace.PARTITIONS);
    private long lastLineage;

    PartitionTable(Shared shared) {
        this.shared = shared;
    }

    /** A partition's row; there is none before the first balance. */
    Optional<Row> find(int partition) {
        return Optional.ofNullable(rows.get(partition));
    }

    /** A partition's row, once there has been a balance. */
    Row row(int partition) {
        return rows.get(partition);
    }

    boolean isEmpty() {
        return rows.get(0) == null;
    }

    /** Works everything out anew for these members; what nobody is to keep any more is forgotten. */
    void balance(List<Seat> members, int replicas) {
        Succession succession = new Succession(members);
        lastLineage++;
        for (int i = 0; i < Namespace.PARTITIONS; i++) {
            int partition = i;
            List<Seat> sequence = succession.of(partition);
            shared.alone(partition, () -> balance(partition, sequence, replicas));
        }
        members.forEach(Seat::balanced);
    }

    private void balance(int partition, List<Seat> sequence, int replicas) {
        Row former = rows.get(partition);
        List<Copy> copies = new ArrayList<>();
        for (Seat seat : sequence) {
            copy(former, seat, partition).ifPresent(copies::add);
        }
        Optional<Seat> master = Optional.ofNullable(former).map(Row::master).filter(seat -> !seat.isNew());
        change(partition, copies, new Balance(sequence, replicas, copies, lastLineage).row(master));
    }

    private static Optional<Copy> copy(Row former, Seat seat, int partition) {
        if (seat.isNew()) {
            return seat.brings(partition) ? Optional.of(new Copy(seat, seat.ownLineage(), false)) : Optional.empty();
        }
        return Optional.ofNullable(former).flatMap(row -> row.copyOf(seat));
    }

    private void change(int partition, List<Copy> before, Row after) {
        rows.set(partition, after);
        for (Copy copy : before) {
            if (after.copyOf(copy.seat()).isEmpty()) {
                copy.seat().forget(partition);
            }
        }
    }

    /** Makes the next transfer of a partition, if there is one between nodes that are up; says whether. */
    boolean transfer(int partition) {
        if (row(partition).transfers().isEmpty()) {
            return false;
        }
        boolean[] made = new boolean[1];
        shared.alone(partition, () -> made[0] = transferAlone(partition));
        return made[0];
    }

    private boolean transferAlone(int partition) {
        Row row = row(partition);
        Transfer next = row.transfers().get(0);
        if (!next.from().isUp() || !next.to().isUp()) {
            return false;
        }
        next.from().send(partition, next.to());
        Row after = after(row, next);
        change(partition, row.copies(), after);
        for (Seat seat : List.of(next.from(), next.to())) {
            seat.shown(row, after);
        }
        return true;
    }

    private Row after(Row row, Transfer made) {
        List<Transfer> left = row.transfers().subList(1, row.transfers().size());
        Seat master = made.from() == row.master() && made.to() == row.masterToBe() ? made.to() : row.master();
        List<Copy> copies = new ArrayList<>();
        for (Copy copy : left.isEmpty() ? settled(row) : row.copies()) {
            boolean complete =
                    copy.seat() == made.to() && left.stream().noneMatch(transfer -> transfer.to() == made.to());
            copies.add(complete ? new Copy(copy.seat(), copy.lineage(), true) : copy);
        }
        return new Row(row.sequence(), row.replicas(), master, copies, left);
    }

    /** All keepers have everything now, and nobody else needs to. */
    private List<Copy> settled(Row row) {
        return row.keepers().stream()
                .map(seat -> new Copy(seat, lastLineage, true))
                .toList();
    }
}
