package io.bgql.shell;

import io.bgql.parse.Expectation;
import io.bgql.parse.Expectation.Kind;
import io.bgql.parse.Language;
import io.bgql.parse.Outline;
import io.bgql.syntax.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be typed at a place of a text: the grammar says what may stand there, what is known of the cluster what there
 * is. Never waits longer than what it is made of.
 */
public final class Suggestions {
    /** Stands for the word at the cursor, so that what is written behind it is read as well. */
    private static final String PLACEHOLDER = "x";

    private static final String BIN_SIGN = "$.";

    private static final Outline NOTHING = new Outline(new Span(0, 0), List.of(), Optional.empty());

    private final Language language;
    private final Known known;

    public Suggestions(Language language, Known known) {
        this.language = language;
        this.known = known;
    }

    /**
     * The word at the cursor, from where it begins, and what it can become, likeliest first.
     *
     * @param awaiting whether there may be more, which the nodes are being asked for; nothing is offered until they answer
     */
    public record Offered(int start, List<Suggestion> suggestions, boolean awaiting) {}

    /** The cursor is a place in the text; what stands behind it tells of which set the bins are. */
    public Offered at(String text, int cursor) {
        String before = text.substring(0, cursor);
        List<Suggestion> suggestions = TypedCommand.ending(before, language.tokens(before))
                .map(this::of)
                .orElseGet(() -> inStatement(before, text.substring(cursor)));
        boolean awaiting = known.awaits();
        return new Offered(
                wordStart(language, before),
                awaiting ? List.of() : suggestions.stream().distinct().toList(),
                awaiting);
    }

    /** Where the word begins that ends the text. */
    static int wordStart(Language language, String before) {
        // The number of a job begins with a sign that alone would begin a comment.
        return TypedCommand.ending(before, language.tokens(before))
                .map(command -> command.asStatement()
                        .map(statement -> before.length() - statement.length() + wordStart(language, statement))
                        .orElseGet(() -> command.wordStart(before)))
                .orElseGet(() -> before.endsWith("#") ? before.length() - 1 : language.wordStart(before));
    }

    private List<Suggestion> of(TypedCommand typed) {
        if (typed.argument().isEmpty()) {
            return Arrays.stream(ShellCommand.values())
                    .filter(command -> command.typed().startsWith(typed.name()))
                    .map(command -> Suggestion.of(command.typed(), described(command)))
                    .toList();
        }
        return typed.asStatement()
                .map(statement -> inStatement(statement, ""))
                .orElseGet(() -> typed.command()
                        .map(command -> known.behind(command, typed.argument().get()))
                        .orElse(List.of()));
    }

    private static String described(ShellCommand command) {
        String argument = command.synopsis().substring(command.typed().length()).strip();
        return argument.isEmpty() ? command.summary() : argument + ": " + command.summary();
    }

    private List<Suggestion> inStatement(String before, String behind) {
        int start = wordStart(language, before);
        String word = before.substring(start);
        String written = before.substring(0, start);
        List<Expectation> expectations = language.next(written);
        if (expectations.isEmpty()) {
            return List.of();
        }
        Situation situation = situation(written, behind, word);
        List<Suggestion> suggestions = new ArrayList<>();
        for (Expectation expectation : expectations) {
            suggestions.addAll(of(expectation, situation));
        }
        // A condition is mostly about bins, whatever else it can begin with.
        suggestions.sort(Comparator.comparing(suggestion -> !suggestion.text().equals(BIN_SIGN)));
        boolean onlySigns = suggestions.isEmpty() && word.isEmpty() && !known.awaits();
        return onlySigns ? sign(expectations).stream().toList() : suggestions;
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
        boolean offered =
                (Character.isLetter(text.charAt(0)) || text.equals(BIN_SIGN)) && begins(text, situation.word());
        return offered ? List.of(new Suggestion(situation.inItsCase(text), "", !text.equals(BIN_SIGN))) : List.of();
    }

    /** The sign that must come, where nothing but it can. */
    private static Optional<Suggestion> sign(List<Expectation> expectations) {
        return expectations.size() == 1 && expectations.get(0) instanceof Expectation.Keyword only
                ? Optional.of(Suggestion.goingOn(only.text()))
                : Optional.empty();
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
}
