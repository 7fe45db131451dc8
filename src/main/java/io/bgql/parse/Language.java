package io.bgql.parse;

import io.bgql.syntax.Expression;
import io.bgql.syntax.Source;
import java.io.Reader;
import java.util.List;

/** The language of the shell: immutable, for any number of threads. */
public final class Language {
    private final Help help = new Help();

    /** Does beforehand what the first statement would else have to wait for. */
    public void prepare() {
        parse(Source.of("SHOW JOBS"));
    }

    /** Exactly one statement, with or without its {@code ;}, or one backslash command. */
    public Parsed parse(Source source) {
        return Parsing.statement(Splitter.statement(source));
    }

    /**
     * One expression alone, without comments and without a {@code ;}.
     *
     * @throws io.bgql.syntax.StatementException when the text is not an expression
     */
    public Expression expression(Source source) {
        return Parsing.expression(Splitter.expression(source));
    }

    /** The statements of an input, named {@code name} in errors. */
    public StatementReader reader(String name, Reader input) {
        return new StatementReader(name, input);
    }

    /**
     * Whether the text, which may hold several statements, can be carried out as it stands. HELP and EXIT need no
     * {@code ;} for that.
     */
    public Completeness completeness(String text) {
        return Closing.of(text);
    }

    /**
     * What may stand at the end of the text, most useful first. A word that ends the text without a blank behind it is
     * not counted as written: it is what the expectations are to be matched with.
     */
    public List<Expectation> next(String text) {
        return Continuation.of(text);
    }

    /** Where the word begins that ends the text and may not be whole yet; the length of the text when there is none. */
    public int wordStart(String text) {
        return Continuation.wordStart(text);
    }

    /** The whole text cut into what can be coloured; the spans follow each other without a gap. */
    public List<Lexeme> tokens(String text) {
        return Lexemes.of(text);
    }

    /** The statements of a text that may be unfinished or wrong, each as far as it can be read. */
    public List<Outline> outlines(String text) {
        return Outlines.of(text);
    }

    public Help help() {
        return help;
    }
}
