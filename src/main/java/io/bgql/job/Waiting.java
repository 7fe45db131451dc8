package io.bgql.job;

import io.bgql.cluster.Cancellation;
import io.bgql.job.Waited.Ending;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Waits for jobs: looks often at first, so that a short job costs no whole interval, then at the interval, and again
 * more often as the end that the pace foretells draws near.
 */
final class Waiting {
    /** Nanoseconds a node may be silent before its part counts as unknown. */
    static final long GRACE = Duration.ofSeconds(5).toNanos();

    private static final Duration FIRST = Duration.ofMillis(2);
    private static final Duration USUAL = Duration.ofMillis(200);
    private static final Duration FOR_EVER = Duration.ofDays(1);

    /** So many looks at the most in the time a job has run so far, however near its end seems. */
    private static final int MOST_LOOKS = 64;

    private final JobBook book;
    private final Pause pause;

    Waiting(JobBook book, Pause pause) {
        this.book = book;
        this.pause = pause;
    }

    Waited await(
            List<Long> trids,
            Optional<Duration> timeout,
            Optional<Duration> every,
            Progress progress,
            Cancellation cancellation) {
        trids.forEach(book::keep);
        Duration interval = every.orElse(USUAL);
        Duration next = FIRST;
        long begin = book.now();
        while (!cancellation.cancelled()) {
            // Bounded by the nodes' own deadlines, so that detaching need not break it off.
            book.look(new Cancellation());
            progress.update(views(trids));
            if (settled(trids)) {
                book.tell(trids);
                // Not what was told before: whoever was told may have ended a job.
                return new Waited(Ending.ENDED, views(trids));
            }
            Duration left = left(timeout, begin);
            if (left.isZero() || left.isNegative()) {
                return new Waited(Ending.TIMED_OUT, views(trids));
            }
            Duration least = Duration.ofNanos((book.now() - begin) / MOST_LOOKS);
            Duration half = untilEnd(views(trids)).dividedBy(2);
            pause.pause(shortest(Stream.of(longer(least, half), next, interval, left)), cancellation);
            next = next.multipliedBy(2).compareTo(interval) < 0 ? next.multipliedBy(2) : interval;
        }
        return new Waited(Ending.DETACHED, views(trids));
    }

    private Duration left(Optional<Duration> timeout, long begin) {
        return timeout.map(most -> most.minusNanos(book.now() - begin)).orElse(FOR_EVER);
    }

    /** Until the job that lasts longest will be over; for ever where nothing foretells it. */
    private static Duration untilEnd(List<JobView> jobs) {
        return jobs.stream()
                .flatMap(job -> job.eta().stream())
                .max(Comparator.naturalOrder())
                .orElse(FOR_EVER);
    }

    private static Duration shortest(Stream<Duration> durations) {
        return durations.min(Comparator.naturalOrder()).orElseThrow();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private boolean settled(List<Long> trids) {
        return trids.stream()
                .flatMap(trid -> book.track(trid).stream())
                .allMatch(track -> track.settled(book.now(), GRACE));
    }

    private List<JobView> views(List<Long> trids) {
        return trids.stream()
                .flatMap(trid -> book.track(trid).stream())
                .map(JobTrack::view)
                .toList();
    }
}
