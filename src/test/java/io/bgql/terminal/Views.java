package io.bgql.terminal;

import io.bgql.cluster.ServerJob;
import io.bgql.job.JobView;
import io.bgql.job.NodeView;
import io.bgql.job.State;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Jobs as they may be seen. */
final class Views {
    private Views() {}

    /** A percent takes 60 ms. */
    static JobView running(long trid, double progress) {
        return running(trid, progress, List.of());
    }

    /** On these nodes, each with so many seconds to go. */
    static JobView running(long trid, double progress, Map<String, Integer> secondsLeft) {
        List<NodeView> nodes = secondsLeft.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(node -> new NodeView(
                        node.getKey(),
                        NodeView.Standing.RUNNING,
                        OptionalDouble.of(progress),
                        new ServerJob.Counts(5, 1, 0, 0, 6),
                        750,
                        Duration.ofSeconds(3),
                        Optional.of(Duration.ofSeconds(node.getValue())),
                        Optional.empty()))
                .toList();
        return running(trid, progress, nodes);
    }

    private static JobView running(long trid, double progress, List<NodeView> nodes) {
        return new JobView(
                trid,
                OptionalInt.of(1),
                "test",
                Optional.of("users"),
                ServerJob.Kind.BACKGROUND_OPERATIONS,
                State.RUNNING,
                OptionalDouble.of(progress),
                new ServerJob.Counts(10, 2, 0, 0, 12),
                1_500,
                0,
                Duration.ofMillis(Math.round(progress * 60)),
                Optional.of(Duration.ofSeconds(9)),
                Optional.empty(),
                Optional.empty(),
                nodes);
    }
}
