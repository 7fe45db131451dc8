package io.bgql.report;

import io.bgql.cluster.NodeFacts;
import java.util.List;

/** The rows of SHOW NODES. */
public final class NodeRow {
    private final RowDefinition<NodeFacts> node = RowDefinition.<NodeFacts>define()
            .names("node", facts -> new Measure.Node(facts.node()))
            .names("address", facts -> known(facts, new Measure.Node(facts.address())))
            .words("build", facts -> known(facts, Cell.text(facts.build())))
            .words("edition", facts -> known(facts, Cell.text(facts.edition())))
            .ranked(2)
            .numbers("uptime", facts -> known(facts, new Measure.Elapsed(facts.uptime())))
            .numbers("objects", facts -> known(facts, Cell.number(facts.objects())))
            .numbers("connections", facts -> known(facts, new Measure.Gauge(facts.connections())))
            .ranked(1)
            .words("trouble", facts -> JobRow.optionalText(facts.silence()))
            .build();

    public Answer answer(List<NodeFacts> facts) {
        return node.answer(facts);
    }

    private static Cell known(NodeFacts facts, Cell cell) {
        return facts.silence().isPresent() ? Cell.absent() : cell;
    }
}
