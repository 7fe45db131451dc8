package io.bgql;

import io.bgql.terminal.Surface;
import java.io.BufferedReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The program in this process, with nobody at a terminal.
 *
 * @param folder where it keeps what outlives it
 * @param output what it has written to standard output
 * @param error what it has written to standard error
 */
record Piped(Path folder, Writer output, Writer error) {
    static Piped in(Path folder) {
        return new Piped(folder, new StringWriter(), new StringWriter());
    }

    /** Answers its exit status. */
    int run(String... arguments) {
        return run(Reader.nullReader(), (signal, action) -> {}, arguments);
    }

    int run(Reader input, BiConsumer<String, Runnable> signals, String... arguments) {
        return run(input, Map.of(), List.of(), signals, arguments);
    }

    int run(Map<String, String> environment, Path configuration, String... arguments) {
        return run(Reader.nullReader(), environment, List.of(configuration), (signal, action) -> {}, arguments);
    }

    private int run(
            Reader input,
            Map<String, String> environment,
            List<Path> configuration,
            BiConsumer<String, Runnable> signals,
            String... arguments) {
        Outside outside = new Outside(
                environment,
                new Surface(false, false, false, true, false),
                "dumb",
                new BufferedReader(input),
                output,
                error,
                Clock.systemUTC(),
                System::nanoTime,
                "tester",
                folder,
                configuration,
                "17",
                Optional.empty(),
                signals,
                () -> {});
        return new Program(outside).run(List.of(arguments));
    }
}
