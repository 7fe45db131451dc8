package io.bgql.shell;

import io.bgql.report.Answer;
import io.bgql.report.Carets;
import io.bgql.report.Format;
import io.bgql.report.Layout;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.Source;
import io.bgql.syntax.StatementException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Where answers and errors go, and in which format. */
final class Output implements AutoCloseable {
    private final Console console;
    private final Session session;
    private final UnaryOperator<Answer> finish;
    private Optional<Writer> file = Optional.empty();
    private Optional<Writer> together = Optional.empty();

    /** Every answer goes through {@code finish} before it is written. */
    Output(Console console, Session session, UnaryOperator<Answer> finish) {
        this.console = console;
        this.session = session;
        this.finish = finish;
    }

    Format format() {
        return session.format(file.isEmpty() && console.answersOnScreen());
    }

    /** Writes the answer to its end and closes it. */
    void show(Answer answer) {
        write(out -> {
            try (answer) {
                format().renderer(layout()).render(finish.apply(answer), out);
            }
        });
    }

    private Layout layout() {
        Layout layout = console.answerLayout();
        return file.isPresent() ? Layout.unbounded(layout.signs()) : layout;
    }

    /** Several answers at a time, which go out at the end, or before an error is told. */
    int together(IntSupplier answers) {
        return together(console::answers, answers);
    }

    /** The same, with what takes the place of the console's answers. */
    int together(Supplier<Writer> screen, IntSupplier answers) {
        together = Optional.of(destination(screen));
        try {
            return answers.getAsInt();
        } finally {
            Writer written = together.get();
            together = Optional.empty();
            attempt(written::close);
        }
    }

    /** Writes text for people as it is. */
    void text(String text) {
        write(out -> out.append(text).append(text.endsWith("\n") ? "" : "\n"));
    }

    /** Writes a page of text for people on lines that fit where they go. */
    void page(String text) {
        text(layout().page(text));
    }

    private interface Writing {
        void to(Writer out) throws IOException;
    }

    private void write(Writing writing) {
        attempt(() -> {
            if (together.isPresent()) {
                writing.to(together.get());
            } else {
                try (Writer out = destination(console::answers)) {
                    writing.to(out);
                }
            }
        });
    }

    private Writer destination(Supplier<Writer> screen) {
        return file.<Writer>map(OneAnswer::new).orElseGet(screen);
    }

    private interface Attempt {
        void make() throws IOException;
    }

    private void attempt(Attempt attempt) {
        try {
            attempt.make();
        } catch (IOException | UncheckedIOException failure) {
            if (nobodyReads(failure)) {
                leaveUnlessOnScreen();
            } else {
                throw unwritable("cannot write the answer", failure);
            }
        }
    }

    /** The reader of a pipe has seen enough, as with {@code head}. The JDK tells it by these words alone. */
    private static boolean nobodyReads(Exception failure) {
        return String.valueOf(failure.getMessage()).endsWith("Broken pipe");
    }

    /** Somebody who closes the pager wants the next prompt. */
    private void leaveUnlessOnScreen() {
        if (!console.answersOnScreen()) {
            session.leave();
        }
    }

    private static StatementException unwritable(String what, Exception failure) {
        return new StatementException(
                Diagnostic.of(Diagnostic.Code.REFUSED, what + ": " + FileTrouble.of(failure)), failure);
    }

    /** Answers go to a file from now on; an existing one is emptied. */
    void toFile(String name) {
        toConsole();
        try {
            file = Optional.of(Files.newBufferedWriter(Path.of(name), StandardCharsets.UTF_8));
        } catch (IOException | InvalidPathException failure) {
            throw unwritable("cannot write to " + name, failure);
        }
    }

    /** Answers go where they go without a file. */
    void toConsole() {
        Optional<Writer> written = file;
        file = Optional.empty();
        try {
            if (written.isPresent()) {
                written.get().close();
            }
        } catch (IOException failure) {
            throw unwritable("cannot end the file", failure);
        }
    }

    void error(Diagnostic diagnostic, Source source) {
        if (together.isPresent()) {
            attempt(together.get()::flush);
        }
        StringBuilder lines = new StringBuilder();
        try {
            if (session.format(console.answersOnScreen()).json()) {
                Carets.json(diagnostic, source, lines);
            } else {
                new Carets(console.messageLayout()).show(diagnostic, source, lines);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        console.error(lines.toString());
    }

    @Override
    public void close() {
        toConsole();
    }
}
