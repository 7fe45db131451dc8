package io.bgql.job;

import io.bgql.cluster.ServerJob;
import io.bgql.job.NodeView.Standing;
import io.bgql.job.journal.Mark;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is known of one job on one node, changed only by folding in what the node says.
 *
 * @param progress the last that was seen while the job went on; servers say 100 after an abort
 * @param aborting whether the node has confirmed an abort of ours
 * @param silentSince ticker of the first answer that failed to come, while silent
 */
record NodeTrack(
        String node,
        Standing standing,
        Optional<ServerJob> last,
        OptionalDouble progress,
        Optional<Pace> pace,
        boolean aborting,
        long silentSince,
        Optional<String> reason) {

    /** The node has taken the job and not been asked yet. */
    static NodeTrack accepted(String node) {
        return fresh(node, Standing.RUNNING, OptionalDouble.of(0), Optional.empty());
    }

    static NodeTrack nothingToDo(String node) {
        return fresh(node, Standing.NOTHING_TO_DO, OptionalDouble.empty(), Optional.of("the set is unknown there"));
    }

    static NodeTrack refused(String node, String reason) {
        return fresh(node, Standing.REFUSED, OptionalDouble.of(0), Optional.of(reason));
    }

    /** A job of another client, of which this node has not been heard yet. */
    static NodeTrack unheard(String node) {
        return fresh(node, Standing.NOT_LISTED, OptionalDouble.empty(), Optional.empty());
    }

    private static NodeTrack fresh(String node, Standing standing, OptionalDouble progress, Optional<String> reason) {
        return new NodeTrack(node, standing, Optional.empty(), progress, Optional.empty(), false, 0, reason);
    }

    /** As the journal has it. */
    static NodeTrack recalled(Mark.Part part) {
        Standing standing = Standing.of(part.standing());
        ServerJob job = new ServerJob(
                0,
                "",
                Optional.empty(),
                ServerJob.Kind.OTHER,
                standing == Standing.ABORTED ? ServerJob.Phase.ABORTED : ServerJob.Phase.ACTIVE,
                part.progress(),
                part.counts(),
                part.rps(),
                0,
                Duration.ofMillis(part.runMillis()),
                Duration.ZERO,
                Optional.empty(),
                Optional.empty(),
                "");
        return new NodeTrack(
                part.node(),
                standing,
                part.runMillis() > 0 ? Optional.of(job) : Optional.empty(),
                part.progress(),
                part.runMillis() > 0 ? Optional.of(Pace.of(job)) : Optional.empty(),
                false,
                0,
                part.reason());
    }

    /** For the journal. */
    Mark.Part part() {
        return new Mark.Part(
                node,
                standing.word(),
                progress,
                last.map(ServerJob::counts).orElse(ServerJob.Counts.NONE),
                last.map(ServerJob::rps).orElse(0),
                last.map(job -> job.runTime().toMillis()).orElse(0L),
                reason);
    }

    /** The node lists the job so. */
    NodeTrack listed(ServerJob job) {
        return switch (job.phase()) {
            case ACTIVE -> with(Standing.RUNNING, job, job.progress());
            case ABORTING -> with(Standing.RUNNING, job, beforeAbort());
            case DONE -> with(Standing.DONE, job, OptionalDouble.of(100));
            case ABORTED -> with(Standing.ABORTED, job, beforeAbort());
        };
    }

    /** Nothing is known of a job that nobody saw running. */
    private OptionalDouble beforeAbort() {
        return last.isPresent() ? progress : OptionalDouble.empty();
    }

    private NodeTrack with(Standing next, ServerJob job, OptionalDouble percent) {
        Pace paced = next == Standing.RUNNING
                ? pace.map(before -> before.next(job)).orElseGet(() -> Pace.of(job))
                : Pace.of(job);
        return new NodeTrack(node, next, Optional.of(job), percent, Optional.of(paced), aborting, 0, Optional.empty());
    }

    /** The node answers and does not list the job. What was seen to end has only aged out. */
    NodeTrack notListed() {
        if (ended()) {
            return this;
        }
        if (aborting) {
            return standing(Standing.ABORTED, 0, Optional.empty());
        }
        return standing(
                Standing.NOT_LISTED,
                0,
                Optional.of(
                        last.isPresent() || progress.isPresent()
                                ? "the job is gone there and was not seen to end: the node has restarted, or has ended it and"
                                        + " forgotten it since"
                                : "the job is not listed there: it ended long ago, or never started there"));
    }

    /** The node says nothing. The reason is a clause. */
    NodeTrack silent(String why, long now) {
        if (ended()) {
            return this;
        }
        return standing(Standing.SILENT, standing == Standing.SILENT ? silentSince : now, Optional.of(why));
    }

    /** The node has confirmed an abort. */
    NodeTrack abortConfirmed() {
        return new NodeTrack(node, standing, last, progress, pace, true, silentSince, reason);
    }

    private NodeTrack standing(Standing next, long since, Optional<String> why) {
        return new NodeTrack(node, next, last, progress, pace, aborting, since, why);
    }

    /** Whether the node's part is known and will not change. */
    boolean ended() {
        return switch (standing) {
            case DONE, ABORTED, NOTHING_TO_DO, REFUSED -> true;
            case RUNNING, NOT_LISTED, SILENT -> false;
        };
    }

    /** Silent, but not yet for as long as the grace. */
    boolean latelySilent(long now, long grace) {
        return standing == Standing.SILENT && now - silentSince < grace;
    }

    boolean running() {
        return standing == Standing.RUNNING;
    }

    /** Running without having noticed an abort. */
    boolean active() {
        return running()
                && last.map(job -> job.phase() == ServerJob.Phase.ACTIVE).orElse(true);
    }

    NodeView view() {
        return new NodeView(
                node,
                standing,
                progress,
                last.map(ServerJob::counts).orElse(ServerJob.Counts.NONE),
                pace.map(Pace::rate).orElse(0.0),
                last.map(ServerJob::runTime).orElse(Duration.ZERO),
                running() ? pace.flatMap(Pace::remaining) : Optional.empty(),
                reason);
    }
}
