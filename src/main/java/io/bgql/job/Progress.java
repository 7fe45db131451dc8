package io.bgql.job;

import java.util.List;

/** Told how the jobs stand each time the nodes were asked; called on the thread that waits. */
@FunctionalInterface
public interface Progress {
    void update(List<JobView> jobs);
}
