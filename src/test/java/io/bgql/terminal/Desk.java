package io.bgql.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.expression.Catalog;
import io.bgql.expression.FakeCatalog;
import io.bgql.expression.Type;
import io.bgql.job.JobView;
import io.bgql.parse.Language;
import io.bgql.shell.Console;
import io.bgql.shell.FakeRemembrance;
import io.bgql.shell.Memory;
import io.bgql.shell.Parameters;
import io.bgql.shell.Typing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Sized;
import org.jline.terminal.Terminal;
import org.jline.utils.ScreenTerminal;

/** A prompt on a simulated terminal, at first of 60 by 12, with somebody who types and looks. */
final class Desk implements AutoCloseable {
    private static final int COLUMNS = 60;
    private static final int ROWS = 12;
    private static final List<JobView> JOBS =
            List.of(Views.running(4_711_000_001L, 37), Views.running(815_000_002L, 2));
    private static final Habits USUAL = new Habits(Optional.empty(), "true", "sh", false, false);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private final ScreenTerminal.VirtualTerminal virtual;
    private final PromptConsole console;
    private final FakeRemembrance remembrance;
    private final AtomicInteger interruptions = new AtomicInteger();

    Desk(Optional<Path> history) throws IOException {
        this(history, USUAL);
    }

    Desk(Optional<Path> history, Habits habits) throws IOException {
        this(history, Path.of(""), habits, true);
    }

    /** Where files are looked for in a folder. */
    Desk(Optional<Path> history, Path folder) throws IOException {
        this(history, folder, USUAL, true);
    }

    private Desk(Optional<Path> history, Path folder, Habits habits, boolean color) throws IOException {
        virtual = ScreenTerminal.withTerminal("desk", "xterm-256color", COLUMNS, ROWS);
        Surface surface = new Surface(true, true, true, true, color);
        Language language = new Language();
        Catalog catalog = new FakeCatalog()
                .bin("active", Type.BOOL)
                .bin("profile", Type.MAP)
                .bin("score", Type.INT)
                .record(Map.of("profile", Map.of("city", "Rome", "home", Map.of("street", "Via"))));
        remembrance = new FakeRemembrance(catalog).jobs(JOBS);
        console = new PromptConsole(
                virtual.terminal(),
                surface,
                language,
                new Typing(language, Memory.of(remembrance), new Parameters(language), folder),
                habits,
                history,
                interruptions::incrementAndGet);
    }

    /** Somebody who wants no colours. */
    static Desk withoutColors() throws IOException {
        return new Desk(Optional.empty(), Path.of(""), USUAL, false);
    }

    /** Somebody who writes on a light ground. */
    static Desk onLightGround() throws IOException {
        return new Desk(Optional.empty(), USUAL.onGround(true));
    }

    PromptConsole console() {
        return console;
    }

    FakeRemembrance remembrance() {
        return remembrance;
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

    /** Whether the terminal shows what is typed. */
    boolean echoes() {
        return virtual.terminal().echo();
    }

    /** Whether it gives a program whole lines, as terminals usually do. */
    boolean givesLines() {
        return virtual.terminal().getAttributes().getLocalFlag(Attributes.LocalFlag.ICANON);
    }

    void raise(Terminal.Signal signal) {
        virtual.terminal().raise(signal);
    }

    void resize(int columns, int rows) {
        Sized size = Size.of(columns, rows);
        virtual.screen().setSize(size);
        virtual.terminal().setSize(size);
        raise(Terminal.Signal.WINCH);
    }

    /** Does something that waits for keys, types them once the screen ends with a text, and returns what came. */
    <T> T typing(Supplier<T> waits, String lastShown, Keys keys) throws Exception {
        CompletableFuture<T> result = CompletableFuture.supplyAsync(waits);
        await(() -> screen().endsWith(lastShown + "\n"));
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
        await(() -> screen().contains(text));
        return this;
    }

    /** Waits until what is drawn has come about. */
    void await(BooleanSupplier condition) throws InterruptedException {
        long start = System.nanoTime();
        while (!condition.getAsBoolean() && System.nanoTime() - start < PATIENCE) {
            virtual.screen().waitDirty(50);
        }
        assertThat(condition.getAsBoolean()).as(screen()).isTrue();
    }

    /** The lines of the screen without the blanks at their ends and the empty ones at its foot. */
    String screen() {
        int columns = virtual.screen().getColumns();
        long[] cells = cells();
        StringBuilder text = new StringBuilder();
        for (int start = 0; start < cells.length; start += columns) {
            text.append(line(cells, start, start + columns).stripTrailing()).append('\n');
        }
        return text.toString().stripTrailing() + "\n";
    }

    private long[] cells() {
        long[] cells = new long[virtual.screen().getColumns() * virtual.screen().getRows()];
        virtual.screen().dump(cells, new int[2]);
        return cells;
    }

    private static String line(long[] cells, int start, int end) {
        StringBuilder line = new StringBuilder();
        for (int i = start; i < end; i++) {
            int codePoint = ScreenTerminal.cellCodePoint(cells[i]);
            line.appendCodePoint(codePoint == 0 ? ' ' : codePoint);
        }
        return line.toString();
    }

    /** The cell in which the text ends on the screen; its characters must take one column each. */
    long cellAtEndOf(String text) {
        long[] cells = cells();
        int place = line(cells, 0, cells.length).indexOf(text);
        assertThat(place).as(text).isNotNegative();
        return cells[place + text.length() - 1];
    }

    /** Whether anything on the screen has a colour of its own. */
    boolean colored() {
        return LongStream.of(cells())
                .anyMatch(cell -> ScreenTerminal.cellHasForeground(cell) || ScreenTerminal.cellHasBackground(cell));
    }

    @Override
    public void close() throws IOException {
        console.close();
    }
}
