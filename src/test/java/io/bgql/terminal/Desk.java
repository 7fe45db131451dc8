package io.bgql.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.expression.Catalog;
import io.bgql.expression.FakeCatalog;
import io.bgql.expression.Type;
import io.bgql.job.JobView;
import io.bgql.parse.Language;
import io.bgql.shell.Console;
import io.bgql.shell.Known;
import io.bgql.shell.Typing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jline.terminal.Terminal;
import org.jline.utils.ScreenTerminal;

/** A prompt on a simulated terminal of 60 by 12, with somebody who types and looks. */
final class Desk implements AutoCloseable {
    private static final int COLUMNS = 60;
    private static final int ROWS = 12;
    private static final List<JobView> JOBS =
            List.of(Views.running(4_711_000_001L, 37), Views.running(815_000_002L, 2));
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private final ScreenTerminal.VirtualTerminal virtual;
    private final PromptConsole console;
    private final AtomicInteger interruptions = new AtomicInteger();

    Desk(Optional<Path> history) throws IOException {
        this(history, new Habits(Optional.empty(), "true", "sh", false, false));
    }

    Desk(Optional<Path> history, Habits habits) throws IOException {
        virtual = ScreenTerminal.withTerminal("desk", "xterm-256color", COLUMNS, ROWS);
        Surface surface = new Surface(true, true, true, true, true);
        Language language = new Language();
        Catalog catalog = new FakeCatalog().bin("active", Type.BOOL).bin("score", Type.INT);
        Known known = new Known(catalog, () -> JOBS, language.help(), Path.of(""));
        console = new PromptConsole(
                virtual.terminal(),
                surface,
                language,
                new Typing(language, known, catalog),
                habits,
                history,
                interruptions::incrementAndGet);
    }

    PromptConsole console() {
        return console;
    }

    /** What a person types at a prompt that says {@code prod}. */
    Optional<String> reads(Keys keys) throws Exception {
        return typing(() -> console.read(new Said("prod")), "prod>", keys);
    }

    /** A prompt that says what a test has prepared. */
    static final class Said implements Console.Prompt {
        private final Queue<String> news = new ConcurrentLinkedQueue<>();
        private volatile String text;

        Said(String text) {
            this.text = text;
        }

        void says(String other) {
            text = other;
        }

        void happens(String line) {
            news.add(line);
        }

        @Override
        public String text() {
            return text;
        }

        @Override
        public List<String> news() {
            return Stream.generate(news::poll).takeWhile(Objects::nonNull).toList();
        }
    }

    int interruptions() {
        return interruptions.get();
    }

    void raise(Terminal.Signal signal) {
        virtual.terminal().raise(signal);
    }

    /** Does something that waits for keys, types them once the screen ends with a text, and returns what came. */
    <T> T typing(Supplier<T> waits, String lastShown, Keys keys) throws Exception {
        CompletableFuture<T> result = CompletableFuture.supplyAsync(waits);
        seesScreen(screen -> screen.endsWith(lastShown + "\n"), lastShown);
        keys.on(this);
        return result.get(20, TimeUnit.SECONDS);
    }

    /** What a person does at the keyboard. */
    interface Keys {
        void on(Desk desk) throws Exception;
    }

    Desk types(String text) throws IOException {
        virtual.terminal().processInputBytes(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Waits until the screen shows the text. */
    Desk sees(String text) throws InterruptedException {
        seesScreen(screen -> screen.contains(text), text);
        return this;
    }

    private void seesScreen(Predicate<String> wanted, String text) throws InterruptedException {
        long start = System.nanoTime();
        while (!wanted.test(screen()) && System.nanoTime() - start < PATIENCE) {
            virtual.screen().waitDirty(50);
        }
        assertThat(screen()).matches(wanted, "shows " + text);
    }

    /** The lines of the screen without the blanks at their ends and the empty ones at its foot. */
    String screen() {
        long[] cells = new long[COLUMNS * ROWS];
        virtual.screen().dump(cells, new int[2]);
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < ROWS; row++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < COLUMNS; column++) {
                int codePoint = ScreenTerminal.cellCodePoint(cells[row * COLUMNS + column]);
                line.appendCodePoint(codePoint == 0 ? ' ' : codePoint);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString().stripTrailing() + "\n";
    }

    @Override
    public void close() throws IOException {
        console.close();
    }
}
