package io.bgql;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where the classes of the shell and of its libraries are, whichever way the process that runs the tests was given its own. */
final class ClassPlaces {
    private static final List<String> EACH_FROM_ITS_PLACE = List.of(
            "io.bgql.Main",
            "com.aerospike.client.AerospikeClient",
            "com.google.gson.Gson",
            "gnu.crypto.hash.RipeMD160",
            "org.antlr.v4.runtime.Lexer",
            "org.fusesource.jansi.Ansi",
            "org.jline.nativ.CLibrary",
            "org.jline.reader.LineReader",
            "org.jline.terminal.Terminal",
            "org.jline.terminal.impl.jni.JniNativePty",
            "org.luaj.vm2.LuaValue",
            "org.tomlj.Toml",
            "org.yaml.snakeyaml.Yaml",
            "party.iroiro.luajava.Lua");

    private ClassPlaces() {}

    /** The shell's own first. */
    static List<Path> all() {
        Set<Path> places = new LinkedHashSet<>();
        for (String name : EACH_FROM_ITS_PLACE) {
            try {
                places.add(Path.of(Class.forName(name)
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI()));
            } catch (ClassNotFoundException | URISyntaxException missing) {
                throw new AssertionError(missing);
            }
        }
        return List.copyOf(places);
    }
}
