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

/**
 * Reads and plans INSERTs of a script on a thread of its own, ahead of the thread that carries them out, up to the first
 * statement that is none. Until it has handed that out or is closed, nobody else may use the statement reader.
 */
final class InsertReader implements AutoCloseable {
    private static final int STATEMENTS = 256;
    private static final int AHEAD = 4;

    private final StatementReader reader;
    private final Planner planner;
    private final BlockingQueue<Window> windows = new ArrayBlockingQueue<>(AHEAD);
    private final Thread thread;
    private volatile boolean closed;

    /** An INSERT, and its plan or what is wrong with it. */
    record Item(Source source, Optional<InsertPlan> plan, Optional<StatementException> refusal) {}

    /** Statements in a row; what comes behind the last window, if anything does. */
    record Window(List<Item> items, boolean last, Optional<Parsed> behind) {}

    InsertReader(Parsed.Whole first, StatementReader reader, Planner planner) {
        this.reader = reader;
        this.planner = planner;
        this.thread = new Thread(() -> run(first), "bgql-script");
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
            boolean more = true;
            while (more && !closed) {
                List<Item> items = new ArrayList<>(STATEMENTS);
                while (items.size() < STATEMENTS
                        && next.filter(InsertReader::isInsert).isPresent()) {
                    items.add(item((Parsed.Whole) next.get()));
                    next = reader.next();
                }
                more = next.filter(InsertReader::isInsert).isPresent();
                hand(new Window(items, !more, more ? Optional.empty() : next));
            }
        } catch (InterruptedException ended) {
            closed = true;
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

    private void hand(Window window) throws InterruptedException {
        while (!closed && !windows.offer(window, 100, TimeUnit.MILLISECONDS)) {
            Thread.onSpinWait();
        }
    }

    /** The next statements; waits for them. */
    Window next() {
        try {
            while (true) {
                Window window = windows.poll(100, TimeUnit.MILLISECONDS);
                if (window != null) {
                    return window;
                }
                if (!thread.isAlive() && windows.isEmpty()) {
                    throw new StatementException(
                            Diagnostic.of(Diagnostic.Code.USAGE, "the rest of the script cannot be read"));
                }
            }
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new StatementException(Diagnostic.of(Diagnostic.Code.INTERRUPTED, "interrupted"), interrupt);
        }
    }

    @Override
    public void close() {
        closed = true;
        windows.clear();
        try {
            thread.join();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
    }
}
