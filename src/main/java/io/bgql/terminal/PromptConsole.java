package io.bgql.terminal;

import io.bgql.parse.Language;
import io.bgql.report.Inert;
import io.bgql.report.Layout;
import io.bgql.shell.Console;
import io.bgql.shell.OneAnswer;
import io.bgql.shell.Typing;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.jline.nativ.JLineNativeLoader;
import org.jline.nativ.OSInfo;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp;

/**
 * The prompt: statements are edited over several lines until their terminator and kept in a history file that only its
 * owner can read. Everything is shown through JLine's terminal; nothing else may write to the screen meanwhile.
 */
public final class PromptConsole implements Console, AutoCloseable {
    private static final int LONGEST_EDITED = 20_000;
    private static final int REMEMBERED = 10_000;
    private static final String PROVIDER = "jni";

    private final Terminal terminal;
    private final Surface surface;
    private final Habits habits;
    private final Loan loan;
    private final Runnable interrupt;
    private final LineReaderImpl statements;
    private final LivePrompt prompt;

    PromptConsole(
            Terminal terminal,
            Surface surface,
            Language language,
            Typing typing,
            Habits habits,
            Optional<Path> history,
            Runnable interrupt) {
        this.loan = new Loan(terminal);
        terminal.handle(Signal.INT, signal -> interrupt.run());
        // What is typed while a statement runs shows at the next prompt, and not in what is drawn meanwhile.
        terminal.echo(false);
        this.terminal = terminal;
        this.surface = surface;
        this.habits = habits;
        this.interrupt = interrupt;
        StatementParser parser = new StatementParser(language, typing);
        DiscreetHistory remembered = new DiscreetHistory(history.map(HistoryFile::new), parser::understands);
        this.statements = statements(parser, typing, remembered);
        new EditingKeys(statements, remembered, this::lentToEditor).install(habits.viKeys());
        this.prompt = new LivePrompt(statements);
    }

    /**
     * Learns what {@link #open} will want to know, which takes JLine a while the first time; it can go on beside other
     * work. The native part itself stays with the opening, where a trouble with it is told of once.
     */
    public static void prepare(String type) {
        keepCapabilities(type);
        JLineNativeLoader.getVersion();
        OSInfo.getNativeLibFolderPathForCurrentOS();
    }

    /** Where JLine looks for them; else it forks a process to ask for what is known already. */
    private static void keepCapabilities(String type) {
        String capabilities = InfoCmp.getDefaultInfoCmp(type);
        if (capabilities != null) {
            InfoCmp.setLoadedInfoCmp(type, capabilities);
        }
    }

    /**
     * Takes the terminal over. Ctrl-C runs {@code interrupt} while a statement is carried out.
     *
     * @param history where statements are remembered for the next sitting; nothing: nowhere
     * @param type the kind of terminal, as {@code TERM} says
     */
    public static PromptConsole open(
            Surface surface,
            String type,
            Language language,
            Typing typing,
            Habits habits,
            Optional<Path> history,
            Runnable interrupt)
            throws IOException {
        keepCapabilities(type);
        Terminal terminal = TerminalBuilder.builder()
                .name("bgql")
                .system(true)
                .provider(PROVIDER)
                .dumb(true)
                .encoding(StandardCharsets.UTF_8)
                // The probe for it waits 200 ms on a terminal that does not answer.
                .graphemeCluster(false)
                .build();
        return new PromptConsole(terminal, surface, language, typing, habits, history, interrupt);
    }

    private Theme theme() {
        if (!surface.color()) {
            return Theme.PLAIN;
        }
        return habits.lightGround() ? Theme.LIGHT : Theme.DARK;
    }

    private LineReaderImpl statements(StatementParser parser, Typing typing, DiscreetHistory remembered) {
        Hints hints = new Hints(typing);
        Theme theme = theme();
        LineReaderBuilder builder = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("bgql")
                .parser(parser)
                .history(remembered)
                .completer(new StatementCompleter(typing, hints))
                .completionMatcher(new AllMatch())
                .highlighter(new StatementHighlighter(typing, theme, hints))
                .option(Option.DISABLE_EVENT_EXPANSION, true)
                .option(Option.CASE_INSENSITIVE, true)
                .option(Option.CASE_INSENSITIVE_SEARCH, true)
                .option(Option.COMPLETE_IN_WORD, true)
                .option(Option.AUTO_FRESH_LINE, true)
                .option(Option.LIST_PACKED, true)
                .option(Option.AUTO_MENU_LIST, true)
                .option(Option.INSERT_TAB, false)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "%P %M> ")
                .variable(LineReader.HISTORY_SIZE, REMEMBERED)
                .variable(LineReader.FEATURES_MAX_BUFFER_SIZE, LONGEST_EDITED)
                .variable(LineReader.WORDCHARS, "_");
        theme.list().forEach(builder::variable);
        LineReader reader = builder.build();
        hints.install(reader);
        return (LineReaderImpl) reader;
    }

    @Override
    public Optional<String> read(Prompt said) {
        try {
            return Optional.of(prompt.read(said));
        } catch (UserInterruptException thrownAway) {
            return Optional.of("");
        } catch (EndOfFileException leaving) {
            return Optional.empty();
        }
    }

    @Override
    public void refresh() {
        prompt.refresh();
    }

    @Override
    public boolean asks() {
        return true;
    }

    @Override
    public Optional<String> ask(String question) {
        try {
            String shown = messageLayout().wrapped(Inert.text(question));
            return Optional.of(questions().readLine(shown.replace("%", "%%")));
        } catch (UserInterruptException interrupted) {
            interrupt.run();
            return Optional.empty();
        } catch (EndOfFileException unanswered) {
            return Optional.empty();
        }
    }

    private LineReader questions() {
        return LineReaderBuilder.builder()
                .terminal(terminal)
                .option(Option.DISABLE_EVENT_EXPANSION, true)
                .variable(LineReader.DISABLE_HISTORY, true)
                .variable(LineReader.DISABLE_COMPLETION, true)
                .build();
    }

    @Override
    public Writer answers() {
        int rows = terminal.getSize().getRows();
        return habits.pager().isPresent() && rows > 2
                ? new Paged(terminal.writer(), rows - 1, habits.pager().get())
                : new OneAnswer(terminal.writer());
    }

    @Override
    public String edit(String text) {
        String edited = lentToEditor(text);
        if (!edited.isBlank() && !edited.equals(text)) {
            show(edited + "\n");
            statements.getHistory().add(edited);
        }
        return edited;
    }

    private String lentToEditor(String text) {
        return loan.during(() -> new Processes(habits).edit(text));
    }

    @Override
    public int command(String line) {
        return loan.during(() -> new Processes(habits).command(line));
    }

    @Override
    public Layout answerLayout() {
        int width = terminal.getSize().getColumns();
        return new Layout(width > 0 ? OptionalInt.of(width) : OptionalInt.empty(), surface.signs());
    }

    @Override
    public boolean answersOnScreen() {
        return true;
    }

    @Override
    public Layout messageLayout() {
        return answerLayout();
    }

    @Override
    public void notice(String line) {
        show(Inert.text(line) + "\n");
    }

    @Override
    public void error(String lines) {
        show(Paint.error(lines, surface.color()));
    }

    private void show(String text) {
        terminal.writer().write(text);
        terminal.writer().flush();
    }

    @Override
    public ProgressView progress() {
        return LiveLines.waited(frame(), surface.signs());
    }

    @Override
    public ProgressView watch() {
        return LiveLines.watched(frame(), surface.signs());
    }

    @Override
    public RepeatedAnswers repeated() {
        return new DrawnAnswers(frame());
    }

    private Frame frame() {
        return new Frame(this::extent, this::show, surface.color());
    }

    private Frame.Extent extent() {
        Size size = terminal.getSize();
        return new Frame.Extent(Math.max(1, size.getColumns()), Math.max(1, size.getRows()));
    }

    /** Gives the terminal back as it was. */
    @Override
    public void close() throws IOException {
        terminal.close();
    }
}
