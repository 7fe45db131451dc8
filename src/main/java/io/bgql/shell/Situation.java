package io.bgql.shell;

import io.bgql.parse.Expectation.Kind;
import io.bgql.parse.Outline;
import java.util.Locale;
import java.util.Optional;

/**
 * Where in a statement somebody types.
 *
 * @param outline the statement, with a stand-in for the word being typed
 * @param written the text in front of that word
 */
record Situation(Outline outline, String written, String word) {
    Optional<String> namespace() {
        return outline.first(Kind.NAMESPACE);
    }

    Optional<String> set() {
        return outline.first(Kind.SET);
    }

    Optional<String> module() {
        return outline.first(Kind.MODULE);
    }

    /** The bin named last in front of the word. */
    Optional<String> bin() {
        return outline.mentions().stream()
                .filter(mention -> mention.kind() == Kind.BIN && mention.span().end() <= written.length())
                .reduce((first, second) -> second)
                .map(Outline.Mention::name);
    }

    boolean beginsWith(String keyword) {
        return written.substring(outline.span().start())
                .toUpperCase(Locale.ROOT)
                .startsWith(keyword);
    }

    boolean endsWith(String sign) {
        return written.endsWith(sign);
    }
}
