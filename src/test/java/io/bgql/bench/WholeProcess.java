package io.bgql.bench;

import io.bgql.bench.Figure.Wanted;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** A benchmark that runs in a process of its own and prints a sample a line. */
record WholeProcess(
        String name,
        String unit,
        Class<?> main,
        List<String> options,
        List<String> arguments,
        double goal,
        Wanted wanted) {
    static WholeProcess of(String name, String unit, Class<?> main, String... arguments) {
        return new WholeProcess(
                name, unit, main, List.of("-XX:+UseSerialGC", "-Xmx512m"), List.of(arguments), 0, Wanted.AT_LEAST);
    }

    /** With a further option for its JVM, which goes before one of the same kind. */
    WholeProcess under(String option) {
        List<String> all = Stream.concat(options.stream(), Stream.of(option)).toList();
        return new WholeProcess(name, unit, main, all, arguments, goal, wanted);
    }

    WholeProcess atLeast(double least) {
        return new WholeProcess(name, unit, main, options, arguments, least, Wanted.AT_LEAST);
    }

    WholeProcess atMost(double most) {
        return new WholeProcess(name, unit, main, options, arguments, most, Wanted.AT_MOST);
    }

    Figure run() throws IOException, InterruptedException {
        return new Figure(name, unit, OwnProcess.samples(main, options, arguments), goal, wanted);
    }
}
