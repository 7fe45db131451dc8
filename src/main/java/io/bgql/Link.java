package io.bgql;

import io.bgql.cluster.Cluster;
import io.bgql.job.JobControl;
import io.bgql.job.journal.Journal;
import io.bgql.settings.Target;
import io.bgql.shell.Connector;
import io.bgql.shell.Site;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** The connection of a sitting, which can be exchanged for one to another cluster. */
final class Link implements Connector, AutoCloseable {
    private final Function<String, Journal> journals;
    private final LongSupplier ticker;
    private final Target target;
    private final Runnable readiness;
    private Open current;
    private Optional<Open> next = Optional.empty();
    private Consumer<Site> follower = site -> {};

    private Link(
            Function<String, Journal> journals, LongSupplier ticker, Target target, Runnable readiness, Open current) {
        this.journals = journals;
        this.ticker = ticker;
        this.target = target;
        this.readiness = readiness;
        this.current = current;
    }

    /**
     * Fails with {@code CONNECTION} or {@code CONFIGURATION}.
     *
     * @param journals the journal of the cluster of a name
     * @param readiness returns when the cluster can answer in time
     */
    static Link to(Target target, Function<String, Journal> journals, LongSupplier ticker, Runnable readiness) {
        return new Link(journals, ticker, target, readiness, Open.of(target, journals, ticker));
    }

    /** A cluster and the jobs that are watched on it. */
    private record Open(Cluster cluster, JobControl jobs, Site site) implements AutoCloseable {
        static Open of(Target target, Function<String, Journal> journals, LongSupplier ticker) {
            Cluster cluster = Cluster.connect(target.connection());
            try {
                JobControl jobs =
                        new JobControl(cluster.jobs(), journals.apply(cluster.name()), ticker, new SplittableRandom());
                return new Open(cluster, jobs, Site.of(cluster, jobs));
            } catch (RuntimeException failure) {
                cluster.close();
                throw failure;
            }
        }

        /** What was opened last is closed first: the watcher of jobs before the connections it uses. */
        @Override
        public void close() {
            jobs.close();
            cluster.close();
        }
    }

    Site site() {
        return current.site();
    }

    /** Tells somebody about every site the shell moves to. */
    void onMove(Consumer<Site> someone) {
        follower = someone;
    }

    @Override
    public void awaitReady() {
        readiness.run();
    }

    @Override
    public Site connect(String hosts) {
        Open opened = Open.of(target.at(hosts), journals, ticker);
        next.ifPresent(Open::close);
        next = Optional.of(opened);
        return opened.site();
    }

    @Override
    public void moved() {
        Open left = current;
        current = next.orElseThrow();
        next = Optional.empty();
        follower.accept(current.site());
        left.close();
    }

    @Override
    public void close() {
        next.ifPresent(Open::close);
        current.close();
    }
}
