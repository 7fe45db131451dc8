package io.bgql.shell;

import io.bgql.cluster.Datum;
import io.bgql.cluster.Evaluated;
import io.bgql.cluster.Row;
import io.bgql.plan.Foreseen;
import io.bgql.report.Cell;
import io.bgql.report.PreviewRow;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One record as it is and as it would be. */
final class PreviewRecord {
    private final Turn turn;
    private final Row record;
    private final Lifetime lifetime;

    PreviewRecord(Turn turn, Row record, Lifetime lifetime) {
        this.turn = turn;
        this.record = record;
        this.lifetime = lifetime;
    }

    /** A bin after a change: its value or nothing, and what is to be known about it. */
    private record After(Cell value, String note) {}

    List<PreviewRow> deleted() {
        return record.bins().entrySet().stream()
                .map(bin -> new PreviewRow(record, bin.getKey(), Cell.of(bin.getValue()), Cell.absent(), ""))
                .toList();
    }

    List<PreviewRow> touched() {
        return List.of(new PreviewRow(record, PreviewRow.TTL, Lifetime.before(record), lifetime.after(record), ""));
    }

    /** One row for each bin that is changed; none for a record that has changed since it was read. */
    List<PreviewRow> changed(List<Foreseen> changes, Evaluated answer) {
        if (answer instanceof Evaluated.Refused refused) {
            return untold(changes, "cannot be told: asked to compute this, " + refused.reason());
        }
        Evaluated.Values values = (Evaluated.Values) answer;
        if (values.generation() != record.generation()) {
            return List.of();
        }
        Map<String, After> after = new LinkedHashMap<>();
        Iterator<Datum> computed = values.values().iterator();
        for (Foreseen change : changes) {
            Optional<After> next = after(change, computed);
            if (next.isEmpty()) {
                return unchanged(changes, "stays as it is: " + turn.text(change.change()) + " fails" + why(change));
            }
            boolean same = change.outlook() instanceof Foreseen.Same;
            if (!same || !after.containsKey(change.bin())) {
                after.put(change.bin(), next.get());
            }
        }
        return rows(after);
    }

    private static String why(Foreseen change) {
        return change.outlook() instanceof Foreseen.Fails fails ? ", " + fails.reason() : "";
    }

    /** Nothing where the change fails. */
    private Optional<After> after(Foreseen change, Iterator<Datum> computed) {
        Foreseen.Outlook outlook = change.outlook();
        if (outlook instanceof Foreseen.Computed) {
            Datum value = computed.next();
            return value instanceof Datum.Nil ? Optional.empty() : Optional.of(new After(Cell.of(value), ""));
        } else if (outlook instanceof Foreseen.Same) {
            return Optional.of(new After(before(change.bin()), ""));
        } else if (outlook instanceof Foreseen.Gone) {
            return Optional.of(new After(Cell.absent(), ""));
        } else if (outlook instanceof Foreseen.Untold untold) {
            return Optional.of(new After(Cell.absent(), "cannot be told: " + untold.reason()));
        }
        return Optional.empty();
    }

    private List<PreviewRow> rows(Map<String, After> after) {
        boolean nothingLeft = after.keySet().containsAll(record.bins().keySet())
                && after.values().stream()
                        .allMatch(bin -> bin.value().isAbsent() && bin.note().isEmpty());
        List<PreviewRow> rows = new ArrayList<>();
        after.forEach((bin, value) -> rows.add(new PreviewRow(
                record, bin, before(bin), value.value(), nothingLeft ? "no bin is left: deleted" : value.note())));
        if (lifetime.changes() && !nothingLeft) {
            rows.addAll(touched());
        }
        return rows;
    }

    private List<PreviewRow> unchanged(List<Foreseen> changes, String note) {
        return bins(changes)
                .map(bin -> new PreviewRow(record, bin, before(bin), before(bin), note))
                .toList();
    }

    private List<PreviewRow> untold(List<Foreseen> changes, String note) {
        return bins(changes)
                .map(bin -> new PreviewRow(record, bin, before(bin), Cell.absent(), note))
                .toList();
    }

    private static Stream<String> bins(List<Foreseen> changes) {
        return changes.stream().map(Foreseen::bin).distinct();
    }

    private Cell before(String bin) {
        Datum datum = record.bins().get(bin);
        return datum == null ? Cell.absent() : Cell.of(datum);
    }
}
