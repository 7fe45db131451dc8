package io.bgql.terminal;

import io.bgql.cluster.ServerJob;
import io.bgql.job.JobView;
import io.bgql.job.State;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Jobs as they may be seen. */
final class Views {
    private Views() {}

    static JobView running(long trid, double progress) {
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
                Duration.ofSeconds(3),
                Optional.of(Duration.ofSeconds(9)),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
