package io.bgql.shell;

import io.bgql.report.Layout;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Types one statement after the other and keeps answers and messages in the order they came; nobody is there to be asked. */
public final class Transcript extends PlainConsole {
    private final Iterator<String> statements;
    private final UnaryOperator<String> mask;
    private final List<String> answered = new ArrayList<>();
    private StringWriter screen = new StringWriter();

    /** What is on the screen goes through the mask before the next statement is typed. */
    public Transcript(List<String> statements, UnaryOperator<String> mask) {
        this.statements = statements.iterator();
        this.mask = mask;
    }

    /** Types nothing. */
    public Transcript() {
        this(List.of(), UnaryOperator.identity());
    }

    /** What came back of each statement. */
    public List<String> answered() {
        // What is on the screen before the first statement is nobody's answer.
        return answered.subList(1, answered.size());
    }

    /** What is on the screen since the last statement was typed. */
    public String text() {
        return screen.toString();
    }

    @Override
    public Optional<String> read(Prompt prompt) {
        answered.add(mask.apply(text()));
        screen = new StringWriter();
        return statements.hasNext() ? Optional.of(statements.next()) : Optional.empty();
    }

    @Override
    public boolean asks() {
        return false;
    }

    @Override
    public Optional<String> ask(String question) {
        throw new IllegalStateException("asked " + question);
    }

    @Override
    public Writer answers() {
        return screen;
    }

    @Override
    public Layout answerLayout() {
        return Layout.unbounded(Layout.Signs.UNICODE);
    }

    @Override
    public boolean answersOnScreen() {
        return true;
    }

    @Override
    public void notice(String line) {
        screen.append(line).append('\n');
    }

    @Override
    public void error(String lines) {
        screen.append(lines);
    }

    @Override
    public String edit(String text) {
        throw new IllegalStateException("nobody is there to edit " + text);
    }

    @Override
    public int command(String line) {
        throw new IllegalStateException("there is nothing to run " + line);
    }
}
