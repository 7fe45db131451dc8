package io.bgql.shell;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The script that comes with the shell: five steps on the sandbox's sample data, carried out by {@code \i tour}. */
final class Tour {
    static final String NAME = "tour";

    private static final String SCRIPT = "tour.bgql";

    private Tour() {}

    static Reader open() {
        InputStream script = Objects.requireNonNull(Tour.class.getResourceAsStream(SCRIPT), SCRIPT);
        return new InputStreamReader(script, StandardCharsets.UTF_8);
    }

    /** Whether the words name the tour; a file of that name goes first. */
    static boolean is(String path) {
        return path.equals(NAME);
    }
}
