package io.bgql.shell;

import io.bgql.parse.Parsed;
import io.bgql.parse.StatementReader;
import io.bgql.plan.InsertPlan;
import io.bgql.plan.Planner;
import io.bgql.syntax.DataStatement;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.Source;
import io.bgql.syntax.StatementException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Reads and plans INSERTs of a script on a thread of its own, ahead of the thread that carries them out, up to the first
 * statement that is none. Until it has handed that out, nobody else may use the statement reader.
 */
final class InsertReader implements AutoCloseable {
    private static final int MOST = 256;
    private static final int AHEAD = 4 * MOST;

    private final StatementReader reader;
    private final Planner planner;
    private final Arrival arrival;
    private final BlockingQueue<Read> ahead = new ArrayBlockingQueue<>(AHEAD);
    private volatile boolean closed;

    /** How the text of the script comes. */
    enum Arrival {
        /** Reading never waits long. */
        ALL_THERE,
        /** Whoever writes it may wait for an answer first. */
        PIECEMEAL
    }

    private sealed interface Read {}

    /** An INSERT, and its plan or what is wrong with it. */
    record Item(Source source, Optional<InsertPlan> plan, Optional<StatementException> refusal) implements Read {}

    /** What comes behind the INSERTs, if anything does; throws what kept it from being read. */
    private record End(Supplier<Optional<Parsed>> behind) implements Read {}

    /** Statements in a row, none or more; what comes behind the last window, if anything does. */
    record Window(List<Item> items, boolean last, Supplier<Optional<Parsed>> behind) {}

    InsertReader(Parsed.Whole first, StatementReader reader, Planner planner, Arrival arrival) {
        this.reader = reader;
        this.planner = planner;
        this.arrival = arrival;
        Thread thread = new Thread(() -> run(first), "bgql-script");
        thread.setDaemon(true);
        thread.start();
    }

    /** Whether the statement can be one of a window. */
    static boolean isInsert(Parsed parsed) {
        return parsed instanceof Parsed.Whole whole && whole.statement() instanceof DataStatement.Insert;
    }

    private void run(Parsed.Whole first) {
        try {
            Optional<Parsed> next = Optional.of(first);
            while (!closed && next.filter(InsertReader::isInsert).isPresent()) {
                hand(item((Parsed.Whole) next.get()));
                next = reader.next();
            }
            Optional<Parsed> behind = next;
            hand(new End(() -> behind));
        } catch (RuntimeException | Error unreadable) {
            hand(new End(() -> {
                throw unreadable;
            }));
        }
    }

    private Item item(Parsed.Whole whole) {
        try {
            InsertPlan plan = planner.plan((DataStatement.Insert) whole.statement());
            return new Item(whole.source(), Optional.of(plan), Optional.empty());
        } catch (StatementException refusal) {
            return new Item(whole.source(), Optional.empty(), Optional.of(refusal));
        }
    }

    private void hand(Read read) {
        try {
            boolean taken = false;
            while (!taken && !closed) {
                taken = ahead.offer(read, 100, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException ended) {
            closed = true;
        }
    }

    /** The next statements; waits for one, and for more only where they are sure to come. */
    Window next() {
        List<Item> items = new ArrayList<>(MOST);
        try {
            Optional<Read> read = Optional.of(ahead.take());
            while (read.isPresent() && read.get() instanceof Item item) {
                items.add(item);
                read = items.size() == MOST ? Optional.empty() : another();
            }
            return read.isPresent() && read.get() instanceof End end
                    ? new Window(items, true, end.behind())
                    : new Window(items, false, Optional::empty);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new StatementException(Diagnostic.of(Diagnostic.Code.INTERRUPTED, "interrupted"), interrupt);
        }
    }

    /** Piecemeal, one that is just being read and planned is waited for, so that fewer and fuller windows are sent. */
    private Optional<Read> another() throws InterruptedException {
        return switch (arrival) {
            case ALL_THERE -> Optional.of(ahead.take());
            case PIECEMEAL -> Optional.ofNullable(ahead.poll(1, TimeUnit.MILLISECONDS));
        };
    }

    /** Does not wait for the thread, which may be waiting for text that never comes. */
    @Override
    public void close() {
        closed = true;
        ahead.clear();
    }
}
