package io.bgql.terminal;

import io.bgql.parse.Completeness;
import io.bgql.parse.Language;
import io.bgql.parse.Parsed;
import io.bgql.parse.StatementReader;
import io.bgql.shell.Typing;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.Parser;

/** Tells the line editor whether Enter ends a statement, and which word the cursor stands in. */
final class StatementParser implements Parser {
    private final Language language;
    private final Typing typing;

    StatementParser(Language language, Typing typing) {
        this.language = language;
        this.typing = typing;
    }

    @Override
    public CompletingParsedLine parse(String line, int cursor, ParseContext context) {
        boolean accepting = context == ParseContext.ACCEPT_LINE || context == ParseContext.SECONDARY_PROMPT;
        if (accepting && language.completeness(line) instanceof Completeness.Unfinished unfinished) {
            throw new EOFError(-1, -1, "the statement is unfinished", unfinished.missing());
        }
        int start = typing.wordStart(line.substring(0, cursor));
        int end = cursor;
        while (end < line.length() && partOfWord(line.charAt(end))) {
            end++;
        }
        return new Word(line, cursor, start, end);
    }

    /** Whether every statement of the text can be read. */
    boolean understands(String text) {
        try (StatementReader reader = language.reader("", new StringReader(text))) {
            Optional<Parsed> next = reader.next();
            while (next.isPresent() && !(next.get() instanceof Parsed.Wrong)) {
                next = reader.next();
            }
            return next.isEmpty();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private static boolean partOfWord(char unit) {
        return Character.isLetterOrDigit(unit) || unit == '_';
    }

    /** A line of which only the word at the cursor matters. */
    private record Word(String line, int cursor, int start, int end) implements CompletingParsedLine {
        @Override
        public String word() {
            return line.substring(start, end);
        }

        @Override
        public int wordCursor() {
            return cursor - start;
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(word());
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return wordCursor();
        }

        @Override
        public int rawWordLength() {
            return end - start;
        }
    }
}
