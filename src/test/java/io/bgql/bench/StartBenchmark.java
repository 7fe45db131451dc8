package io.bgql.bench;

import io.bgql.bench.Figure.Wanted;
import io.bgql.sandbox.TestNode;
import io.bgql.terminal.PseudoTerminal;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Installs what was packed, warms it, and starts it again and again, in turns with the least that Java can do, against a
 * node in another process: times as ratios of the two medians, and memory as the system counts it.
 */
final class StartBenchmark {
    private static final int RUNS = 20;
    private static final int WITH_AOT_CACHE = 25;
    private static final long LIMIT_SECONDS = 60;
    private static final Pattern MOST_RESIDENT = Pattern.compile("VmHWM:\\s*(\\d+) kB");
    private static final String TELL_MEMORY = "\\! grep VmHWM: /proc/$PPID/status";

    private final Path folder;
    private final String java =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private final String launcher;
    private final List<String> shell;
    private final List<Double> hello = new ArrayList<>();
    private final List<Double> once = new ArrayList<>();
    private final List<Double> configured = new ArrayList<>();
    private final List<Double> prompt = new ArrayList<>();
    private final List<Double> onceMegabytes = new ArrayList<>();
    private final List<Double> promptMegabytes = new ArrayList<>();

    private StartBenchmark(Path folder, TestNode node) {
        this.folder = folder;
        this.launcher = folder.resolve("bin/bgql").toString();
        this.shell = List.of(launcher, "-h", node.host() + ":" + node.port());
    }

    static List<Figure> figures() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("bgql-start");
        try (TestNode node = TestNode.start()) {
            StartBenchmark benchmark = new StartBenchmark(folder, node);
            benchmark.install();
            Path file = Files.writeString(
                    folder.resolve("astools.conf"), "[cluster]\nhost = \"" + node.host() + ":" + node.port() + "\"\n");
            for (int run = 0; run <= RUNS; run++) {
                benchmark.round(file);
                if (run == 0) {
                    benchmark.forget();
                }
            }
            return benchmark.found();
        }
    }

    private void install() throws IOException, InterruptedException {
        try (DirectoryStream<Path> packed = Files.newDirectoryStream(Path.of("target"), "bgql-*.tar.gz")) {
            for (Path archive : packed) {
                output(List.of("tar", "-xzf", archive.toString(), "-C", folder.toString(), "--strip-components=1"));
            }
        }
        output(List.of(launcher, "warm"));
    }

    /** The first round has files read from the disk. */
    private void forget() {
        List.of(hello, once, configured, prompt, onceMegabytes, promptMegabytes).forEach(List::clear);
    }

    private void round(Path file) throws IOException, InterruptedException {
        String classes = System.getProperty("java.class.path").split(File.pathSeparator, 2)[0];
        hello.add(milliseconds(
                List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classes, Hello.class.getName())));
        once.add(milliseconds(with("-e", "SHOW JOBS")));
        configured.add(milliseconds(List.of(launcher, "--only-config-file", file.toString(), "-e", "SHOW JOBS")));
        Screen screen = new Screen();
        try (PseudoTerminal terminal = PseudoTerminal.open()) {
            succeeded(terminal.run(process(shell), TELL_MEMORY + "\n\\q\n", screen, LIMIT_SECONDS));
        }
        prompt.add(screen.promptMilliseconds);
        promptMegabytes.add(megabytes(screen.text.toString(StandardCharsets.UTF_8)));
        onceMegabytes.add(megabytes(output(with("-e", "SHOW JOBS", "-e", TELL_MEMORY))));
    }

    private List<String> with(String... arguments) {
        List<String> command = new ArrayList<>(shell);
        command.addAll(List.of(arguments));
        return command;
    }

    /** What a terminal shows, and when it shows a prompt. */
    private static final class Screen extends OutputStream {
        private final ByteArrayOutputStream text = new ByteArrayOutputStream();
        private final long start = System.nanoTime();
        private volatile double promptMilliseconds;

        @Override
        public void write(int sign) {
            text.write(sign);
            if (promptMilliseconds == 0 && text.toString(StandardCharsets.UTF_8).endsWith("> ")) {
                promptMilliseconds = (System.nanoTime() - start) / 1e6;
            }
        }
    }

    private ProcessBuilder process(List<String> command) {
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment()
                .putAll(Map.of("BGQL_JAVA", java, "XDG_STATE_HOME", folder.toString(), "TERM", "xterm-256color"));
        return process;
    }

    private double milliseconds(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        output(command);
        return (System.nanoTime() - start) / 1e6;
    }

    private String output(List<String> command) throws IOException, InterruptedException {
        Process process = process(command)
                .redirectInput(new File("/dev/null"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        succeeded(process.waitFor());
        return output;
    }

    private static void succeeded(int status) throws IOException {
        if (status != 0) {
            throw new IOException("a start ended with status " + status);
        }
    }

    private static double megabytes(String text) throws IOException {
        Matcher line = MOST_RESIDENT.matcher(text);
        if (!line.find()) {
            throw new IOException("no figure of memory in " + text);
        }
        return Double.parseDouble(line.group(1)) / 1024;
    }

    private List<Figure> found() {
        double oneShotGoal = Runtime.version().feature() >= WITH_AOT_CACHE ? 2.7 : 3.5;
        double extra = median(configured) - median(once);
        return List.of(
                new Figure("hello, world on Java " + Runtime.version().feature(), "ms", hello, 0, Wanted.AT_MOST),
                new Figure("start of -e 'SHOW JOBS'", "times hello", ratio(once), oneShotGoal, Wanted.AT_MOST),
                new Figure("the same with a configuration file", "ms more", List.of(extra), 30, Wanted.AT_MOST),
                new Figure("start until the prompt shows", "times hello", ratio(prompt), 5, Wanted.AT_MOST),
                new Figure("memory of -e 'SHOW JOBS'", "MB resident", onceMegabytes, 64, Wanted.AT_MOST),
                new Figure("memory at the prompt", "MB resident", promptMegabytes, 110, Wanted.AT_MOST));
    }

    private List<Double> ratio(List<Double> times) {
        return List.of(median(times) / median(hello));
    }

    private static double median(List<Double> samples) {
        return new Figure("", "", samples, 0, Wanted.AT_MOST).median();
    }
}
