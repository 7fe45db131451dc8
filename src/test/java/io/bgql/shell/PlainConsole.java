package io.bgql.shell;

import io.bgql.job.JobView;
import io.bgql.report.Layout;
import java.util.List;

/** A console that lays messages out as answers and draws no progress. */
abstract class PlainConsole implements Console {
    /** What is done in place of drawing. */
    void progressed(List<JobView> jobs) {}

    @Override
    public final Layout messageLayout() {
        return answerLayout();
    }

    @Override
    public final ProgressView watch() {
        return progress();
    }

    @Override
    public final ProgressView progress() {
        return new ProgressView() {
            @Override
            public void update(List<JobView> jobs) {
                progressed(jobs);
            }

            @Override
            public void close() {}
        };
    }
}
