package io.bgql.job;

import io.bgql.cluster.Cancellation;
import io.bgql.cluster.Queries;
import io.bgql.job.journal.Entry;
import io.bgql.job.journal.Pages;
import io.bgql.plan.BackgroundPlan;
import io.bgql.plan.Guard;
import io.bgql.plan.Projection;
import io.bgql.plan.QueryPlan;
import io.bgql.plan.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Counts what a job has left undone: the records that match and were last written before it began. */
final class Verification {
    private final Queries queries;
    private final Pages pages;
    private final Entry entry;
    private final BackgroundPlan plan;
    private final Cancellation cancellation;

    /** The plan is the job's, without guards; without a marker the instant it began must be known. */
    Verification(Queries queries, Pages pages, Entry entry, BackgroundPlan plan, Cancellation cancellation) {
        this.queries = queries;
        this.pages = pages;
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
        Instant since = entry.beginning().sinceInstant().orElseThrow();
        long missed = count(plan.guarded(Guard.unwrittenSince(since)));
        long written = count(plan.guarded(Guard.writtenSince(since)));
        return new Verified(entry.trid(), entry.number(), missed, OptionalLong.of(others(written)), spread);
    }

    /** What was deleted does not match, nor what the change itself made unlike the condition. */
    private long others(long written) {
        boolean deletes = plan.work() instanceof Work.Operations operations && operations.deletes();
        long changed = deletes ? 0 : changed();
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

    /** By the counters that were seen last. */
    private long changed() {
        Set<Long> related = related();
        return pages.all().stream()
                .filter(each -> related.contains(each.trid()))
                .flatMap(each -> each.last().stream())
                .flatMap(mark -> mark.parts().stream())
                .mapToLong(part -> part.counts().succeeded())
                .sum();
    }

    /** The job, those it goes on with, and those that go on with it or with one of them. */
    private Set<Long> related() {
        Set<Long> related = new HashSet<>(Set.of(entry.trid()));
        List<Entry> all = pages.all();
        int before = 0;
        while (before != related.size()) {
            before = related.size();
            for (Entry each : all) {
                each.beginning().continues().ifPresent(how -> {
                    if (related.contains(how.trid()) || related.contains(each.trid())) {
                        related.add(how.trid());
                        related.add(each.trid());
                    }
                });
            }
        }
        return related;
    }
}
