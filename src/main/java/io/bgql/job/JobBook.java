package io.bgql.job;

import io.bgql.cluster.Answer;
import io.bgql.cluster.Cancellation;
import io.bgql.cluster.Jobs;
import io.bgql.cluster.ServerJob;
import io.bgql.job.journal.Entry;
import io.bgql.job.journal.Journal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/**
 * Every job that is known: those of this session for as long as it lasts, those of others while a node lists them or
 * somebody waits for them. Any thread may use it; looks at the servers happen one after the other.
 */
final class JobBook {
    private final Jobs jobs;
    private final LongSupplier ticker;
    private final Weights weights;
    private final Chronicle chronicle;
    private final ReentrantLock looking = new ReentrantLock();
    private final Set<Long> watched = new HashSet<>();
    private final Set<Long> told = new HashSet<>();
    private volatile Map<Long, JobTrack> tracks = Map.of();
    private volatile List<JobList.Silence> silent = List.of();
    private volatile long lookedAt;

    JobBook(Jobs jobs, Journal journal, LongSupplier ticker) {
        this.jobs = jobs;
        this.ticker = ticker;
        this.chronicle = new Chronicle(journal, ticker);
        this.weights = new Weights(jobs);
        this.lookedAt = ticker.getAsLong();
    }

    /** Asks every node and folds in the answers, which are given back as they came. */
    List<Answer<List<ServerJob>>> look(Cancellation cancellation) {
        looking.lock();
        try {
            // A job registered while the nodes are being asked may be missing in answers that are older than it.
            Set<Long> before = tracks.keySet();
            List<Answer<List<ServerJob>>> answers = jobs.list(cancellation);
            fold(answers, before, grounds(answers, before));
            weigh();
            lookedAt = ticker.getAsLong();
            chronicle.follow(tracks());
            return answers;
        } finally {
            looking.unlock();
        }
    }

    /** Folds in answers once more, for jobs that were recalled because the nodes list them. */
    void refold(List<Answer<List<ServerJob>>> answers) {
        looking.lock();
        try {
            Set<Long> before = tracks.keySet();
            fold(answers, before, grounds(answers, before));
        } finally {
            looking.unlock();
        }
    }

    /** How the cluster is, by namespace, where these answers end a job; asked after them, so that nothing goes unseen. */
    private Map<String, Ground> grounds(List<Answer<List<ServerJob>>> answers, Set<Long> before) {
        Map<String, Ground> grounds = new HashMap<>();
        long now = ticker.getAsLong();
        for (JobTrack track : tracks()) {
            if (track.own()
                    && before.contains(track.trid())
                    && track.seen(answers, now).awaitsClosing()) {
                grounds.computeIfAbsent(
                        track.namespace(), name -> Ground.of(jobs.conditions(name, new Cancellation())));
            }
        }
        return grounds;
    }

    private synchronized void fold(
            List<Answer<List<ServerJob>>> answers, Set<Long> before, Map<String, Ground> grounds) {
        Map<Long, JobTrack> next = new HashMap<>();
        long now = ticker.getAsLong();
        tracks.forEach((trid, track) ->
                next.put(trid, before.contains(trid) ? closed(track.seen(answers, now), grounds) : track));
        for (Answer<List<ServerJob>> answer : answers) {
            for (ServerJob job : answer.value().orElse(List.of())) {
                next.computeIfAbsent(job.trid(), trid -> JobTrack.foreign(trid).seen(answers, now));
            }
        }
        next.values().removeIf(this::forgettable);
        next.values().stream()
                .filter(track -> !track.settled(now, Waiting.GRACE))
                .forEach(track -> told.remove(track.trid()));
        silent = silences(answers);
        tracks = Map.copyOf(next);
    }

    private static JobTrack closed(JobTrack track, Map<String, Ground> grounds) {
        Ground now = grounds.get(track.namespace());
        if (now == null || !track.awaitsClosing()) {
            return track;
        }
        JobTrack.Origin origin = track.origin().orElseThrow();
        return track.closed(Closing.of(origin.beginning().clusterKey(), origin.ground(), now));
    }

    /** Apart from folding, because it may have to ask the nodes and so may take its time. */
    private void weigh() {
        for (JobTrack track : tracks.values()) {
            Map<String, Long> masterObjects =
                    weights.of(track.namespace(), track.nodes().keySet());
            if (!masterObjects.equals(track.weights())) {
                change(track.trid(), known -> known.weighted(masterObjects));
            }
        }
    }

    private boolean forgettable(JobTrack track) {
        boolean mayRun = track.nodes().values().stream().anyMatch(node -> node.standing() == NodeView.Standing.SILENT);
        return !track.own() && !track.listed() && !mayRun && !watched.contains(track.trid());
    }

    private static List<JobList.Silence> silences(List<Answer<List<ServerJob>>> answers) {
        List<JobList.Silence> silences = new ArrayList<>();
        for (Answer<List<ServerJob>> answer : answers) {
            if (answer instanceof Answer.NoAnswer<List<ServerJob>> none) {
                silences.add(new JobList.Silence(none.node(), none.reason()));
            }
        }
        return List.copyOf(silences);
    }

    /** Takes up a job that this session has started. */
    synchronized JobTrack register(long trid, JobTrack.Origin origin, List<NodeTrack> nodes) {
        JobTrack track = JobTrack.started(trid, origin, nodes);
        Map<Long, JobTrack> next = new HashMap<>(tracks);
        next.put(trid, track);
        tracks = Map.copyOf(next);
        return track;
    }

    Chronicle chronicle() {
        return chronicle;
    }

    /** Takes up a job from the journal, unless it is known. */
    synchronized JobTrack recall(Entry entry) {
        JobTrack known = tracks.get(entry.trid());
        if (known != null && known.own()) {
            return known;
        }
        Map<Long, JobTrack> next = new HashMap<>(tracks);
        JobTrack recalled = JobTrack.recalled(entry);
        next.put(entry.trid(), recalled);
        tracks = Map.copyOf(next);
        return recalled;
    }

    /** Changes what is known of a job, if it is known. */
    synchronized void change(long trid, UnaryOperator<JobTrack> change) {
        Map<Long, JobTrack> next = new HashMap<>(tracks);
        next.computeIfPresent(trid, (id, track) -> change.apply(track));
        tracks = Map.copyOf(next);
    }

    /** Keeps a job although no node lists it any more. */
    synchronized void keep(long trid) {
        watched.add(trid);
    }

    /** Somebody learns how these have ended, so that it is no news. */
    synchronized void tell(Collection<Long> trids) {
        told.addAll(trids);
    }

    /** Jobs of this session that have ended without anybody being told; each once, unless it turns out to go on. */
    synchronized List<JobTrack> untold() {
        List<JobTrack> ended = new ArrayList<>();
        for (JobTrack track : tracks.values()) {
            if (track.startedHere() && track.settled(now(), Waiting.GRACE) && told.add(track.trid())) {
                ended.add(track);
            }
        }
        return ended;
    }

    Optional<JobTrack> track(long trid) {
        return Optional.ofNullable(tracks.get(trid));
    }

    List<JobTrack> tracks() {
        return List.copyOf(tracks.values());
    }

    /** The nodes that did not answer at the last look. */
    List<JobList.Silence> silent() {
        return silent;
    }

    long now() {
        return ticker.getAsLong();
    }

    /** Nanoseconds since the last look at the servers ended. */
    long sinceLook() {
        return ticker.getAsLong() - lookedAt;
    }
}
