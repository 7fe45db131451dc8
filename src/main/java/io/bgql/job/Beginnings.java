package io.bgql.job;

import io.bgql.cluster.ServerJob;
import io.bgql.job.journal.Beginning;
import io.bgql.plan.BackgroundPlan;
import io.bgql.plan.Work;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Puts down what is about to be sent. */
final class Beginnings {
    private final Order order;
    private final Ground ground;

    Beginnings(Order order, Ground ground) {
        this.order = order;
        this.ground = ground;
    }

    Beginning of(long trid) {
        BackgroundPlan plan = order.plan();
        ServerJob.Kind kind = plan.work() instanceof Work.FunctionCall
                ? ServerJob.Kind.BACKGROUND_FUNCTION
                : ServerJob.Kind.BACKGROUND_OPERATIONS;
        Map<String, Long> clocks = new HashMap<>();
        ground.nodes()
                .forEach((node, condition) -> clocks.put(node, condition.clock().toEpochMilli()));
        return new Beginning(
                trid,
                order.statement(),
                order.parameters(),
                plan.namespace(),
                plan.set(),
                kind.word(),
                plan.rps(),
                order.condition(),
                clocks,
                ground.clusterKey(),
                since(),
                order.warnings(),
                order.earlier().map(Order.Earlier::continuation));
    }

    /** What an earlier job may have changed before this one began counts too. */
    private OptionalLong since() {
        Optional<Instant> since = ground.earliest();
        if (order.earlier().isPresent()) {
            Optional<Instant> earlier = order.earlier().get().since();
            since = since.flatMap(own -> earlier.map(other -> own.isBefore(other) ? own : other));
        }
        return since.map(instant -> OptionalLong.of(instant.toEpochMilli())).orElse(OptionalLong.empty());
    }
}
