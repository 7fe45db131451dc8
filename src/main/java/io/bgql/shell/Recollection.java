package io.bgql.shell;

import io.bgql.cluster.Cancellation;
import io.bgql.cluster.Remembered;
import io.bgql.cluster.RememberedCatalog;
import io.bgql.job.JobView;
import io.bgql.parse.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** What is remembered of a cluster for whoever types; one daemon thread refreshes it while somebody does. */
public final class Recollection implements AutoCloseable {
    /** How long Tab may wait for what was never asked before. */
    private static final Duration PATIENCE = Duration.ofMillis(40);

    private static final Duration JOBS_FRESH = Duration.ofSeconds(1);

    private final ThreadPoolExecutor behind;
    private final Language language;
    private final LongSupplier ticker;
    private final Path folder;
    private final Typing typing;

    /**
     * @param ticker nanoseconds from anywhere
     * @param folder the one that relative paths start from
     */
    public Recollection(Site site, Language language, LongSupplier ticker, Path folder) {
        this.behind =
                new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Recollection::thread);
        behind.allowCoreThreadTimeOut(true);
        this.language = language;
        this.ticker = ticker;
        this.folder = folder;
        RememberedCatalog catalog = catalog(site);
        this.typing = new Typing(language, known(site, catalog), catalog);
        catalog.namespaces();
    }

    /** From now on another cluster is remembered. */
    public void follow(Site site) {
        RememberedCatalog catalog = catalog(site);
        typing.follow(known(site, catalog), catalog);
        catalog.namespaces();
    }

    private RememberedCatalog catalog(Site site) {
        return new RememberedCatalog(site.catalog(), ticker, behind);
    }

    private Known known(Site site, RememberedCatalog catalog) {
        Remembered<List<JobView>> jobs = new Remembered<>(
                () -> site.jobs().jobs(false, new Cancellation()).jobs(), JOBS_FRESH, ticker, behind);
        return new Known(
                catalog.patient(PATIENCE),
                () -> jobs.within(PATIENCE).orElseGet(site.jobs()::remembered),
                language.help(),
                folder);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "bgql-memory");
        thread.setDaemon(true);
        return thread;
    }

    public Typing typing() {
        return typing;
    }

    /** Asks nothing any more. */
    @Override
    public void close() {
        behind.shutdownNow();
    }
}
