package io.bgql.shell;

import io.bgql.cluster.Cancellation;
import io.bgql.parse.Language;
import io.bgql.report.Answer;
import io.bgql.settings.Input;
import io.bgql.settings.Settings;
import io.bgql.syntax.Diagnostic;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/**
 * A sitting at one cluster. Statements are carried out one after the other on the calling thread; what goes wrong is
 * told at the console and becomes the exit status.
 */
public final class Shell implements AutoCloseable {
    private final Console console;
    private final Settings settings;
    private final Session session;
    private final Output output;
    private final Interruption interruption;
    private final Runner runner;

    /**
     * What a shell works with.
     *
     * @param parameters what statements set is there for whoever types the next one
     * @param ticker nanoseconds from anywhere
     * @param answers applied to every answer before it is written
     */
    public record Surroundings(
            Language language,
            Parameters parameters,
            Interruption interruption,
            LongSupplier ticker,
            TraceFile traces,
            Reader standardInput,
            UnaryOperator<Answer> answers,
            Connector connector) {}

    public Shell(Site site, Console console, Settings settings, Surroundings surroundings) {
        this.console = console;
        this.settings = settings;
        this.session = new Session(site, settings, surroundings.parameters());
        this.output = new Output(console, session, surroundings.answers());
        this.interruption = surroundings.interruption();
        this.runner = new Runner(console, session, output, surroundings);
    }

    /** Carries out what the command line named, or else what standard input holds; the highest exit status counts. */
    public int run() {
        List<Input> inputs = settings.inputs().isEmpty() ? List.of(new Input.StandardInput()) : settings.inputs();
        boolean stopOnError = settings.stopOnError().orElse(true);
        int status = runner.guarded(this::openOutFile);
        for (Input input : inputs) {
            boolean goesOn =
                    !(stopOnError && Runner.isFailure(status)) && !interruption.pressed() && !session.leaving();
            status = goesOn ? Math.max(status, runner.run(input, stopOnError)) : status;
        }
        return interruption.pressed() ? Diagnostic.Code.INTERRUPTED.exitStatus() : status;
    }

    /** Reads from the prompt until the person leaves. */
    public int interact() {
        int status = runner.guarded(this::openOutFile);
        if (status == 0) {
            try (Pulse pulse = new Pulse(console::refresh)) {
                pulse.start();
                converse(new Bulletin(session));
            }
        }
        return status;
    }

    private void converse(Console.Prompt prompt) {
        Optional<String> text = console.read(prompt);
        while (text.isPresent()) {
            interruption.forget();
            runner.statements(
                    "", new StringReader(text.get()), settings.stopOnError().orElse(false));
            text = session.leaving() ? Optional.empty() : console.read(prompt);
        }
    }

    private void openOutFile() {
        settings.outFile().ifPresent(output::toFile);
    }

    /**
     * Waits for the jobs of this session, for a cluster that ends with it; at a prompt it asks first. Interrupting ends
     * the waiting.
     */
    public void settle() {
        if (session.moved()) {
            leave();
        } else {
            runner.guarded(new Settling(session.site(), console, interruption)::settle);
        }
    }

    /** Names the jobs of this session that go on at a cluster that outlives it. */
    public void leave() {
        Unfinished unfinished = new Unfinished(session.site());
        runner.guarded(() -> unfinished.name(unfinished.jobs(new Cancellation()), console));
    }

    @Override
    public void close() {
        output.close();
    }
}
