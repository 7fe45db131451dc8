package io.bgql.sandbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What all nodes of a test say to one info command, as if they were one: counts are added up. */
final class Figures {
    private Figures() {}

    /** What each node answers. */
    static List<String> each(TestNode node, String command) throws IOException {
        List<String> answers = new ArrayList<>();
        for (int port : node.ports()) {
            try (RawClient client = new RawClient(node.host(), port)) {
                answers.add(client.value(command));
            }
        }
        return answers;
    }

    /** Pairs {@code key=value} with something between them. */
    static Map<String, String> of(TestNode node, String command, String between) throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        for (String answer : each(node, command)) {
            for (String pair : answer.split(between, -1)) {
                String[] parts = pair.split("=", 2);
                all.merge(parts[0], parts[1], (one, other) -> sum(parts[0], one, other));
            }
        }
        return all;
    }

    private static String sum(String key, String one, String other) {
        boolean counts = key.startsWith("recs-") || key.contains("_");
        return counts && (one + other).matches("\\d+")
                ? Long.toString(Long.parseLong(one) + Long.parseLong(other))
                : one;
    }
}
