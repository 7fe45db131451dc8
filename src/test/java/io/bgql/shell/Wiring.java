package io.bgql.shell;

import io.bgql.parse.Language;
import io.bgql.report.Answer;
import java.io.Reader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.UnaryOperator;

/** What shells of tests work with: the true clock, and otherwise what a test says. */
public final class Wiring {
    private Wiring() {}

    /** Stays at its cluster, and nobody interrupts it. */
    public static Shell.Surroundings of(Path traces, Reader standardInput, UnaryOperator<Answer> answers) {
        return of(traces, standardInput, answers, new Interruption(), Connector.none());
    }

    static Shell.Surroundings of(
            Path traces,
            Reader standardInput,
            UnaryOperator<Answer> answers,
            Interruption interruption,
            Connector connector) {
        Language language = new Language();
        return new Shell.Surroundings(
                language,
                new Parameters(language),
                interruption,
                System::nanoTime,
                new TraceFile(traces, Clock.systemUTC()),
                standardInput,
                answers,
                connector);
    }
}
