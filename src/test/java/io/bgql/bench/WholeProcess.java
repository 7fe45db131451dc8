package io.bgql.bench;

import io.bgql.bench.Figure.Wanted;
import java.io.IOException;
import java.util.List;

/** A benchmark that runs in a process of its own and prints a sample a line. */
record WholeProcess(
        String name, String unit, Class<?> main, String heap, List<String> arguments, double goal, Wanted wanted) {
    static WholeProcess of(String name, String unit, Class<?> main, String... arguments) {
        return new WholeProcess(name, unit, main, "-Xmx512m", List.of(arguments), 0, Wanted.AT_LEAST);
    }

    WholeProcess under(String otherHeap) {
        return new WholeProcess(name, unit, main, otherHeap, arguments, goal, wanted);
    }

    WholeProcess atLeast(double least) {
        return new WholeProcess(name, unit, main, heap, arguments, least, Wanted.AT_LEAST);
    }

    WholeProcess atMost(double most) {
        return new WholeProcess(name, unit, main, heap, arguments, most, Wanted.AT_MOST);
    }

    Figure run() throws IOException, InterruptedException {
        return new Figure(
                name, unit, OwnProcess.samples(main, List.of(heap, "-XX:+UseSerialGC"), arguments), goal, wanted);
    }
}
