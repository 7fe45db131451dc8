package io.bgql.terminal;

import io.bgql.report.Inert;
import io.bgql.report.Layout;
import io.bgql.shell.Console;
import io.bgql.shell.OneAnswer;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.StatementException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Optional;

/** Statements come from the command line, a script or a pipe; a person may still watch, and answer questions. */
public final class BatchConsole implements Console {
    private final Surface surface;
    private final Habits habits;
    private final BufferedReader input;
    private final Writer output;
    private final Writer error;
    private Optional<Screen> screen = Optional.empty();

    /** The input is only read for answers to questions. */
    public BatchConsole(Surface surface, Habits habits, BufferedReader input, Writer output, Writer error) {
        this.surface = surface;
        this.habits = habits;
        this.input = input;
        this.output = output;
        this.error = error;
    }

    @Override
    public Optional<String> read(Prompt prompt) {
        throw new IllegalStateException("there is no prompt");
    }

    @Override
    public boolean asks() {
        return surface.input() && surface.error();
    }

    @Override
    public Optional<String> ask(String question) {
        write(messageLayout().wrapped(Inert.text(question)));
        try {
            return Optional.ofNullable(input.readLine());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public Writer answers() {
        return new OneAnswer(output);
    }

    @Override
    public Layout answerLayout() {
        return surface.output()
                ? new Layout(screen().outputWidth(), surface.signs())
                : Layout.unbounded(surface.signs());
    }

    @Override
    public boolean answersOnScreen() {
        return surface.output();
    }

    @Override
    public Layout messageLayout() {
        return surface.error() ? new Layout(screen().errorWidth(), surface.signs()) : Layout.unbounded(surface.signs());
    }

    private Screen screen() {
        Screen found = screen.orElseGet(Screen::new);
        screen = Optional.of(found);
        return found;
    }

    @Override
    public void notice(String line) {
        write(Inert.text(line) + "\n");
    }

    @Override
    public void error(String lines) {
        write(Paint.error(lines, surface.error() && surface.color()));
    }

    private void write(String text) {
        try {
            error.write(text);
            error.flush();
        } catch (IOException nobodyListens) {
            // Standard error is closed: there is nowhere left to say so.
            return;
        }
    }

    @Override
    public String edit(String text) {
        throw new StatementException(Diagnostic.of(Diagnostic.Code.REFUSED, "the editor needs a prompt"));
    }

    @Override
    public int command(String line) {
        flush();
        return new Processes(habits).command(line);
    }

    private void flush() {
        try {
            output.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public ProgressView progress() {
        return surface.error() ? LiveLines.waited(frame(), surface.signs()) : new PlainLines(this::notice);
    }

    @Override
    public ProgressView watch() {
        return surface.error() ? LiveLines.watched(frame(), surface.signs()) : new PlainLines(this::notice);
    }

    private Frame frame() {
        return new Frame(screen()::errorExtent, this::draw, surface.color());
    }

    private void draw(String text) {
        screen().error().print(text);
        screen().error().flush();
    }
}
