package io.bgql.job.journal;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A job, those that it goes on with, and those that go on with it or with one of them: stages and RESUMEs. */
public record Family(List<Entry> jobs) {
    public Family {
        jobs = List.copyOf(jobs);
    }

    static Family of(Entry job, List<Entry> all) {
        Set<Long> related = new HashSet<>(Set.of(job.trid()));
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
        return new Family(
                all.stream().filter(each -> related.contains(each.trid())).toList());
    }

    /**
     * The earliest instant at which any of them can have changed a record; nothing where that is not known of one. It need
     * not be the first one's: a node that joined later may have a clock that is behind.
     */
    public Optional<Instant> since() {
        List<Optional<Instant>> starts =
                jobs.stream().map(job -> job.beginning().sinceInstant()).toList();
        return starts.stream().allMatch(Optional::isPresent)
                ? starts.stream().flatMap(Optional::stream).min(Instant::compareTo)
                : Optional.empty();
    }

    /** How many records they have changed, by the counters that were seen last. */
    public long changed() {
        return jobs.stream()
                .flatMap(job -> job.last().stream())
                .flatMap(mark -> mark.parts().stream())
                .mapToLong(part -> part.counts().succeeded())
                .sum();
    }
}
