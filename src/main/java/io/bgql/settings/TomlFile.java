package io.bgql.settings;

import io.bgql.syntax.StatementException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * A configuration file as sections of entries. The only class that knows the library for TOML, whose 26 ms are paid for
 * only where there is a file.
 */
final class TomlFile {
    private final String name;
    private final TomlParseResult content;

    private TomlFile(String name, TomlParseResult content) {
        this.name = name;
        this.content = content;
    }

    /** What a value was written as. */
    enum Kind {
        BOOLEAN,
        OTHER
    }

    /** One key and its value, which is a text, a number or a switch. */
    record Entry(String file, int line, String key, Kind kind, String text) {
        String place() {
            return file + ", line " + line;
        }

        StatementException wrong(String message) {
            return ConfigFiles.wrong(place() + ": " + message);
        }

        /** The value may be a password. */
        @Override
        public String toString() {
            return place() + ": " + key;
        }
    }

    /** Fails with the file and the line that cannot be understood. */
    static TomlFile read(Path file) {
        TomlParseResult content;
        try {
            content = Toml.parse(file);
        } catch (IOException unreadable) {
            throw ConfigFiles.wrong("cannot read the configuration file " + file);
        }
        if (content.hasErrors()) {
            TomlParseError first = content.errors().get(0);
            // Its own words may repeat what stands there, which may be a secret.
            throw ConfigFiles.wrong(file + ", line " + first.position().line() + ", column "
                    + first.position().column() + ": this is not TOML; a text stands in quotes, as in host = \"a\"");
        }
        return new TomlFile(file.toString(), content);
    }

    boolean has(String section) {
        return content.get(List.of(section)) instanceof TomlTable;
    }

    /** Nothing where there is no such section; a list counts as one entry for each of its values. */
    List<Entry> entries(String section) {
        List<Entry> entries = new ArrayList<>();
        if (content.get(List.of(section)) instanceof TomlTable table) {
            for (Map.Entry<String, Object> each : table.entrySet()) {
                int line = Optional.ofNullable(table.inputPositionOf(List.of(each.getKey())))
                        .map(TomlPosition::line)
                        .orElse(1);
                List<Object> values =
                        each.getValue() instanceof TomlArray array ? array.toList() : List.of(each.getValue());
                values.forEach(value -> entries.add(entry(line, each.getKey(), value)));
            }
        }
        return entries;
    }

    private Entry entry(int line, String key, Object value) {
        if (value instanceof String || value instanceof Long) {
            return new Entry(name, line, key, Kind.OTHER, value.toString());
        }
        if (value instanceof Boolean) {
            return new Entry(name, line, key, Kind.BOOLEAN, value.toString());
        }
        throw ConfigFiles.wrong(name + ", line " + line + ": " + key + " is neither a text nor a number nor a switch");
    }
}
