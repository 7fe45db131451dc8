package io.bgql.shell;

import io.bgql.expression.Catalog;
import io.bgql.parse.Expectation;
import io.bgql.parse.Language;
import io.bgql.parse.Lexeme;
import io.bgql.parse.Outline;
import io.bgql.syntax.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What helps somebody who is typing. Nothing here waits for a server longer than the few hundredths of a second that
 * completion is granted, and colours and hints wait for none; any thread may use it.
 */
public final class Typing {
    private static final int MOST_HINTS = 4;

    private final Language language;
    private final Path folder;
    private final Runnable beginning;
    private volatile Memory memory;

    /** @param folder the one that relative paths start from */
    public Typing(Language language, Memory memory, Path folder) {
        this(language, memory, folder, () -> {});
    }

    /** @param beginning is told of each new text */
    Typing(Language language, Memory memory, Path folder, Runnable beginning) {
        this.language = language;
        this.folder = folder;
        this.beginning = beginning;
        this.memory = memory;
    }

    /** From now on by what is known of another cluster. */
    void follow(Memory other) {
        memory = other;
    }

    /** What the word at the cursor can become. */
    public Suggestions.Offered suggestions(String text, int cursor) {
        return suggestions(memory.patient(), Optional.of(folder)).at(text, cursor);
    }

    private Suggestions suggestions(Remembrance remembrance, Optional<Path> files) {
        return new Suggestions(language, new Known(remembrance, language.help(), files));
    }

    /** Where the word at the cursor begins. */
    public int wordStart(String before) {
        return Suggestions.wordStart(language, before);
    }

    /** Has what may be wanted at the end of the text asked for, so that it is there when it is wanted. */
    public void prepare(String text) {
        suggestions(memory.instant(), Optional.empty()).at(text, text.length());
    }

    /** Somebody begins a new text; what was done since the last may have changed what there is. */
    public void begin() {
        memory.forget();
        beginning.run();
    }

    /** Does once all that a key does, so that the first key of a sitting need not wait for classes to be loaded. */
    void rehearse() {
        String text = "SHOW JOBS ";
        lexemes(text);
        unknown(text);
        wrong(text);
        hint(text);
        suggestions(text, text.length());
    }

    public List<Lexeme> lexemes(String text) {
        return language.tokens(text);
    }

    /** The places that cannot stand where they are: one a statement at most. */
    public List<Span> wrong(String text) {
        return language.outlines(text).stream()
                .flatMap(outline -> outline.wrong().stream())
                .toList();
    }

    /** Namespaces, sets, indexes and modules that the cluster, as last seen, does not have; a command that there is not. */
    public List<Span> unknown(String text) {
        Catalog catalog = memory.instant().catalog();
        Stream<Span> names = language.outlines(text).stream()
                .flatMap(outline -> outline.mentions().stream()
                        .filter(mention -> isUnknown(mention, outline, catalog))
                        .map(Outline.Mention::span));
        Stream<Span> command =
                TypedCommand.ending(text, lexemes(text))
                        .filter(TypedCommand::isUnknown)
                        .map(TypedCommand::nameSpan)
                        .stream();
        return Stream.concat(names, command).toList();
    }

    private static boolean isUnknown(Outline.Mention mention, Outline outline, Catalog catalog) {
        List<String> there = switch (mention.kind()) {
            case NAMESPACE -> catalog.namespaces();
            case SET ->
                outline.first(Expectation.Kind.NAMESPACE).map(catalog::sets).orElse(List.of()).stream()
                        .map(Catalog.KeptSet::name)
                        .toList();
            case BIN -> bins(outline, catalog);
            case MODULE -> catalog.modules();
            default -> List.of();
        };
        return !there.isEmpty() && !there.contains(mention.name());
    }

    /** Asked for as soon as the set is known, so that they are there when they are wanted. */
    private static List<String> bins(Outline outline, Catalog catalog) {
        return outline.first(Expectation.Kind.NAMESPACE)
                .map(namespace -> catalog.bins(namespace, outline.first(Expectation.Kind.SET)))
                .map(bins -> List.copyOf(bins.keySet()))
                .orElse(List.of());
    }

    /** The next words at the end of the text, where there is a choice of few; behind a blank only, not on a fresh line. */
    public Optional<String> hint(String text) {
        if (text.isBlank() || text.charAt(text.length() - 1) != ' ') {
            return Optional.empty();
        }
        List<String> next = language.next(text).stream()
                .map(Typing::words)
                .filter(word -> !word.isEmpty())
                .limit(MOST_HINTS + 1L)
                .toList();
        return next.isEmpty()
                ? Optional.empty()
                : Optional.of(next.stream().limit(MOST_HINTS).collect(Collectors.joining(" | "))
                        + (next.size() > MOST_HINTS ? " …" : ""));
    }

    private static String words(Expectation expectation) {
        if (expectation instanceof Expectation.Keyword keyword) {
            return Character.isLetter(keyword.text().charAt(0))
                            || keyword.text().equals(";")
                    ? keyword.text()
                    : "";
        }
        return "<"
                + ((Expectation.Place) expectation)
                        .kind()
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', ' ') + ">";
    }
}
