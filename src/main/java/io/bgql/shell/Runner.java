package io.bgql.shell;

import io.bgql.cluster.Cancellation;
import io.bgql.parse.Parsed;
import io.bgql.parse.StatementReader;
import io.bgql.report.Units;
import io.bgql.settings.Input;
import io.bgql.shell.InsertReader.Arrival;
import io.bgql.shell.Shell.Surroundings;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.ShellStatement;
import io.bgql.syntax.Source;
import io.bgql.syntax.Statement;
import io.bgql.syntax.StatementException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntSupplier;

/** Carries out statements as they are read. The one place where what goes wrong is caught. */
final class Runner {
    /** A WAIT that ran into its timeout is no error: the script may go on to kill the job. */
    private static final int TIMED_OUT = 5;

    private static final int DEEPEST_INCLUSION = 50;

    private final Console console;
    private final Session session;
    private final Output output;
    private final Surroundings surroundings;
    private int depth;

    Runner(Console console, Session session, Output output, Surroundings surroundings) {
        this.console = console;
        this.session = session;
        this.output = output;
        this.surroundings = surroundings;
    }

    int run(Input input, boolean stopOnError) {
        if (input instanceof Input.Statements given) {
            return statements("", new StringReader(given.text()), stopOnError, Optional.of(Arrival.ALL_THERE));
        }
        if (input instanceof Input.Script script) {
            return guarded(Source.of(""), () -> file(script.path(), Diagnostic.Code.USAGE, stopOnError));
        }
        return piecemeal("", surroundings.standardInput(), stopOnError);
    }

    private int file(String path, Diagnostic.Code unreadable, boolean stopOnError) {
        if (Tour.is(path) && !Files.exists(Path.of(path))) {
            session.echoing(true);
            try {
                return statements("tour.bgql", Tour.open(), true);
            } finally {
                session.echoing(false);
            }
        }
        Reader reader = ScriptText.open(path, unreadable);
        return Files.isRegularFile(Path.of(path))
                ? statements(path, reader, stopOnError, Optional.of(Arrival.ALL_THERE))
                : piecemeal(path, reader, stopOnError);
    }

    private int include(String path, boolean stopOnError) {
        if (depth == DEEPEST_INCLUSION) {
            throw new StatementException(
                    Diagnostic.of(Diagnostic.Code.REFUSED, "scripts include each other too deeply"));
        }
        depth++;
        try {
            return file(path, Diagnostic.Code.NAME, stopOnError);
        } finally {
            depth--;
        }
    }

    /** Each as soon as it is read; answers the highest exit status. The reader is closed. */
    int statements(String name, Reader text, boolean stopOnError) {
        return statements(name, text, stopOnError, Optional.empty());
    }

    /** Stays open: a thread that reads ahead may still be waiting for more when a script stops, and closing would wait too. */
    private int piecemeal(String name, Reader text, boolean stopOnError) {
        Reader open = new FilterReader(text) {
            @Override
            public void close() {
                // Whoever has opened it closes it, or the end of the process does.
            }
        };
        return statements(name, open, stopOnError, Optional.of(Arrival.PIECEMEAL));
    }

    /** INSERTs together where it is said how the text arrives. */
    private int statements(String name, Reader text, boolean stopOnError, Optional<Arrival> together) {
        return guarded(Source.of(""), () -> {
            int status = 0;
            surroundings.connector().awaitReady();
            try (StatementReader reader = surroundings.language().reader(name, text)) {
                Optional<Parsed> next = reader.next();
                while (next.isPresent()) {
                    InsertRun.End end = together.isPresent() && InsertReader.isInsert(next.get())
                            ? inserts(next.get(), reader, stopOnError, together.get())
                            : one(next.get(), reader, stopOnError);
                    status = Math.max(status, end.status());
                    next = end.behind();
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return status;
        });
    }

    private InsertRun.End one(Parsed statement, StatementReader reader, boolean stopOnError) {
        int status = carryOut(statement, stopOnError);
        boolean stops = stopOnError && isFailure(status);
        return new InsertRun.End(
                status,
                stops || surroundings.interruption().pressed() || session.leaving() ? Optional.empty() : reader.next());
    }

    /** One by one where each is to be timed or may be refused for what it is. */
    private InsertRun.End inserts(Parsed first, StatementReader reader, boolean stopOnError, Arrival arrival) {
        boolean alone = session.timing()
                || session.settings().readOnly()
                || session.settings().timeout().isPresent();
        return alone || !(first instanceof Parsed.Whole whole)
                ? one(first, reader, stopOnError)
                : new InsertRun(session.site(), session, console, output, stopOnError, arrival)
                        .carryOut(whole, reader, surroundings.interruption());
    }

    static boolean isFailure(int status) {
        return status != 0 && status != TIMED_OUT;
    }

    private int carryOut(Parsed parsed, boolean stopOnError) {
        if (parsed instanceof Parsed.Wrong wrong) {
            return guarded(wrong.source(), () -> {
                throw new StatementException(wrong.diagnostic());
            });
        }
        if (!(parsed instanceof Parsed.Whole whole)) {
            return 0;
        }
        long start = surroundings.ticker().getAsLong();
        Cancellation cancellation = surroundings.interruption().begin();
        try {
            return guarded(whole.source(), () -> carryOut(whole, cancellation, stopOnError));
        } finally {
            surroundings.interruption().end();
            if (session.timing() && !(whole.statement() instanceof ShellStatement)) {
                long nanos = surroundings.ticker().getAsLong() - start;
                console.notice("time: " + Units.duration(Duration.ofNanos(nanos)));
            }
        }
    }

    private int carryOut(Parsed.Whole whole, Cancellation cancellation, boolean stopOnError) {
        Turn turn = new Turn(
                whole.source(), cancellation, session, session.site(), console, output, surroundings.language());
        Statement statement = whole.statement();
        if (session.echoing() && !(statement instanceof ShellStatement)) {
            console.notice(turn.site().cluster() + "> " + whole.source().text().strip());
        }
        int status = statement.accept(new Dispatch(turn, scripts(stopOnError), surroundings.connector()));
        if (!(statement instanceof ShellStatement)) {
            session.remember(whole);
        }
        return status;
    }

    private Scripts scripts(boolean stopOnError) {
        return new Scripts() {
            @Override
            public int include(String path) {
                return Runner.this.include(path, stopOnError);
            }

            @Override
            public int run(String text) {
                return statements("", new StringReader(text), stopOnError);
            }
        };
    }

    /** Zero, or the status of what went wrong after telling it. */
    int guarded(Runnable action) {
        return guarded(Source.of(""), () -> {
            action.run();
            return 0;
        });
    }

    private int guarded(Source source, IntSupplier action) {
        try {
            return action.getAsInt();
        } catch (StatementException refusal) {
            output.error(refusal.diagnostic(), source);
            return refusal.diagnostic().code().exitStatus();
        } catch (UncheckedIOException failure) {
            String message = "cannot read the statements: " + FileTrouble.of(failure);
            output.error(Diagnostic.of(Diagnostic.Code.USAGE, message), source);
            return Diagnostic.Code.USAGE.exitStatus();
        } catch (RuntimeException | StackOverflowError defect) {
            output.error(surroundings.traces().keep(defect), source);
            return Diagnostic.Code.BUG.exitStatus();
        }
    }
}
