package io.bgql.bench;

import io.bgql.bench.Figure.Wanted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** All benchmarks one after the other, and at the end one table: medians, goals, and the ratio of the two. */
public final class Benchmarks {
    private static final String ROW = "%-52s %12s  %-16s %-18s %6s%n";

    /** Twice what the reference compiler of the language does. */
    private static final double COMPILED_GOAL = 260_000;

    private static final String COMPILED = "ExpressionBenchmark compiled";

    private Benchmarks() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException, InterruptedException, RunnerException {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(
                "background update of 1,000,000 records, half match",
                "records/second",
                OwnProcess.samples(BackgroundUpdateBenchmark.class, List.of("-Xmx512m", "-XX:+UseSerialGC")),
                240_000,
                Wanted.AT_LEAST));
        figures.add(new Figure(
                "heap of each of 1,000,000 records under -Xmx256m",
                "bytes/record",
                OwnProcess.samples(RecordHeapBenchmark.class, List.of("-Xmx256m", "-XX:+UseSerialGC")),
                200,
                Wanted.AT_MOST));
        figures.add(new Figure(
                "script of 100,000 INSERTs of one row",
                "statements/second",
                OwnProcess.samples(InsertScriptBenchmark.class, List.of("-Xmx512m", "-XX:+UseSerialGC")),
                35_000,
                Wanted.AT_LEAST));
        figures.addAll(StartBenchmark.figures());
        figures.addAll(micro());
        print(figures);
    }

    private static List<Figure> micro() throws RunnerException {
        List<Figure> figures = new ArrayList<>();
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include("io\\.bgql\\.bench\\..*")
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .run()) {
            Statistics statistics = result.getPrimaryResult().getStatistics();
            String name = result.getParams().getBenchmark().replaceFirst(".*\\.(\\w+)\\.(\\w+)$", "$1 $2");
            List<Double> samples = List.of(statistics.getPercentile(50));
            double goal = name.equals(COMPILED) ? COMPILED_GOAL : 0;
            figures.add(new Figure(name, result.getPrimaryResult().getScoreUnit(), samples, goal, Wanted.AT_LEAST));
        }
        return figures;
    }

    private static void print(List<Figure> figures) {
        System.out.printf(Locale.ROOT, "%n" + ROW, "benchmark", "median", "unit", "goal", "ratio");
        for (Figure figure : figures) {
            System.out.printf(
                    Locale.ROOT,
                    ROW,
                    figure.name(),
                    Figure.number(figure.median()),
                    figure.unit(),
                    figure.goalText(),
                    figure.ratioText());
        }
    }
}
