package io.bgql.job;

import io.bgql.cluster.Answer;
import io.bgql.cluster.Cancellation;
import io.bgql.cluster.Jobs;
import io.bgql.cluster.Queries;
import io.bgql.cluster.ServerJob;
import io.bgql.cluster.Unanswered;
import io.bgql.job.journal.Entry;
import io.bgql.job.journal.Journal;
import io.bgql.job.journal.Pages;
import io.bgql.plan.BackgroundPlan;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.JobReference;
import io.bgql.syntax.StatementException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * The jobs of one session, and those of others that the servers list. Any thread may use it; one daemon thread asks
 * every node once a second while a job of this session runs and nobody waits for it.
 */
public final class JobControl implements AutoCloseable {
    private final Jobs jobs;
    private final RandomGenerator ids;
    private final Pause pause;
    private final JobBook book;
    private final Watcher watcher;

    /** The ticker counts nanoseconds from anywhere; ids of new jobs come from the generator. */
    public JobControl(Jobs jobs, Journal journal, LongSupplier ticker, RandomGenerator ids) {
        this(jobs, journal, ticker, ids, (time, cancellation) -> cancellation.await(time), JobControl::daemon);
    }

    JobControl(Jobs jobs, Journal journal, LongSupplier ticker, RandomGenerator ids, Pause pause, Executor threads) {
        this.jobs = jobs;
        this.ids = ids;
        this.pause = pause;
        this.book = new JobBook(jobs, journal, ticker);
        this.watcher = new Watcher(book, pause, threads);
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "bgql-watcher");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Starts the job on every node under a random id, which is never 0 and fits 63 bits; it stands in the journal before
     * any node hears of it. When some nodes refuse, it is aborted on the others and the refusal thrown, which says what
     * each node did, unless the plan keeps it there.
     */
    public StartedJob start(Order order, Cancellation cancellation) {
        StartedJob started =
                new Starting(jobs, book, pause, order).start(ids.nextLong(1, Long.MAX_VALUE), cancellation);
        watcher.watch();
        return started;
    }

    /**
     * Asks every node; background jobs, with {@code all} the applications' own queries too. A job that the journal knows
     * is listed as long as a server lists it or its outcome is open. Fails only when no node answers.
     */
    public JobList jobs(boolean all, Cancellation cancellation) {
        look(cancellation);
        return new JobList(views(all), book.silent());
    }

    /** The jobs as they stood when the nodes were last asked, without asking: for completion. */
    public List<JobView> remembered() {
        return views(true);
    }

    private List<JobView> views(boolean all) {
        return book.tracks().stream()
                .filter(track -> all || track.kind().background())
                .filter(track -> track.listed() || (track.own() && openToUs(track)))
                .sorted(JobControl::order)
                .map(JobTrack::view)
                .toList();
    }

    /** Running ones first, then the youngest. Comparators that are put together cost milliseconds at the first listing. */
    private static int order(JobTrack one, JobTrack other) {
        int running = Boolean.compare(other.running(), one.running());
        int order = running == 0 ? age(one).compareTo(age(other)) : running;
        return order == 0 ? Long.compare(one.trid(), other.trid()) : order;
    }

    /** Whether a job that no node lists is still of interest: asked for by its number an old one is known, not listed. */
    private static boolean openToUs(JobTrack track) {
        State state = track.view().state();
        return state == State.RUNNING
                || (state == State.UNKNOWN && track.closing().isEmpty());
    }

    /** How long ago the job began. */
    private static Duration age(JobTrack track) {
        return track.nodes().values().stream()
                .flatMap(node -> node.last().stream())
                .map(job -> job.runTime().plus(job.sinceDone()))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** Asks every node about one job. */
    public JobView job(long trid, Cancellation cancellation) {
        look(cancellation);
        return book.track(trid).map(JobTrack::view).orElseThrow(() -> unknown(trid));
    }

    /**
     * Finds out which job is meant, or fails with {@code NAME} at the reference; of several candidates the ids are what
     * was expected. Asks every node.
     */
    public Resolved resolve(JobReference reference, Purpose purpose, Cancellation cancellation) {
        look(cancellation);
        return new References(book, reference, purpose).resolve();
    }

    /**
     * Waits until every job has its outcome, which for a silent node takes 5 s. Cancelling detaches: it ends the waiting
     * and throws nothing. Without an interval, nodes are asked every 200 ms; always more often at first.
     */
    public Waited await(
            List<Long> trids,
            Optional<Duration> timeout,
            Optional<Duration> every,
            Progress progress,
            Cancellation cancellation) {
        return new Waiting(book, pause).await(trids, timeout, every, progress, cancellation);
    }

    /** Aborts on every node and waits until none runs the job; cancelling ends the waiting. */
    public KillResult kill(long trid, Cancellation cancellation) {
        return new Killing(jobs, book, pause, trid).kill(cancellation);
    }

    /** The running background jobs, whoever started them: what {@link #killAll} would end. Asks every node. */
    public List<JobView> running(Cancellation cancellation) {
        look(cancellation);
        return views(false).stream().filter(job -> job.state() == State.RUNNING).toList();
    }

    /** Kills every running background job, whoever started it, each by its id. */
    public List<KillResult> killAll(Cancellation cancellation) {
        List<KillResult> results = new ArrayList<>();
        for (JobView job : running(cancellation)) {
            cancellation.check();
            results.add(kill(job.trid(), cancellation));
        }
        return results;
    }

    /** Whether a job of this session runs, as far as is known without asking. */
    public boolean busy() {
        return book.tracks().stream().anyMatch(track -> track.own() && track.running());
    }

    private void look(Cancellation cancellation) {
        Pages pages = book.chronicle().pages();
        pages.open().stream().filter(this::here).forEach(book::recall);
        List<Answer<List<ServerJob>>> answers = book.look(cancellation);
        if (answers.stream().allMatch(answer -> answer.value().isEmpty())) {
            throw Unanswered.of(answers);
        }
        boolean recalled = book.tracks().stream()
                        .filter(track -> !track.own())
                        .flatMap(track -> pages.job(track.trid()).stream())
                        .filter(this::here)
                        .map(book::recall)
                        .count()
                > 0;
        if (recalled) {
            book.refold(answers);
        }
    }

    private boolean here(Entry entry) {
        return entry.cluster().equals(book.chronicle().cluster());
    }

    /** The journal's newest jobs, of every cluster, and of this one as they stand now. Asks every node. */
    public List<History> history(long most, Cancellation cancellation) {
        look(cancellation);
        return book.chronicle().pages().newest(most).stream()
                .map(entry -> new History(entry, current(entry)))
                .toList();
    }

    private Optional<JobView> current(Entry entry) {
        boolean known = here(entry)
                && (entry.last().isPresent() || book.track(entry.trid()).isPresent());
        return known
                ? Optional.of(book.track(entry.trid())
                        .orElseGet(() -> JobTrack.recalled(entry))
                        .view())
                : Optional.empty();
    }

    /**
     * Counts what a job of the journal has left undone. The plan is the job's own, without guards; without a marker the
     * instant at which it began must be known.
     */
    public Verified verify(Entry entry, BackgroundPlan plan, Queries queries, Cancellation cancellation) {
        // So that what the nodes know of it is written down before its counters are added up.
        look(cancellation);
        return new Verification(queries, book.chronicle().pages(), entry, plan, cancellation).verify();
    }

    /** What the journal has of a job, if it was started from here. */
    public Optional<Entry> entry(long trid) {
        return book.chronicle().pages().job(trid);
    }

    private static StatementException unknown(long trid) {
        return new StatementException(
                Diagnostic.of(Diagnostic.Code.NAME, "no node lists a job " + Long.toUnsignedString(trid)));
    }

    /** Stops watching; the jobs go on. */
    @Override
    public void close() {
        watcher.stop();
    }
}
