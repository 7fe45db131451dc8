package io.bgql.job;

import io.bgql.job.journal.Beginning;
import io.bgql.job.journal.Journal;
import io.bgql.job.journal.Mark;
import io.bgql.job.journal.Pages;
import io.bgql.syntax.StatementException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Keeps the journal: how a job ended at once, how it goes on at intervals that double, so that a job of a day fills no
 * book.
 */
final class Chronicle {
    private static final long FIRST = Duration.ofSeconds(1).toNanos();
    private static final long LONGEST = Duration.ofMinutes(1).toNanos();

    private final Journal journal;
    private final LongSupplier ticker;
    private final Map<Long, Written> written = new HashMap<>();

    Chronicle(Journal journal, LongSupplier ticker) {
        this.journal = journal;
        this.ticker = ticker;
    }

    /** What was written last, and when a running job is written down again. */
    private record Written(Optional<Mark> mark, long due, long interval) {}

    String cluster() {
        return journal.cluster();
    }

    Pages pages() {
        return journal.pages();
    }

    /** The job is about to be sent; answers its number. */
    synchronized int begin(Beginning beginning) {
        int number = journal.begin(beginning);
        written.put(beginning.trid(), new Written(Optional.empty(), ticker.getAsLong() + FIRST, FIRST));
        return number;
    }

    /** No node has taken the job. */
    synchronized void refused(Beginning beginning, String reason) {
        List<Mark.Part> parts = beginning.clocks().keySet().stream()
                .map(node -> NodeTrack.refused(node, reason).part())
                .toList();
        journal.mark(new Mark(
                beginning.trid(), State.FAILED.word(), Optional.of(reason), Optional.empty(), Optional.empty(), parts));
    }

    /** Writes down what is due. */
    synchronized void follow(Collection<JobTrack> tracks) {
        long now = ticker.getAsLong();
        for (JobTrack track : tracks) {
            if (track.own()) {
                follow(track, now);
            }
        }
    }

    private void follow(JobTrack track, long now) {
        Written before = written.computeIfAbsent(track.trid(), trid -> recalled(track, now));
        boolean open = !track.settled(now, Waiting.GRACE);
        if (open && now - before.due() < 0) {
            return;
        }
        Mark mark = track.mark();
        if (open && !mark.running()) {
            // A node that is silent for a moment does not make an outcome.
            mark = new Mark(
                    mark.trid(), State.RUNNING.word(), mark.reason(), mark.doubt(), mark.likely(), mark.parts());
        }
        if (!before.mark().equals(Optional.of(mark))) {
            write(mark);
        }
        long interval = Math.min(before.interval() * 2, LONGEST);
        written.put(track.trid(), new Written(Optional.of(mark), now + interval, interval));
    }

    /** What another shell has written is not written again unless it changes. */
    private static Written recalled(JobTrack track, long now) {
        boolean known = track.closing().isPresent();
        return new Written(known ? Optional.of(track.mark()) : Optional.empty(), now + FIRST, FIRST);
    }

    /** A job goes on whether or not it can be written how it stands. */
    private void write(Mark mark) {
        try {
            journal.mark(mark);
        } catch (StatementException unwritable) {
            return;
        }
    }
}
