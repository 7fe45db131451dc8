package io.bgql;

import io.bgql.syntax.Diagnostic;
import io.bgql.terminal.Interrupts;
import io.bgql.terminal.Surface;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The door: the only class that knows the process it runs in. */
public final class Main {
    private Main() {}

    /**
     * Does what the command line asks and ends the process with its status. Not by {@code System.exit}, which looks into
     * every library for a logger first and takes longer for that than many a statement: nothing here hangs on the end of
     * the process.
     */
    public static void main(String[] arguments) {
        shareLibraries();
        Runtime.getRuntime().halt(new Program(outside(System.getenv())).run(List.of(arguments)));
    }

    /** JLine finds what is unpacked beside the jar; else it unpacks it at every start and deletes it at every end. */
    private static void shareLibraries() {
        Path jar = Path.of(System.getProperty("java.class.path"));
        System.setProperty(
                "library.jline.path", jar.resolveSibling("org/jline/nativ").toString());
    }

    private static Outside outside(Map<String, String> environment) {
        return new Outside(
                environment,
                surface(environment),
                environment.getOrDefault("TERM", ""),
                new BufferedReader(
                        new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8)),
                writer(new FileOutputStream(FileDescriptor.out)),
                writer(new FileOutputStream(FileDescriptor.err)),
                Clock.systemUTC(),
                System::nanoTime,
                System.getProperty("user.name", ""),
                state(environment),
                List.of(
                        Path.of("/etc/aerospike/astools.conf"),
                        home(environment).resolve(".aerospike/astools.conf")),
                System.getProperty("java.version"),
                Optional.ofNullable(System.getProperty("bgql.launcher")).map(Path::of),
                Interrupts::handle,
                () -> Runtime.getRuntime().halt(Diagnostic.Code.INTERRUPTED.exitStatus()));
    }

    /** Not the encoding of the process, which in some locales makes a question mark of every sign beyond ASCII. */
    private static Writer writer(OutputStream stream) {
        return new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    /** The launcher knows for free which streams are terminals; without it none is taken for one. */
    private static Surface surface(Map<String, String> environment) {
        String terminals = System.getProperty("bgql.tty", "000");
        boolean color = !environment.getOrDefault("TERM", "").equals("dumb");
        return new Surface(
                terminals.startsWith("1"),
                terminals.startsWith("1", 1),
                terminals.startsWith("1", 2),
                unicode(environment),
                color);
    }

    /** Of the three variables the first that is set counts. */
    private static boolean unicode(Map<String, String> environment) {
        for (String variable : List.of("LC_ALL", "LC_CTYPE", "LANG")) {
            String locale = environment.getOrDefault(variable, "");
            if (!locale.isEmpty()) {
                return locale.toUpperCase(Locale.ROOT).replace("-", "").contains("UTF8");
            }
        }
        return false;
    }

    private static Path state(Map<String, String> environment) {
        String folder = environment.getOrDefault("XDG_STATE_HOME", "");
        return folder.isEmpty() ? home(environment).resolve(".local/state/bgql") : Path.of(folder, "bgql");
    }

    /** As other tools take it; Java by itself asks the system, which knows no account for a number made up in a container. */
    private static Path home(Map<String, String> environment) {
        String folder = environment.getOrDefault("HOME", "");
        return Path.of(folder.isEmpty() ? System.getProperty("user.home") : folder);
    }
}
