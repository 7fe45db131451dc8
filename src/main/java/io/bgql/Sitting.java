package io.bgql;

import io.bgql.cluster.Seed;
import io.bgql.job.journal.FileLedger;
import io.bgql.job.journal.Journal;
import io.bgql.job.journal.Ledger;
import io.bgql.job.journal.MemoryLedger;
import io.bgql.parse.Language;
import io.bgql.sandbox.Sandbox;
import io.bgql.settings.Settings;
import io.bgql.settings.Target;
import io.bgql.shell.Console;
import io.bgql.shell.Interruption;
import io.bgql.shell.Recollection;
import io.bgql.shell.Shell;
import io.bgql.shell.TraceFile;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.StatementException;
import io.bgql.terminal.BatchConsole;
import io.bgql.terminal.Habits;
import io.bgql.terminal.PromptConsole;
import io.bgql.terminal.Surface;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One sitting from connecting to leaving: wires the rooms of the shell together and takes them apart in order. */
final class Sitting {
    private static final String HISTORY = "history";

    private final Outside outside;
    private final Settings settings;
    private final Surface surface;
    private final Habits habits;
    private final Language language;
    private final Interruption interruption = new Interruption();
    /** Read where signals come in. */
    private volatile Optional<Shell> carrying = Optional.empty();

    Sitting(Outside outside, Settings settings, Language language) {
        this.outside = outside;
        this.settings = settings;
        this.language = language;
        Habits found = Habits.of(outside.environment()).withKeys(settings.viKeys());
        this.habits = settings.lightGround().map(found::onGround).orElse(found);
        Surface given = outside.surface();
        this.surface = new Surface(
                given.input(), given.output(), given.error(), given.unicode(), given.color() && settings.color());
    }

    int run() {
        if (!settings.sandbox()) {
            settings.notices().forEach(this::say);
            return connected(new Secrets(outside).complete(settings.target()), () -> {});
        }
        try (Sandbox sandbox = new SandboxCommand(outside).start(0, settings.empty())) {
            settings.notices().forEach(this::say);
            Target target = Target.of(
                    List.of(new Seed("127.0.0.1", Optional.empty(), sandbox.port())),
                    settings.target().port());
            return connected(target, () -> awaitRecords(sandbox));
        } catch (IOException failure) {
            throw new StatementException(
                    Diagnostic.of(Diagnostic.Code.CONNECTION, "the sandbox cannot end: " + failure.getMessage()),
                    failure);
        }
    }

    /** The limits of the shell are too short for somebody who makes records, if the machine has much to do. */
    private static void awaitRecords(Sandbox sandbox) {
        try {
            sandbox.awaitRecords();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
    }

    private void say(String notice) {
        try {
            outside.error().append(notice + "\n").flush();
        } catch (IOException nobodyReads) {
            return;
        }
    }

    private int connected(Target target, Runnable readiness) {
        boolean prompt = settings.inputs().isEmpty() && surface.interactive();
        Thread preparation = Beside.start("preparation", prompt ? this::prepareTerminal : this::listen);
        try (Link link = Link.to(target, this::journal, outside.ticker(), readiness)) {
            if (prompt) {
                return interact(link);
            }
            preparation.join();
            return batch(link);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            return Diagnostic.Code.INTERRUPTED.exitStatus();
        }
    }

    private void prepareTerminal() {
        PromptConsole.prepare(outside.terminal());
    }

    private void listen() {
        outside.signals().accept("INT", this::interruptOrLeave);
    }

    /** A sandbox that ends with this process is no cluster that anybody comes back to. */
    private Journal journal(String cluster) {
        return new Journal(settings.sandbox() ? new MemoryLedger() : ledger(), cluster, outside.user());
    }

    private Ledger ledger() {
        try {
            return FileLedger.in(outside.state());
        } catch (IOException unwritable) {
            say("warning: there is no journal, so other shells will not know the jobs of this one: "
                    + unwritable.getMessage());
            return new MemoryLedger();
        }
    }

    /** A first Ctrl-C ends the statement; a second one, or one while nothing runs, the process. */
    private void interruptOrLeave() {
        boolean between = !interruption.running();
        if (!interruption.interrupt()) {
            if (between) {
                carrying.ifPresent(this::leave);
            }
            outside.leave().run();
        }
    }

    /** What goes on without the shell is named; of a sandbox nothing does. */
    private void leave(Shell shell) {
        if (!settings.sandbox()) {
            shell.leave();
        }
    }

    private int batch(Link link) {
        Console console = new BatchConsole(surface, habits, outside.input(), outside.output(), outside.error());
        return carryOut(link, console, Shell::run);
    }

    private int interact(Link link) {
        try (Recollection recollection = new Recollection(link.site(), language, outside.ticker(), Path.of(""));
                PromptConsole console = PromptConsole.open(
                        surface,
                        outside.terminal(),
                        language,
                        recollection.typing(),
                        habits,
                        history(),
                        interruption::interrupt)) {
            greet(console);
            link.onMove(recollection::follow);
            return carryOut(link, console, this::sit);
        } catch (IOException failure) {
            throw new StatementException(
                    Diagnostic.of(Diagnostic.Code.USAGE, "there is no terminal here: " + failure.getMessage()),
                    failure);
        }
    }

    private int sit(Shell shell) {
        int status = shell.interact();
        leave(shell);
        return status;
    }

    /** Only the first time: somebody who comes back knows. */
    private void greet(Console console) {
        boolean newcomer = !Files.exists(outside.state().resolve(HISTORY));
        if (settings.sandbox() && !settings.empty() && newcomer) {
            console.notice("A sandbox: a node in this process with sample data, gone when you leave.");
            console.notice("\\i tour shows around in five steps; HELP; lists what there is; Tab completes.");
        }
    }

    /** Without a place for it the prompt still works. */
    private Optional<Path> history() {
        try {
            return Optional.of(Files.createDirectories(outside.state()).resolve(HISTORY));
        } catch (IOException unwritable) {
            return Optional.empty();
        }
    }

    private interface Way {
        int through(Shell shell);
    }

    private int carryOut(Link link, Console console, Way way) {
        Shell.Surroundings surroundings = new Shell.Surroundings(
                language,
                interruption,
                outside.ticker(),
                new TraceFile(outside.state(), outside.clock()),
                outside.input(),
                UnaryOperator.identity(),
                link);
        try (Shell shell = new Shell(link.site(), console, settings, surroundings)) {
            carrying = Optional.of(shell);
            int status = way.through(shell);
            if (settings.sandbox()) {
                shell.settle();
            }
            return status;
        }
    }
}
