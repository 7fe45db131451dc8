package io.bgql.report;

import io.bgql.job.KillResult;
import java.util.List;

/** What one node said to the killing of one job. */
public final class KillRow {
    private final RowDefinition<Line> definition = RowDefinition.<Line>define()
            .names("job", line -> new Measure.JobId(line.trid))
            .words("node", line -> new Measure.Node(line.node.node()))
            .words("result", line -> Cell.text(line.node.verdict().word()))
            .words("reason", line -> JobRow.optionalText(line.node.reason()))
            .build();

    private record Line(long trid, KillResult.NodeResult node) {}

    public Answer answer(List<KillResult> results) {
        return definition.answer(results.stream()
                .flatMap(result -> result.nodes().stream().map(node -> new Line(result.trid(), node)))
                .toList());
    }
}
