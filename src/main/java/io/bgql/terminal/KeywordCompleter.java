package io.bgql.terminal;

import io.bgql.parse.Expectation;
import io.bgql.parse.Language;
import java.util.List;
import java.util.Locale;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Offers the words of the language that may stand at the cursor, in the case in which the word was begun. */
final class KeywordCompleter implements Completer {
    private final Language language;

    KeywordCompleter(Language language) {
        this.language = language;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        String written = line.word().substring(0, line.wordCursor());
        boolean lower = !written.isEmpty() && written.equals(written.toLowerCase(Locale.ROOT));
        int rank = 0;
        for (Expectation expectation : language.next(line.line().substring(0, line.cursor()))) {
            if (expectation instanceof Expectation.Keyword keyword) {
                String text = lower ? keyword.text().toLowerCase(Locale.ROOT) : keyword.text();
                candidates.add(new Candidate(text, text, null, null, null, null, true, rank));
                rank++;
            }
        }
    }
}
