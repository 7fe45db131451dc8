package io.bgql.terminal;

import io.bgql.settings.Setting;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.StatementException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Other programs that take the terminal over for a while: commands, the editor. */
final class Processes {
    private final Habits habits;

    Processes(Habits habits) {
        this.habits = habits;
    }

    /** A line for the system's shell; an empty one is that shell itself. Answers the exit status. */
    int command(String line) {
        return wait(line.isEmpty() ? List.of(habits.shell()) : List.of("sh", "-c", line));
    }

    /** The text as it is saved, without what is blank at its end; the file it is in meanwhile is its owner's only. */
    String edit(String text) {
        try {
            Path file = Files.createTempFile("bgql-", ".bgql");
            try {
                Files.writeString(file, text + "\n");
                int status = wait(List.of("sh", "-c", habits.editor() + " \"$0\"", file.toString()));
                if (status != 0) {
                    throw refused("the editor ended with exit status " + status + ": nothing is carried out");
                }
                return Files.readString(file).stripTrailing();
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (CharacterCodingException noText) {
            throw refused("what the editor left cannot be read: it is not UTF-8");
        } catch (IOException failure) {
            throw refused("there is no place for the text to edit: " + failure.getMessage());
        }
    }

    private static int wait(List<String> command) {
        try {
            ProcessBuilder process = new ProcessBuilder(command).inheritIO();
            process.environment().keySet().removeAll(Setting.secretVariables());
            return process.start().waitFor();
        } catch (IOException failure) {
            throw refused("cannot run " + command.get(0) + ": " + failure.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw refused("interrupted");
        }
    }

    private static StatementException refused(String message) {
        return new StatementException(Diagnostic.of(Diagnostic.Code.REFUSED, message));
    }
}
