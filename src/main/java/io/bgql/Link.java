package io.bgql;

import io.bgql.cluster.Cluster;
import io.bgql.job.JobControl;
import io.bgql.settings.Target;
import io.bgql.shell.Connector;
import io.bgql.shell.Site;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** The connection of a sitting, which can be exchanged for one to another cluster. */
final class Link implements Connector, AutoCloseable {
    private final LongSupplier ticker;
    private final Target target;
    private Open current;
    private Optional<Open> next = Optional.empty();
    private Consumer<Site> follower = site -> {};

    private Link(LongSupplier ticker, Target target, Open current) {
        this.ticker = ticker;
        this.target = target;
        this.current = current;
    }

    /** Fails with {@code CONNECTION} or {@code CONFIGURATION}. */
    static Link to(Target target, LongSupplier ticker) {
        return new Link(ticker, target, Open.of(target, ticker));
    }

    /** A cluster and the jobs that are watched on it. */
    private record Open(Cluster cluster, JobControl jobs, Site site) implements AutoCloseable {
        static Open of(Target target, LongSupplier ticker) {
            Cluster cluster = Cluster.connect(target.connection());
            try {
                JobControl jobs = new JobControl(cluster.jobs(), ticker, new SplittableRandom());
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
    public Site connect(String hosts) {
        Open opened = Open.of(target.at(hosts), ticker);
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
