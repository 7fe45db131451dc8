package io.bgql;

import io.bgql.terminal.Surface;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;

/**
 * The process as the rest of the program sees it.
 *
 * @param terminal the kind of terminal, as {@code TERM} says
 * @param ticker nanoseconds from anywhere
 * @param user the name of the account it runs under
 * @param state the folder for what outlives a run: history, traces
 * @param configuration files of all Aerospike tools, to be read where they exist, the last counting most
 * @param launcher the program that started this one, where one did
 * @param signals runs an action, on a thread of its own, whenever the named signal of the system arrives
 * @param leave ends the process at once, as after a second Ctrl-C
 */
record Outside(
        Map<String, String> environment,
        Surface surface,
        String terminal,
        BufferedReader input,
        Writer output,
        Writer error,
        Clock clock,
        LongSupplier ticker,
        String user,
        Path state,
        List<Path> configuration,
        String javaVersion,
        Optional<Path> launcher,
        BiConsumer<String, Runnable> signals,
        Runnable leave) {

    /** The next line of standard input, for a secret; nothing where it is blank, at its end or cannot be read. */
    Optional<String> secretLine() {
        try {
            return Optional.ofNullable(input.readLine()).filter(line -> !line.isEmpty());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
