package io.bgql.job;

import io.bgql.cluster.AbortReply;
import io.bgql.cluster.Answer;
import io.bgql.cluster.Cancellation;
import io.bgql.cluster.Jobs;
import io.bgql.job.KillResult.NodeResult;
import io.bgql.job.KillResult.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Ends one job on every node: sends the abort, again where an answer got lost, and looks until none runs it. Aborted
 * jobs finish the records they have in hand, about a second at most.
 */
final class Killing {
    private static final Duration FIRST = Duration.ofMillis(5);
    private static final Duration LONGEST = Duration.ofMillis(200);

    private final Jobs jobs;
    private final JobBook book;
    private final Pause pause;
    private final long trid;
    private final SortedMap<String, Answer<AbortReply>> replies = new TreeMap<>();
    private final Set<String> endedBefore = new HashSet<>();

    Killing(Jobs jobs, JobBook book, Pause pause, long trid) {
        this.jobs = jobs;
        this.book = book;
        this.pause = pause;
        this.trid = trid;
    }

    KillResult kill(Cancellation cancellation) {
        book.keep(trid);
        // The true progress: servers say 100 afterwards.
        book.look(new Cancellation());
        nodes().values().stream().filter(NodeTrack::ended).map(NodeTrack::node).forEach(endedBefore::add);
        abort();
        book.look(new Cancellation());
        Duration next = FIRST;
        while (unfinished() && !cancellation.cancelled()) {
            pause.pause(next, cancellation);
            next = next.multipliedBy(2).compareTo(LONGEST) < 0 ? next.multipliedBy(2) : LONGEST;
            if (nodes().values().stream().anyMatch(this::lost)) {
                abort();
            }
            book.look(new Cancellation());
        }
        book.tell(List.of(trid));
        return new KillResult(trid, book.track(trid).map(JobTrack::view), results());
    }

    private void abort() {
        for (Answer<AbortReply> answer : jobs.abort(trid, new Cancellation())) {
            boolean confirmed = replies.get(answer.node()) instanceof Answer.Given<AbortReply> given
                    && given.answer() instanceof AbortReply.Aborting;
            if (!confirmed) {
                replies.put(answer.node(), answer);
            }
            if (answer.value().orElse(null) instanceof AbortReply.Aborting) {
                book.change(trid, track -> track.changed(answer.node(), NodeTrack::abortConfirmed));
            }
        }
    }

    private boolean unfinished() {
        long now = book.now();
        return nodes().values().stream()
                .anyMatch(node ->
                        (node.running() && refusal(node.node()).isEmpty()) || node.latelySilent(now, Waiting.GRACE));
    }

    /** Whether the abort has not reached a node that could run the job. */
    private boolean lost(NodeTrack node) {
        return (node.active() || node.standing() == NodeView.Standing.SILENT)
                && refusal(node.node()).isEmpty();
    }

    private Map<String, NodeTrack> nodes() {
        return book.track(trid).<Map<String, NodeTrack>>map(JobTrack::nodes).orElse(Map.of());
    }

    private Optional<String> refusal(String node) {
        return reply(node)
                .flatMap(reply ->
                        reply instanceof AbortReply.Refused refused ? Optional.of(refused.reason()) : Optional.empty());
    }

    private Optional<AbortReply> reply(String node) {
        return Optional.ofNullable(replies.get(node)).flatMap(Answer::value);
    }

    private List<NodeResult> results() {
        List<NodeResult> results = new ArrayList<>();
        nodes().forEach((name, node) -> results.add(result(node)));
        replies.keySet().stream()
                .filter(name -> !nodes().containsKey(name))
                .forEach(name -> results.add(elsewhere(name)));
        return results;
    }

    private NodeResult result(NodeTrack node) {
        Optional<String> refusal = refusal(node.node());
        return switch (node.standing()) {
            case RUNNING -> new NodeResult(node.node(), Verdict.STILL_RUNNING, refusal);
            case SILENT -> new NodeResult(node.node(), Verdict.UNREACHABLE, node.reason());
            case DONE -> new NodeResult(node.node(), Verdict.WAS_DONE, Optional.empty());
            case ABORTED ->
                new NodeResult(
                        node.node(),
                        endedBefore.contains(node.node()) ? Verdict.WAS_DONE : Verdict.ABORTED,
                        Optional.empty());
            case NOT_LISTED, NOTHING_TO_DO, REFUSED -> new NodeResult(node.node(), Verdict.NOT_THERE, Optional.empty());
        };
    }

    /** A node that never had the job, as far as is known. */
    private NodeResult elsewhere(String node) {
        return replies.get(node) instanceof Answer.NoAnswer<AbortReply> silent
                ? new NodeResult(node, Verdict.UNREACHABLE, Optional.of(silent.reason()))
                : new NodeResult(node, Verdict.NOT_THERE, Optional.empty());
    }
}
