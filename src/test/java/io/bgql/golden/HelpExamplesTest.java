package io.bgql.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.parse.Help;
import io.bgql.parse.Language;
import io.bgql.parse.Parsed;
import io.bgql.syntax.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Carries out what the manual gives as examples, topic by topic, each on data that nothing has changed yet. */
class HelpExamplesTest {
    private static final Language LANGUAGE = new Language();

    /** Words of a synopsis that stand for something else. */
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\b(ns|name|file|id|n|host|topic|text|value|command)\\b");

    /** A job that examples with LAST can speak of; it is gone soon. */
    private static final String SOME_JOB =
            "TOUCH test.users WHERE $.age == 20 WITH (ttl = keep, rps = 5000) IN BACKGROUND;";

    static Stream<String> topics() {
        return LANGUAGE.help().topics().stream()
                .filter(topic -> !examples(topic).isEmpty())
                .map(Help.Topic::name);
    }

    private static List<String> examples(Help.Topic topic) {
        return topic.text()
                .lines()
                .filter(line -> line.startsWith("    ") && line.endsWith(";"))
                .map(String::strip)
                .filter(line ->
                        line.contains("test.") || !PLACEHOLDER.matcher(line).find())
                .filter(line -> LANGUAGE.parse(Source.of(line)) instanceof Parsed.Whole)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("topics")
    void examplesDoWhatTheTopicSays(String name) throws IOException {
        Help.Topic topic = LANGUAGE.help().find(name).orElseThrow();
        List<String> statements = new ArrayList<>(examples(topic));
        statements.add(0, SOME_JOB);
        String answers = String.join("", Stage.play(Script.of(statements), "table"));
        assertThat(answers).doesNotContain("error: ");
    }
}
