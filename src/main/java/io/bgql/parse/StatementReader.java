package io.bgql.parse;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * Statements one after the other as their text arrives. A statement is handed out as soon as its {@code ;} has been
 * read (a backslash command: its line's end); nothing is waited for beyond that. One thread at a time.
 */
public final class StatementReader implements AutoCloseable {
    private final Reader input;
    private final Splitter splitter;

    StatementReader(String name, Reader input) {
        this.input = input;
        this.splitter = new Splitter(name, input);
    }

    /**
     * The next statement, right or wrong, never blank; empty at the end of the input. Behind a wrong statement reading
     * goes on after its {@code ;}.
     *
     * @throws java.io.UncheckedIOException when the input cannot be read
     */
    public Optional<Parsed> next() {
        return splitter.next().map(Parsing::statement);
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
