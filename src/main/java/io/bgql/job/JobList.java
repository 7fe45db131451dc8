package io.bgql.job;

import java.util.List;

/** The jobs that the nodes list, running ones first and each group from the newest, and the nodes that did not say. */
public record JobList(List<JobView> jobs, List<Silence> silent) {
    public JobList {
        jobs = List.copyOf(jobs);
        silent = List.copyOf(silent);
    }

    /** A node without an answer, and why. */
    public record Silence(String node, String reason) {}
}
