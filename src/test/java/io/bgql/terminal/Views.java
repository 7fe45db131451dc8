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

    /** A job that comes ten percent further in a second. */
    static JobView running(long trid, double progress) {
        return job(trid, State.RUNNING, progress, Duration.ofMillis((long) (progress * 100)), 10, 2, List.of());
    }

    /** The same on these nodes, each with so many seconds to go. */
    static JobView running(long trid, double progress, Map<String, Integer> secondsLeft) {
        List<NodeView> nodes = secondsLeft.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(node -> node(node.getKey(), progress, Duration.ofSeconds(node.getValue())))
                .toList();
        return job(trid, State.RUNNING, progress, 10, 2, nodes);
    }

    static JobView job(long trid, State state, double progress, int succeeded, int failed, List<NodeView> nodes) {
        return job(trid, state, progress, Duration.ofSeconds(3), succeeded, failed, nodes);
    }

    /** A job that comes this far in no time. */
    static JobView quick(long trid, double progress) {
        return job(trid, State.RUNNING, progress, Duration.ofMillis((long) progress), 10, 2, List.of());
    }

    private static JobView job(
            long trid,
            State state,
            double progress,
            Duration elapsed,
            int succeeded,
            int failed,
            List<NodeView> nodes) {
        return new JobView(
                trid,
                OptionalInt.of(1),
                "test",
                Optional.of("users"),
                ServerJob.Kind.BACKGROUND_OPERATIONS,
                state,
                OptionalDouble.of(progress),
                new ServerJob.Counts(succeeded, failed, 0, 0, succeeded + failed),
                1_500,
                0,
                elapsed,
                Optional.of(Duration.ofSeconds(9)),
                Optional.empty(),
                Optional.empty(),
                nodes);
    }

    static NodeView node(String name, double progress) {
        return node(name, progress, Duration.ofSeconds(9));
    }

    private static NodeView node(String name, double progress, Duration left) {
        return new NodeView(
                name,
                NodeView.Standing.RUNNING,
                OptionalDouble.of(progress),
                new ServerJob.Counts(5, 0, 0, 0, 5),
                100,
                Duration.ofSeconds(3),
                Optional.of(left),
                Optional.empty());
    }
}
