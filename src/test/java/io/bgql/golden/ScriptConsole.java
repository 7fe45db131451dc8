package io.bgql.golden;

import io.bgql.job.JobView;
import io.bgql.report.Layout;
import io.bgql.shell.Console;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Types one statement after the other and keeps what comes back; nobody is there to answer questions. */
final class ScriptConsole implements Console {
    private final Iterator<String> statements;
    private final Mask mask;
    private final List<String> answered = new ArrayList<>();
    private StringWriter screen = new StringWriter();

    ScriptConsole(List<String> statements, Mask mask) {
        this.statements = statements.iterator();
        this.mask = mask;
    }

    List<String> answered() {
        // What is on the screen before the first statement is nobody's answer.
        return answered.subList(1, answered.size());
    }

    @Override
    public Optional<String> read(Prompt prompt) {
        answered.add(mask.text(screen.toString()));
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
    public Layout messageLayout() {
        return answerLayout();
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
        throw new IllegalStateException("a script has no editor");
    }

    @Override
    public int command(String line) {
        throw new IllegalStateException("a script runs no commands");
    }

    @Override
    public ProgressView watch() {
        return progress();
    }

    @Override
    public ProgressView progress() {
        return new ProgressView() {
            @Override
            public void update(List<JobView> jobs) {}

            @Override
            public void close() {}
        };
    }
}
