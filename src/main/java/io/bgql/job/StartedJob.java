package io.bgql.job;

import io.bgql.cluster.Acceptance;
import java.util.List;

/** A job that runs: its id, its number in this session, and what each node said. */
public record StartedJob(long trid, int number, List<Acceptance> nodes) {
    public StartedJob {
        nodes = List.copyOf(nodes);
    }

    /** The id as the servers print it. */
    public String id() {
        return Long.toUnsignedString(trid);
    }
}
