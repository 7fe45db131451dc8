package io.bgql.settings;

import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.StatementException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the configuration files of the Aerospike tools, of which the last one read counts most; what a file includes is
 * read behind it. Sections of other tools are passed over.
 */
final class ConfigFiles {
    private static final int DEEPEST_INCLUSION = 10;

    private final Optional<String> instance;
    private final Map<Setting, String> values = new EnumMap<>(Setting.class);
    private final List<String> warnings = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private boolean instanceSeen;

    ConfigFiles(Optional<String> instance) {
        this.instance = instance;
    }

    Map<Setting, String> values() {
        return values;
    }

    List<String> warnings() {
        return warnings;
    }

    /** The files that were read, in that order. */
    List<String> files() {
        return files;
    }

    /** Whether some file has the section of the instance that was asked for. */
    boolean instanceSeen() {
        return instanceSeen;
    }

    /** A file at a customary place; it need not be there. */
    void readIfThere(Path file) {
        if (Files.exists(file)) {
            read(file, 0);
        }
    }

    /** A file that was named. */
    void read(String name) {
        try {
            Path file = Path.of(name);
            if (Files.exists(file)) {
                read(file, 0);
                return;
            }
        } catch (InvalidPathException noName) {
            throw wrong("cannot read the configuration file " + name);
        }
        throw wrong("there is no configuration file " + name);
    }

    private void read(Path file, int depth) {
        if (depth == DEEPEST_INCLUSION) {
            throw wrong("the configuration file " + file + " is included too deeply; it may include itself");
        }
        TomlFile toml = TomlFile.read(file);
        files.add(file.toString());
        String cluster = instance.map(name -> "cluster_" + name).orElse("cluster");
        String own = instance.map(name -> "bgql_" + name).filter(toml::has).orElse("bgql");
        instanceSeen |= toml.has(cluster);
        toml.entries(cluster).forEach(entry -> take(entry, Setting.Section.CLUSTER));
        toml.entries(own).forEach(entry -> take(entry, Setting.Section.BGQL));
        for (TomlFile.Entry entry : toml.entries("include")) {
            include(entry, file, depth);
        }
    }

    private void take(TomlFile.Entry entry, Setting.Section section) {
        List<String> keys = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            if (setting.section().filter(section::equals).isPresent()) {
                for (String name : setting.names()) {
                    if (name.equals("--" + entry.key())) {
                        values.put(setting, checked(entry, setting));
                        return;
                    }
                }
                keys.add(setting.longName().substring(2));
            }
        }
        String meant = Nearest.to(entry.key(), keys)
                .map(near -> "; did you mean " + near + "?")
                .orElse("");
        if (section == Setting.Section.BGQL) {
            throw entry.wrong("there is no key " + entry.key() + " in [bgql]" + meant);
        }
        warnings.add(entry.place() + ": the key " + entry.key() + " is not known and passed over" + meant);
    }

    private static String checked(TomlFile.Entry entry, Setting setting) {
        boolean isSwitch = setting.argument().isEmpty();
        if (isSwitch != entry.kind().equals(TomlFile.Kind.BOOLEAN)) {
            throw entry.wrong(entry.key() + (isSwitch ? " is true or false, without quotes" : " is no switch"));
        }
        try {
            return isSwitch ? entry.text() : Words.checked(setting, entry.key(), entry.text());
        } catch (StatementException refusal) {
            throw entry.wrong(refusal.diagnostic().message());
        }
    }

    private void include(TomlFile.Entry entry, Path file, int depth) {
        Path named = file.toAbsolutePath().resolveSibling(entry.text());
        switch (entry.key()) {
            case "file" -> {
                if (!Files.isRegularFile(named)) {
                    throw entry.wrong("there is no file " + named);
                }
                read(named, depth + 1);
            }
            case "directory" -> inFolder(entry, named).forEach(each -> read(each, depth + 1));
            default -> throw entry.wrong("[include] knows file and directory, not " + entry.key());
        }
    }

    private static List<Path> inFolder(TomlFile.Entry entry, Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".conf"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw entry.wrong("cannot read the folder " + folder);
        }
    }

    static StatementException wrong(String message) {
        return new StatementException(Diagnostic.of(Diagnostic.Code.CONFIGURATION, message));
    }
}
