package io.bgql.shell;

import io.bgql.cluster.BinSample;
import io.bgql.cluster.IndexFacts;
import io.bgql.expression.Type;
import io.bgql.plan.QueryPlan;
import io.bgql.report.Answer;
import io.bgql.report.Cell;
import io.bgql.report.Column;
import io.bgql.report.Measure;
import io.bgql.syntax.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** DESCRIBE: what the records of a set hold, seen in some of them. */
final class Description {
    private final Turn turn;

    Description(Turn turn) {
        this.turn = turn;
    }

    void show(Target target) {
        QueryPlan place = turn.planner().everything(target);
        BinSample sample = turn.site().administration().sample(place.namespace(), place.set());
        List<IndexFacts> indexes =
                turn.site().indexes().list(Optional.of(place.namespace()), turn.cancellation()).stream()
                        .filter(index -> place.set().isEmpty()
                                || index.definition().set().equals(place.set()))
                        .toList();
        List<List<Cell>> rows = new ArrayList<>();
        for (Map.Entry<String, BinSample.Seen> bin : sample.bins().entrySet()) {
            rows.add(row(bin.getKey(), bin.getValue(), sample.records(), indexes));
        }
        tell(target, place, sample);
        turn.output()
                .show(Answer.of(
                        List.of(
                                Column.names("bin"),
                                Column.words("types"),
                                Column.numbers("present"),
                                Column.words("indexes")),
                        rows));
    }

    private static List<Cell> row(String bin, BinSample.Seen seen, int records, List<IndexFacts> indexes) {
        String types = seen.types().stream().sorted().map(Type::name).collect(Collectors.joining(", "));
        String over = indexes.stream()
                .filter(index -> index.definition().bin().equals(Optional.of(bin)))
                .map(IndexFacts::name)
                .collect(Collectors.joining(", "));
        return List.of(
                Cell.text(bin),
                Cell.text(types),
                new Measure.Percent(100.0 * seen.records() / records),
                over.isEmpty() ? Cell.absent() : Cell.text(over));
    }

    private void tell(Target target, QueryPlan place, BinSample sample) {
        long records = turn.site().queries().count(place, turn.cancellation());
        String some = sample.records() == records ? "all of them" : sample.records() + " of them";
        turn.console().notice(target + ": " + records + " records, " + some + " looked at");
    }
}
