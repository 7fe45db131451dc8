package io.bgql.terminal;

import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.StatementException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.TerminalBuilder.SystemOutput;

/** Asks for a secret on the terminal, showing nothing of what is typed; the terminal is given back at once. */
public final class PasswordPrompt {
    private static final char NOTHING = 0;

    private final Terminal terminal;

    PasswordPrompt(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Ctrl-C and Ctrl-D fail with {@code INTERRUPTED}. Standard output stays free for answers. */
    public static String ask(String question) {
        try (Terminal terminal = TerminalBuilder.builder()
                .name("bgql")
                .system(true)
                .systemOutput(SystemOutput.SysErrOrSysOut)
                .provider("jni")
                .encoding(StandardCharsets.UTF_8)
                .graphemeCluster(false)
                .build()) {
            return new PasswordPrompt(terminal).read(question);
        } catch (IOException failure) {
            throw new StatementException(
                    Diagnostic.of(Diagnostic.Code.USAGE, "there is no terminal to ask on: " + failure.getMessage()),
                    failure);
        }
    }

    String read(String question) {
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .variable(LineReader.DISABLE_HISTORY, true)
                .variable(LineReader.DISABLE_COMPLETION, true)
                .build();
        try {
            return reader.readLine(question.replace("%", "%%"), NOTHING);
        } catch (UserInterruptException | EndOfFileException unanswered) {
            throw new StatementException(
                    Diagnostic.of(Diagnostic.Code.INTERRUPTED, "no password was given"), unanswered);
        }
    }
}
