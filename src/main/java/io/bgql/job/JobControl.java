package io.bgql.job;

import io.bgql.cluster.Cancellation;
import io.bgql.cluster.Jobs;
import io.bgql.plan.BackgroundPlan;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.JobReference;
import io.bgql.syntax.StatementException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * The jobs of one session, and those of others that the servers list. Any thread may use it; one daemon thread asks
 * every node once a second while a job of this session runs and nobody waits for it.
 */
public final class JobControl implements AutoCloseable {
    private final Jobs jobs;
    private final LongSupplier ticker;
    private final RandomGenerator ids;

    /** The ticker counts nanoseconds from anywhere; ids of new jobs come from the generator. */
    public JobControl(Jobs jobs, LongSupplier ticker, RandomGenerator ids) {
        this.jobs = jobs;
        this.ticker = ticker;
        this.ids = ids;
    }

    /**
     * Starts the job on every node. When some refuse, it is aborted on the others and the refusal thrown, which says
     * what each node did.
     */
    public StartedJob start(BackgroundPlan plan, String statement, Cancellation cancellation) {
        throw notYet();
    }

    /** Asks every node; background jobs, with {@code all} the applications' own queries too. */
    public JobList jobs(boolean all, Cancellation cancellation) {
        throw notYet();
    }

    /** Asks every node about one job. */
    public JobView job(long trid, Cancellation cancellation) {
        throw notYet();
    }

    /** Finds out which job is meant, or fails with {@code NAME} at the reference; several candidates are listed. */
    public Resolved resolve(JobReference reference, Purpose purpose, Cancellation cancellation) {
        throw notYet();
    }

    /** Waits until every job has its outcome. Cancelling detaches: it ends the waiting and throws nothing. */
    public Waited await(
            List<Long> trids,
            Optional<Duration> timeout,
            Optional<Duration> every,
            Progress progress,
            Cancellation cancellation) {
        throw notYet();
    }

    /** Aborts on every node and waits until none runs the job. */
    public KillResult kill(long trid, Cancellation cancellation) {
        throw notYet();
    }

    /** Kills every running background job, whoever started it, each by its id. */
    public List<KillResult> killAll(Cancellation cancellation) {
        throw notYet();
    }

    /** Whether a job of this session still runs, as far as is known without asking. */
    public boolean busy() {
        return false;
    }

    /** Stops watching; the jobs go on. */
    @Override
    public void close() {}

    private StatementException notYet() {
        return new StatementException(
                Diagnostic.of(Diagnostic.Code.UNSUPPORTED, "not available yet" + jobs + ticker + ids));
    }
}
