package io.bgql.shell;

import io.bgql.parse.Language;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/** What is remembered of the cluster for whoever types; daemon threads refresh it while somebody does. */
public final class Recollection implements AutoCloseable {
    /** So that what one slow node holds up does not hold up the answers to other questions. */
    private static final int THREADS = 4;

    private final ExecutorService behind;
    private final LongSupplier ticker;
    private final Typing typing;
    private final AtomicBoolean begun = new AtomicBoolean();

    /**
     * @param ticker nanoseconds from anywhere
     * @param folder the one that relative paths start from
     */
    public Recollection(Site site, Language language, LongSupplier ticker, Path folder) {
        this(site, language, ticker, folder, threads());
    }

    /** @param behind does what nobody waits for; ends with this */
    Recollection(Site site, Language language, LongSupplier ticker, Path folder, ExecutorService behind) {
        this.behind = behind;
        this.ticker = ticker;
        Memory memory = new SiteMemory(site, ticker, behind);
        this.typing = new Typing(language, memory, folder, () -> begin(memory));
    }

    /** Not before the first prompt is drawn, which shall not wait for it. */
    private void begin(Memory memory) {
        if (!begun.getAndSet(true)) {
            ask(memory);
            behind.execute(typing()::rehearse);
        }
    }

    private static ExecutorService threads() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Recollection::thread);
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /** From now on another cluster is remembered. */
    public void follow(Site site) {
        Memory memory = new SiteMemory(site, ticker, behind);
        typing.follow(memory);
        ask(memory);
    }

    /** What is likely to be wanted is asked for before it is: the nodes may take their time. */
    private void ask(Memory memory) {
        behind.execute(() -> {
            Remembrance first = memory.instant();
            first.catalog().namespaces();
            first.jobs();
            first.catalog().modules();
        });
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
