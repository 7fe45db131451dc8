package io.bgql.shell;

import io.bgql.expression.Function;
import io.bgql.parse.Help;
import java.util.List;
import java.util.stream.Stream;

/** What there is help on: the topics, and, once a word is begun, the functions. */
record TopicNames(Help help) {
    /** A name of several words is offered from the word on that is being typed. */
    List<Suggestion> at(Situation situation) {
        String written = situation.behindFirstWord();
        Stream<Suggestion> topics =
                new Manual(help).topics().stream().map(topic -> Suggestion.of(topic.name(), topic.summary()));
        Stream<Suggestion> functions = situation.word().isEmpty()
                ? Stream.empty()
                : Function.all().stream().map(function -> Suggestion.of(function.word(), function.summary()));
        return Stream.concat(topics, functions)
                .filter(topic -> topic.text().regionMatches(true, 0, written, 0, written.length()))
                .map(topic -> Suggestion.of(topic.text().substring(written.length()), topic.description()))
                .filter(topic -> !topic.text().isEmpty())
                .toList();
    }
}
