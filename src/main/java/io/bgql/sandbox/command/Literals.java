package io.bgql.sandbox.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tables of names and values kept as text, most of them in files beside this class: one {@code name=value} a line, in
 * the order they answer.
 */
final class Literals {
    private Literals() {}

    /** The table of a file of this package's resources. */
    static Map<String, String> read(String file) {
        return parse(text(file));
    }

    /** The table of a text. */
    static Map<String, String> parse(String text) {
        Map<String, String> table = new LinkedHashMap<>();
        text.lines().forEach(line -> {
            int equals = line.indexOf('=');
            table.put(line.substring(0, equals), line.substring(equals + 1));
        });
        return table;
    }

    private static String text(String file) {
        try (InputStream in = Literals.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: no " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
