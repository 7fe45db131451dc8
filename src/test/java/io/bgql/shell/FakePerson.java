package io.bgql.shell;

import io.bgql.job.JobView;
import io.bgql.report.Layout;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A person who types what a test has prepared, or nobody; everything shown is kept. */
final class FakePerson extends PlainConsole {
    private final Deque<String> lines = new ArrayDeque<>();
    private final Deque<String> replies = new ArrayDeque<>();
    private final Map<String, Runnable> deeds = new HashMap<>();
    private final StringWriter answers = new StringWriter();
    private final StringBuilder messages = new StringBuilder();
    private final List<String> questions = new ArrayList<>();
    private final List<String> prompts = new ArrayList<>();
    private boolean there;
    private UnaryOperator<String> editing = text -> text;
    private Consumer<List<JobView>> watching = jobs -> {};

    /** Types these at the prompt, then leaves. */
    FakePerson types(String... texts) {
        lines.addAll(List.of(texts));
        return this;
    }

    /** Sits at the prompt until this has been done, and types that text only then. */
    FakePerson before(String text, Runnable deed) {
        deeds.put(text, deed);
        return this;
    }

    /** Is there to be asked, and answers so. */
    FakePerson replies(String... answers) {
        there = true;
        replies.addAll(List.of(answers));
        return this;
    }

    /** Changes a text in the editor so. */
    FakePerson edits(UnaryOperator<String> change) {
        editing = change;
        return this;
    }

    /** Does this each time progress is shown. */
    FakePerson watches(Consumer<List<JobView>> action) {
        watching = action;
        return this;
    }

    String shown() {
        return answers.toString();
    }

    String messages() {
        return messages.toString();
    }

    /** Every prompt the person sat at. */
    List<String> prompts() {
        return prompts;
    }

    List<String> questions() {
        return questions;
    }

    @Override
    public Optional<String> read(Prompt prompt) {
        prompt.news().forEach(this::notice);
        prompts.add(prompt.text());
        Optional<String> typed = Optional.ofNullable(lines.poll());
        typed.map(deeds::get).ifPresent(Runnable::run);
        return typed;
    }

    @Override
    public boolean asks() {
        return there;
    }

    @Override
    public Optional<String> ask(String question) {
        questions.add(question);
        return Optional.ofNullable(replies.poll());
    }

    @Override
    public Writer answers() {
        return new StringWriter() {
            @Override
            public void close() {
                answers.write(toString());
            }
        };
    }

    @Override
    public String edit(String text) {
        return editing.apply(text);
    }

    @Override
    public int command(String line) {
        messages.append("$ ").append(line).append('\n');
        return line.equals("false") ? 1 : 0;
    }

    @Override
    public Layout answerLayout() {
        return Layout.unbounded(Layout.Signs.ASCII);
    }

    @Override
    public boolean answersOnScreen() {
        return false;
    }

    @Override
    public void notice(String line) {
        messages.append(line).append('\n');
    }

    @Override
    public void error(String lines) {
        messages.append(lines);
    }

    @Override
    void progressed(List<JobView> jobs) {
        watching.accept(jobs);
    }
}
