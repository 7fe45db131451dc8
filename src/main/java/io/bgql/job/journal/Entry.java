package io.bgql.job.journal;

import java.util.Optional;

/**
 * A job in the journal.
 *
 * @param number counts the jobs of this journal, from 1
 * @param cluster the name of the cluster it was sent to
 * @param last how it stood when somebody last looked
 */
public record Entry(int number, String cluster, String user, Beginning beginning, Optional<Mark> last) {
    public long trid() {
        return beginning.trid();
    }

    /** Whether its outcome is not written down. */
    public boolean open() {
        return last.map(Mark::running).orElse(true);
    }
}
