package io.bgql.golden;

import io.bgql.cluster.Datum;
import io.bgql.report.Answer;
import io.bgql.report.Cell;
import io.bgql.report.Column;
import io.bgql.report.Field;
import io.bgql.report.Measure;
import io.bgql.report.Rows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes what differs from run to run as what it is, and puts what comes in no order in one. */
final class Mask {
    private final Map<String, String> names = new LinkedHashMap<>();
    private final VolatileMeasures measures = new VolatileMeasures();

    Mask(String cluster) {
        names.put(cluster, "<cluster>");
    }

    private final class VolatileMeasures implements Measure.Visitor<Cell> {
        @Override
        public Cell visit(Measure.JobId job) {
            return named(job.exact(), "job");
        }

        @Override
        public Cell visit(Measure.Moment moment) {
            return Cell.text("<time>");
        }

        @Override
        public Cell visit(Measure.Elapsed elapsed) {
            return Cell.text("<duration>");
        }

        @Override
        public Cell visit(Measure.Rate rate) {
            return Cell.text("<rate>");
        }

        @Override
        public Cell visit(Measure.Percent percent) {
            return percent;
        }

        @Override
        public Cell visit(Measure.TimeToLive ttl) {
            return Cell.text("<ttl>");
        }

        @Override
        public Cell visit(Measure.Node node) {
            return named(node.name(), "node");
        }

        @Override
        public Cell visit(Measure.Gauge gauge) {
            return Cell.text("<n>");
        }
    }

    private Cell named(String text, String kind) {
        long known = names.values().stream()
                .filter(name -> name.startsWith("<" + kind + " "))
                .count();
        return Cell.text(names.computeIfAbsent(text, unknown -> "<" + kind + " " + (known + 1) + ">"));
    }

    /** Messages too may name what was met in an answer. */
    String text(String text) {
        String masked = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            masked = masked.replaceAll("(?<![\\w.])\\Q" + name.getKey() + "\\E(?![\\w.])", name.getValue());
        }
        masked = masked.replaceAll("at node \\S+:", "at node <node>:");
        return masked.replaceAll(
                "had changed (no record|\\d+ records?, which stays? changed)", "had changed <n> records");
    }

    Answer answer(Answer answer) {
        if (answer instanceof Answer.Fixed fixed) {
            boolean records = fixed.columns().stream().anyMatch(column -> column.side() == Column.Side.BY_CONTENT);
            List<List<Cell>> rows = new ArrayList<>();
            fixed.rows().forEachRemaining(row -> rows.add(masked(row)));
            if (records) {
                rows.sort(Comparator.comparing(
                        row -> row.stream().map(Cell::exact).toList().toString()));
            }
            return Answer.of(fixed.columns(), rows);
        }
        List<List<Field>> rows = new ArrayList<>();
        answer.fields().forEachRemaining(rows::add);
        rows.sort(Comparator.comparing(
                row -> row.stream().map(field -> field.cell().exact()).toList().toString()));
        return new Answer.Open(Rows.of(rows));
    }

    /** The figures of a job that runs, or was stopped in its midst, are never the same twice. */
    private List<Cell> masked(List<Cell> row) {
        boolean moving =
                row.stream().anyMatch(cell -> Set.of("running", "aborted").contains(cell.exact()))
                        && row.stream().anyMatch(Measure.JobId.class::isInstance);
        return row.stream().map(cell -> masked(cell, moving)).toList();
    }

    private Cell masked(Cell cell, boolean moving) {
        if (cell instanceof Measure.Percent && moving) {
            return Cell.text("<percent>");
        }
        if (cell instanceof Measure measure) {
            return measure.accept((Measure.Visitor<Cell>) measures);
        }
        String known = names.get(cell.exact());
        if (known != null) {
            return Cell.text(known);
        }
        boolean figure =
                cell instanceof Cell.Stored stored && stored.datum() instanceof Datum.Int number && number.value() > 9;
        return moving && figure ? Cell.text("<n>") : cell;
    }
}
