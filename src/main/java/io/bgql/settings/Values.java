package io.bgql.settings;

import java.util.Map;
import java.util.Optional;

/** What was chosen for each option, wherever it came from: texts, and for a switch anything but {@code false}. */
record Values(Map<Setting, String> texts) {
    private static final int DEFAULT_PORT = 3000;

    Values {
        texts = Map.copyOf(texts);
    }

    Optional<String> text(Setting setting) {
        return Optional.ofNullable(texts.get(setting));
    }

    boolean on(Setting setting) {
        return texts.containsKey(setting) && !texts.get(setting).equals("false");
    }

    int port() {
        return text(Setting.PORT).map(Words::port).orElse(DEFAULT_PORT);
    }
}
