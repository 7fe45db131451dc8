package io.bgql.sandbox.cluster;

import io.bgql.sandbox.cluster.Row.Copy;
import io.bgql.sandbox.cluster.Row.Transfer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Works out one partition anew for a cluster that has changed. */
final class Balance {
    private final List<Seat> sequence;
    private final int replicas;
    private final long lineage;
    private final List<Copy> copies;

    /**
     * One partition's balance.
     *
     * @param sequence the members in the partition's order
     * @param copies who of them has data
     * @param lineage a new one
     */
    Balance(List<Seat> sequence, int replicas, List<Copy> copies, long lineage) {
        this.sequence = sequence;
        this.replicas = replicas;
        this.copies = copies;
        this.lineage = lineage;
    }

    /** @param former who was working master, if the partition had one */
    Row row(Optional<Seat> former) {
        Optional<Copy> best = former.flatMap(this::shifted).or(this::best);
        return best.map(this::withData).orElseGet(this::fresh);
    }

    /** Nobody has data, or those who had are gone: an empty partition. */
    private Row fresh() {
        return new Row(sequence, replicas, sequence.get(0), settled(), List.of());
    }

    /** The former master goes on, unless one with the same records comes before it. */
    private Optional<Copy> shifted(Seat former) {
        Optional<Copy> own = copyOf(former);
        if (own.isEmpty() || !own.get().whole()) {
            return own;
        }
        return inOrder().stream()
                .filter(copy -> copy.whole() && copy.lineage() == own.get().lineage())
                .findFirst();
    }

    private Optional<Copy> best() {
        List<Copy> ordered = inOrder();
        return ordered.stream()
                .filter(Copy::whole)
                .findFirst()
                .or(() -> ordered.stream().findFirst());
    }

    private List<Copy> inOrder() {
        return sequence.stream().flatMap(seat -> copyOf(seat).stream()).toList();
    }

    private Optional<Copy> copyOf(Seat seat) {
        return copies.stream().filter(copy -> copy.seat() == seat).findFirst();
    }

    private Row withData(Copy master) {
        List<Seat> others = others(master);
        Seat first = sequence.get(0);
        List<Transfer> transfers = new ArrayList<>();
        boolean firstLacks = master.seat() != first;
        if (firstLacks) {
            transfers.add(new Transfer(master.seat(), first));
        }
        others.stream().filter(seat -> seat != first).forEach(seat -> transfers.add(new Transfer(seat, first)));
        for (Seat keeper : sequence.subList(1, replicas)) {
            boolean complete = keeper == master.seat()
                    || copyOf(keeper)
                            .filter(copy -> copy.whole() && copy.lineage() == master.lineage())
                            .isPresent();
            if (!complete || !others.isEmpty()) {
                transfers.add(new Transfer(first, keeper));
            }
        }
        List<Copy> kept = transfers.isEmpty() ? settled() : receiving(master);
        return new Row(sequence, replicas, master.seat(), kept, transfers);
    }

    /** Who has records that the master may lack: those whose lineage is not that of a whole copy here already. */
    private List<Seat> others(Copy master) {
        List<Seat> others = new ArrayList<>();
        Set<Long> wholeLineages = new HashSet<>();
        if (master.whole()) {
            wholeLineages.add(master.lineage());
        }
        List<Copy> wholeFirst = new ArrayList<>(inOrder());
        wholeFirst.sort(Comparator.comparing(copy -> !copy.whole()));
        for (Copy copy : wholeFirst) {
            if (!copy.equals(master) && !wholeLineages.contains(copy.lineage())) {
                others.add(copy.seat());
                if (copy.whole()) {
                    wholeLineages.add(copy.lineage());
                }
            }
        }
        return others;
    }

    /** Those that are to have the partition have all of it, whatever that is. */
    private List<Copy> settled() {
        return sequence.subList(0, replicas).stream()
                .map(seat -> new Copy(seat, lineage, true))
                .toList();
    }

    /** Keepers without data begin to receive what is written: they have part of the master's lineage. */
    private List<Copy> receiving(Copy master) {
        List<Copy> all = new ArrayList<>(copies);
        for (Seat keeper : sequence.subList(0, replicas)) {
            if (copyOf(keeper).isEmpty()) {
                all.add(new Copy(keeper, master.lineage(), false));
            }
        }
        return all;
    }
}
