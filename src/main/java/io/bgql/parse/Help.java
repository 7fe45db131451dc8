package io.bgql.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The manual: one topic a statement, read from the doc comments of the grammar when first asked for. */
public final class Help {
    private static final String GRAMMAR = "BgqlParser.g4";
    private static final String SEPARATOR = " - ";

    /** A topic with its one-line summary and its text, lines parted by {@code \n}; the text begins with both. */
    public record Topic(String name, String summary, String text) {}

    private volatile List<Topic> known = List.of();

    Help() {}

    /** All topics in the order of the grammar. */
    public List<Topic> topics() {
        if (known.isEmpty()) {
            known = read();
        }
        return known;
    }

    private static List<Topic> read() {
        List<Topic> topics = new ArrayList<>();
        List<String> comment = new ArrayList<>();
        for (String line : grammar().split("\n", -1)) {
            if (line.startsWith("/**")) {
                comment.clear();
            } else if (line.startsWith(" */")) {
                topic(String.join("\n", comment)).ifPresent(topics::add);
            } else {
                comment.add(line.startsWith(" * ") ? line.substring(3) : "");
            }
        }
        return List.copyOf(topics);
    }

    private static Optional<Topic> topic(String text) {
        String first = text.lines().findFirst().orElse("");
        int separator = first.indexOf(SEPARATOR);
        boolean named = separator > 0 && first.substring(0, separator).chars().allMatch(Help::isOfName);
        return named
                ? Optional.of(
                        new Topic(first.substring(0, separator), first.substring(separator + SEPARATOR.length()), text))
                : Optional.empty();
    }

    private static boolean isOfName(int character) {
        return Character.isUpperCase(character) || character == ' ';
    }

    private static String grammar() {
        try (InputStream input = Help.class.getResourceAsStream(GRAMMAR)) {
            return new String(Objects.requireNonNull(input, GRAMMAR).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The topic that the words name best, in any case: {@code update}, {@code SHOW JOBS}, {@code kill}. Best is the
     * topic of that name, then one whose name begins so, or begins the words, then one that has the words in its name or
     * its summary.
     */
    public Optional<Topic> find(String words) {
        String wanted = String.join(" ", words.toUpperCase(Locale.ROOT).trim().split("\\s+"));
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        List<Topic> topics = topics();
        Stream<Predicate<Topic>> ways = Stream.of(
                topic -> topic.name().equals(wanted),
                topic -> topic.name().startsWith(wanted),
                topic -> wanted.startsWith(topic.name() + " "),
                topic -> holds(topic.name(), wanted),
                topic -> holds(topic.summary(), wanted));
        return ways.flatMap(way -> topics.stream().filter(way)).findFirst();
    }

    private static boolean holds(String text, String word) {
        return Stream.of(text.split("[^A-Za-z\\\\]+")).anyMatch(word::equals);
    }
}
