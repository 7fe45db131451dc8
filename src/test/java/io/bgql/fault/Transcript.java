package io.bgql.fault;

import io.bgql.job.JobView;
import io.bgql.report.Layout;
import io.bgql.shell.Console;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** Keeps answers and messages in the order they came; nobody is there to be asked. */
final class Transcript implements Console {
    private final StringWriter text = new StringWriter();

    String text() {
        return text.toString();
    }

    @Override
    public Optional<String> read(Prompt prompt) {
        return Optional.empty();
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
        return text;
    }

    @Override
    public Layout answerLayout() {
        return Layout.unbounded(Layout.Signs.ASCII);
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
        text.append(line).append('\n');
    }

    @Override
    public void error(String lines) {
        text.append(lines);
    }

    @Override
    public String edit(String text) {
        return text;
    }

    @Override
    public int command(String line) {
        return 0;
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
