package io.bgql.job;

import io.bgql.cluster.Cancellation;
import io.bgql.cluster.Queries;
import io.bgql.job.journal.Entry;
import io.bgql.job.journal.Family;
import io.bgql.plan.BackgroundPlan;
import io.bgql.plan.Guard;
import io.bgql.plan.Projection;
import io.bgql.plan.QueryPlan;
import io.bgql.plan.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Counts what a job has left undone: the records that match and were last written before it began. */
final class Verification {
    private final Queries queries;
    private final Family family;
    private final Entry entry;
    private final BackgroundPlan plan;
    private final Cancellation cancellation;

    /** The plan is the job's, without guards; without a marker the instant it began must be known. */
    Verification(Queries queries, Family family, Entry entry, BackgroundPlan plan, Cancellation cancellation) {
        this.queries = queries;
        this.family = family;
        this.entry = entry;
        this.plan = plan;
        this.cancellation = cancellation;
    }

    Verified verify() {
        Duration spread = Ground.spread(entry.beginning().clocks().values().stream()
                .map(Instant::ofEpochMilli)
                .toList());
        if (plan.conduct().once().isPresent()) {
            return new Verified(entry.trid(), entry.number(), count(plan), OptionalLong.empty(), spread);
        }
        Instant since = family.since().orElseThrow();
        long missed = count(plan.guarded(Guard.unwrittenSince(since)));
        long written = count(plan.guarded(Guard.writtenSince(since)));
        return new Verified(entry.trid(), entry.number(), missed, OptionalLong.of(others(written)), spread);
    }

    /** What was deleted does not match, nor what the change itself made unlike the condition. */
    private long others(long written) {
        boolean deletes = plan.work() instanceof Work.Operations operations && operations.deletes();
        long changed = deletes ? 0 : family.changed();
        return changed <= written ? written - changed : written;
    }

    private long count(BackgroundPlan records) {
        QueryPlan query = new QueryPlan(
                records.namespace(),
                records.set(),
                new Projection.Count("missed"),
                records.filter(),
                Optional.empty(),
                Optional.empty(),
                0,
                List.of());
        return queries.count(query, cancellation);
    }
}
