package io.bgql.job;

import io.bgql.cluster.ServerJob;
import io.bgql.job.NodeView.Standing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Makes one row of a job out of what is known of it on each node. */
final class Merging {
    private final JobTrack track;
    private final List<NodeView> nodes;
    private final ServerJob.Counts counts;

    Merging(JobTrack track) {
        this.track = track;
        this.nodes = track.nodes().values().stream().map(NodeTrack::view).toList();
        this.counts = nodes.stream().map(NodeView::counts).reduce(ServerJob.Counts.NONE, ServerJob.Counts::plus);
    }

    JobView view() {
        Optional<ServerJob> example = track.example();
        State state = state();
        return new JobView(
                track.trid(),
                track.origin().map(origin -> OptionalInt.of(origin.number())).orElse(OptionalInt.empty()),
                track.namespace(),
                track.origin().map(origin -> origin.beginning().set()).orElseGet(() -> example.flatMap(ServerJob::set)),
                track.kind(),
                state,
                state == State.DONE ? OptionalDouble.of(100) : progress(),
                counts,
                nodes.stream().mapToDouble(NodeView::rate).sum(),
                example.map(ServerJob::rps)
                        .orElseGet(() -> track.origin()
                                .map(origin -> origin.beginning().rps())
                                .orElse(0)),
                nodes.stream()
                        .map(NodeView::runTime)
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO),
                eta(),
                track.origin().map(origin -> origin.beginning().statement()),
                reason(state),
                nodes);
    }

    /** A node that may still run the job outweighs an abort seen elsewhere; an abort outweighs a lost end. */
    private State state() {
        if (track.running()) {
            return State.RUNNING;
        } else if (any(Standing.SILENT)) {
            return State.UNKNOWN;
        } else if (any(Standing.ABORTED)) {
            return State.ABORTED;
        } else if (any(Standing.NOT_LISTED) || doubt().isPresent()) {
            return State.UNKNOWN;
        } else if (counts.failed() > 0) {
            return counts.succeeded() == 0 ? State.FAILED : State.PARTIAL;
        }
        boolean nowhere = !nodes.isEmpty() && nodes.stream().allMatch(node -> node.standing() == Standing.REFUSED);
        if (nowhere) {
            return State.FAILED;
        }
        return any(Standing.REFUSED) ? State.PARTIAL : State.DONE;
    }

    private Optional<String> doubt() {
        return track.closing().flatMap(Closing::doubt);
    }

    private boolean any(Standing standing) {
        return nodes.stream().anyMatch(node -> node.standing() == standing);
    }

    private OptionalDouble progress() {
        double sum = 0;
        double weights = 0;
        for (NodeView node : nodes) {
            if (node.standing() == Standing.NOTHING_TO_DO) {
                continue;
            }
            if (node.progress().isEmpty()) {
                return OptionalDouble.empty();
            }
            double weight =
                    track.weights().getOrDefault(node.node(), track.weights().isEmpty() ? 1L : 0L);
            sum += weight * node.progress().getAsDouble();
            weights += weight;
        }
        return weights > 0 ? OptionalDouble.of(sum / weights) : OptionalDouble.empty();
    }

    /** The slowest node's; nothing as long as one of them cannot tell. */
    private Optional<Duration> eta() {
        List<NodeView> running = nodes.stream()
                .filter(node -> node.standing() == Standing.RUNNING)
                .toList();
        if (running.stream().anyMatch(node -> node.remaining().isEmpty())) {
            return Optional.empty();
        }
        return running.stream().flatMap(node -> node.remaining().stream()).max(Comparator.naturalOrder());
    }

    private Optional<String> reason(State state) {
        if (state == State.DONE) {
            return Optional.empty();
        }
        List<String> reasons = new ArrayList<>();
        nodes.stream()
                .filter(node -> node.reason().isPresent() && node.standing() != Standing.NOTHING_TO_DO)
                .forEach(node ->
                        reasons.add("node " + node.node() + ": " + node.reason().get()));
        if (state == State.ABORTED) {
            reasons.add("it may have met more records than were seen, even all of them");
        }
        if (state == State.UNKNOWN && (any(Standing.SILENT) || any(Standing.NOT_LISTED))) {
            reasons.add("whether it met every record there cannot be known");
        }
        doubt().ifPresent(reasons::add);
        if (counts.failed() > 0) {
            reasons.addAll(failures(state));
        }
        return Optional.of(String.join("; ", reasons)).filter(text -> !text.isEmpty());
    }

    /** Servers keep no reason for a record: what grew meanwhile and what was said before are all there is to go by. */
    private List<String> failures(State state) {
        List<String> reasons = new ArrayList<>();
        track.closing().flatMap(Closing::likely).ifPresent(reasons::add);
        track.origin()
                .map(origin -> origin.beginning().warnings())
                .filter(warnings -> !warnings.isEmpty())
                .ifPresent(warnings -> reasons.add("said before it began: " + String.join("; ", warnings)));
        if (reasons.isEmpty() && state != State.RUNNING) {
            reasons.add("why records failed stands only in the servers' logs");
        }
        return reasons;
    }
}
