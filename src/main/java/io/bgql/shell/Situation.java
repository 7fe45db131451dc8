package io.bgql.shell;

import io.bgql.parse.Expectation.Kind;
import io.bgql.parse.Outline;
import java.util.List;
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

    /** The bin named last in front of the word, and the steps that lead from it to the word. */
    List<String> path() {
        List<Outline.Mention> before = outline.mentions().stream()
                .filter(mention -> mention.span().end() <= written.length())
                .toList();
        int bin = before.size() - 1;
        while (bin >= 0 && before.get(bin).kind() != Kind.BIN) {
            bin--;
        }
        return bin < 0
                ? List.of()
                : before.subList(bin, before.size()).stream()
                        .map(Outline.Mention::name)
                        .toList();
    }

    /** The column of jobs that is named last in front of the word. */
    Optional<String> jobColumn() {
        return outline.mentions().stream()
                .filter(mention ->
                        mention.kind() == Kind.JOB_COLUMN && mention.span().end() <= written.length())
                .reduce((earlier, later) -> later)
                .map(Outline.Mention::name);
    }

    /** The words of the statement in front of the word, its first one left out; a blank behind each. */
    String behindFirstWord() {
        String[] words = statement().strip().split("\\s+", -1);
        StringBuilder behind = new StringBuilder();
        for (int i = 1; i < words.length; i++) {
            behind.append(words[i]).append(' ');
        }
        return behind.toString();
    }

    /** A keyword as this person writes keywords: in small letters, if the statement is begun so. */
    String inItsCase(String keyword) {
        String example = word.isEmpty() ? statement().strip().split("\\s+", 2)[0] : word;
        boolean small = !example.isEmpty() && example.equals(example.toLowerCase(Locale.ROOT));
        return small ? keyword.toLowerCase(Locale.ROOT) : keyword;
    }

    boolean beginsWith(String keyword) {
        return statement().toUpperCase(Locale.ROOT).startsWith(keyword);
    }

    private String statement() {
        return written.substring(Math.min(outline.span().start(), written.length()));
    }
}
