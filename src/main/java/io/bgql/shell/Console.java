package io.bgql.shell;

import io.bgql.job.Progress;
import io.bgql.report.Layout;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a person is, or nobody: takes answers, messages and questions. Used by the thread that carries out statements,
 * except where something else is said.
 */
public interface Console {
    /**
     * The next text typed at the prompt: whole statements, one or several; blank when the line was thrown away. Empty
     * when the person leaves.
     */
    Optional<String> read(Prompt prompt);

    /** What the prompt says may have changed: where somebody sits at it, it is brought up to date. Any thread. */
    default void refresh() {}

    /** Whether somebody is there to answer {@link #ask}. */
    boolean asks();

    /** The line answered to a question; empty when the person would not answer. */
    Optional<String> ask(String question);

    /** Whether the person answers with a yes. */
    default boolean agrees(String question) {
        return ask(question + " (y/n) ")
                .map(answer -> answer.strip().toLowerCase(Locale.ROOT))
                .filter(word -> word.equals("y") || word.equals("yes"))
                .isPresent();
    }

    /** Where one answer goes, to be closed at its end: standard output, or a pager for what is longer than the screen. */
    Writer answers();

    /** Where the answers of a statement go that is repeated: one below the other, or on a screen in place. */
    default RepeatedAnswers repeated() {
        return new RepeatedAnswers() {
            @Override
            public Writer next() {
                return answers();
            }

            @Override
            public void close() {}
        };
    }

    /** How answers are laid out: without a width unless they go to a screen. */
    Layout answerLayout();

    /** Whether answers go to a screen. */
    boolean answersOnScreen();

    /** How messages are laid out. */
    Layout messageLayout();

    /** One line that is no data: to standard error, and inert whatever servers have put into it. */
    void notice(String line);

    /** Lines that tell what went wrong, each with its newline: to standard error. */
    void error(String lines);

    /** The text as the person's editor leaves it; refused where nobody is. */
    String edit(String text);

    /** Runs a command of the operating system, an empty one being its shell; answers its exit status. */
    int command(String line);

    /** A place to draw the progress of jobs in, until it is closed. */
    ProgressView progress();

    /** A place to draw jobs in node by node, until it is closed. */
    ProgressView watch();

    /** Room for an answer again and again, until it is closed. */
    interface RepeatedAnswers extends AutoCloseable {
        /** Where all that is answered this time goes, to be closed at its end. */
        Writer next();

        @Override
        void close();
    }

    /** What a prompt says; any thread may ask. */
    interface Prompt {
        /** What stands before the cursor, without a sign behind it. */
        String text();

        /** What has happened, a line each and each given once: for above the prompt. */
        List<String> news();
    }

    /** The progress of jobs as people see it: drawn in place on a screen, else a line now and then. */
    interface ProgressView extends Progress, AutoCloseable {
        @Override
        void close();
    }
}
