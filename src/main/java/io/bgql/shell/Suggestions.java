package io.bgql.shell;

import io.bgql.parse.Expectation;
import io.bgql.parse.Expectation.Kind;
import io.bgql.parse.Language;
import io.bgql.parse.Outline;
import io.bgql.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can be typed at a place of a text: the grammar says what may stand there, the remembered cluster what there is.
 * Never waits longer than what it is made of; any thread may use it.
 */
public final class Suggestions {
    /** Stands for the word at the cursor, so that what is written behind it is read as well. */
    private static final String PLACEHOLDER = "x";

    private static final Outline NOTHING = new Outline(new Span(0, 0), List.of(), Optional.empty());

    private final Language language;
    private final Known known;

    public Suggestions(Language language, Known known) {
        this.language = language;
        this.known = known;
    }

    /** The word at the cursor, from where it begins, and what it can become, likeliest first. */
    public record Offered(int start, List<Suggestion> suggestions) {}

    /** The cursor is a place in the text; what stands behind it tells of which set the bins are. */
    public Offered at(String text, int cursor) {
        String before = text.substring(0, cursor);
        int start = wordStart(before);
        String word = before.substring(start);
        String written = before.substring(0, start);
        List<Expectation> expectations = language.next(written);
        List<Suggestion> suggestions = new ArrayList<>();
        if (!expectations.isEmpty()) {
            Situation situation = situation(written, text.substring(cursor), word);
            for (Expectation expectation : expectations) {
                suggestions.addAll(of(expectation, situation));
            }
        }
        return new Offered(start, suggestions.stream().distinct().toList());
    }

    /** The number of a job begins with a sign that alone would begin a comment. */
    int wordStart(String before) {
        return before.endsWith("#") ? before.length() - 1 : language.wordStart(before);
    }

    private Situation situation(String written, String behind, String word) {
        List<Outline> outlines = language.outlines(written + PLACEHOLDER + behind);
        Outline outline = outlines.stream()
                .filter(each -> each.span().end() > written.length())
                .findFirst()
                .orElse(NOTHING);
        return new Situation(outline, written, word);
    }

    private List<Suggestion> of(Expectation expectation, Situation situation) {
        if (expectation instanceof Expectation.Place place) {
            return known.at(place.kind(), situation).stream()
                    .filter(suggestion -> fits(suggestion, place.kind(), situation.word()))
                    .toList();
        }
        String text = ((Expectation.Keyword) expectation).text();
        return Stream.of(inCaseOf(situation.word(), text))
                .filter(keyword -> begins(keyword, situation.word()))
                .filter(keyword -> Character.isLetter(keyword.charAt(0)) || keyword.equals("$."))
                .map(keyword -> new Suggestion(keyword, "", !keyword.equals("$.")))
                .toList();
    }

    /** A job is also found by a word of its statement. */
    private static boolean fits(Suggestion suggestion, Kind kind, String word) {
        return begins(suggestion.text(), word)
                || (kind == Kind.JOB
                        && suggestion.description().toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)));
    }

    private static boolean begins(String text, String word) {
        return text.regionMatches(true, 0, word, 0, word.length());
    }

    private static String inCaseOf(String word, String keyword) {
        boolean lower = !word.isEmpty() && word.equals(word.toLowerCase(Locale.ROOT));
        return lower ? keyword.toLowerCase(Locale.ROOT) : keyword;
    }
}
