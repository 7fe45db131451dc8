package io.bgql.bench;

import io.bgql.sandbox.TestNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** Runs main methods in processes of their own. */
final class OwnProcess {
    private OwnProcess() {}

    /** Those of a benchmark, which prints one a line. */
    static List<Double> samples(Class<?> main, List<String> options, List<String> arguments)
            throws IOException, InterruptedException {
        List<Double> samples = new ArrayList<>();
        run(main.getName(), options, arguments, line -> samples.add(Double.valueOf(line)));
        if (samples.isEmpty()) {
            throw new IOException(main.getSimpleName() + " printed nothing");
        }
        return samples;
    }

    /** Runs the shell at a node until it ends well; answers how many lines it has written. */
    static long shell(TestNode node, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("-h", node.host(), "-p", Integer.toString(node.port())));
        all.addAll(List.of(arguments));
        List<String> java = new ArrayList<>(options);
        java.add("-XX:+UseSerialGC");
        LongAdder lines = new LongAdder();
        run("io.bgql.Main", java, all, line -> lines.increment());
        return lines.sum();
    }

    private static void run(String main, List<String> options, List<String> arguments, Consumer<String> output)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(property("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", property("java.class.path"), main));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(output);
        }
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException(main + " ended with status " + status);
        }
    }

    private static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name), name);
    }
}
