package io.bgql.shell;

import io.bgql.cluster.Cancellation;
import io.bgql.report.Units;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.Span;
import io.bgql.syntax.StatementException;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.IntSupplier;

/** Cancels a statement when its time is up, from a thread of its own, and words that as a timeout. */
final class Deadline implements AutoCloseable {
    private final Duration time;
    private final Timer timer = new Timer("bgql-timeout", true);
    private volatile boolean passed;

    Deadline(Duration time, Cancellation cancellation) {
        this.time = time;
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        passed = true;
                        cancellation.cancel();
                    }
                },
                time.toMillis());
    }

    int carryOut(IntSupplier statement, Span span) {
        try {
            return statement.getAsInt();
        } catch (StatementException failure) {
            if (passed && failure.diagnostic().code() == Diagnostic.Code.INTERRUPTED) {
                throw new StatementException(
                        Diagnostic.at(span, Diagnostic.Code.TIMEOUT, "not finished after " + Units.duration(time)),
                        failure);
            }
            throw failure;
        }
    }

    @Override
    public void close() {
        timer.cancel();
    }
}
