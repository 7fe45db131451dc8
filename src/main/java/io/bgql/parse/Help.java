package io.bgql.parse;

import java.util.List;
import java.util.Optional;

/** The manual: one topic a statement, read from the doc comments of the grammar when first asked for. */
public final class Help {
    /** A topic with its one-line summary and its text, lines parted by {@code \n}. */
    public record Topic(String name, String summary, String text) {}

    /** All topics in the order of the grammar. */
    public List<Topic> topics() {
        return List.of();
    }

    /** The topic that the words name best, in any case: {@code update}, {@code SHOW JOBS}, {@code kill}. */
    public Optional<Topic> find(String words) {
        return Optional.empty();
    }
}
