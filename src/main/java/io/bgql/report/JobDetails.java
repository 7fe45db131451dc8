package io.bgql.report;

import io.bgql.cluster.ServerJob.Counts;
import io.bgql.job.JobView;
import io.bgql.job.NodeView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The row of SHOW JOB: the whole job, then its part on each node, each with every field there is. */
public final class JobDetails {
    private final RowDefinition<Part> definition = RowDefinition.<Part>define()
            .names("job", part -> new Measure.JobId(part.job.trid()))
            .words("node", part -> part.node.<Cell>map(Measure.Node::new).orElseGet(Cell::absent))
            .words("namespace", part -> Cell.text(part.job.namespace()))
            .words("set", part -> JobRow.optionalText(part.job.set()))
            .words("type", part -> Cell.text(part.job.kind().word()))
            .words("state", part -> Cell.text(part.state))
            .numbers("progress", part -> JobRow.percent(part.progress))
            .numbers("succeeded", part -> Cell.number(part.counts.succeeded()))
            .numbers("failed", part -> Cell.number(part.counts.failed()))
            .numbers("filtered", part -> Cell.number(part.counts.filtered()))
            .numbers("filtered_on_index", part -> Cell.number(part.counts.filteredMeta()))
            .numbers("filtered_on_bins", part -> Cell.number(part.counts.filteredBins()))
            .numbers("throttled", part -> Cell.number(part.counts.throttled()))
            .numbers("rate", part -> new Measure.Rate(part.rate))
            .numbers("rps", part -> Cell.number(part.job.rps()))
            .numbers("elapsed", part -> new Measure.Elapsed(part.elapsed))
            .numbers("eta", part -> JobRow.duration(part.eta))
            .words("reason", part -> JobRow.optionalText(part.reason))
            .words("statement", part -> JobRow.optionalText(part.job.statement()))
            .build();

    private record Part(
            JobView job,
            Optional<String> node,
            String state,
            OptionalDouble progress,
            Counts counts,
            double rate,
            Duration elapsed,
            Optional<Duration> eta,
            Optional<String> reason) {
        static Part whole(JobView job) {
            return new Part(
                    job,
                    Optional.empty(),
                    job.state().word(),
                    job.progress(),
                    job.counts(),
                    job.rate(),
                    job.elapsed(),
                    job.eta(),
                    job.reason());
        }

        static Part on(NodeView node, JobView job) {
            return new Part(
                    job,
                    Optional.of(node.node()),
                    node.standing().word(),
                    node.progress(),
                    node.counts(),
                    node.rate(),
                    node.runTime(),
                    node.remaining(),
                    node.reason());
        }
    }

    public Answer answer(JobView job) {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.whole(job));
        job.nodes().forEach(node -> parts.add(Part.on(node, job)));
        return definition.answer(parts);
    }
}
