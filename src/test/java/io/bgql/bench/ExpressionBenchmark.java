package io.bgql.bench;

import io.bgql.expression.BinTypes;
import io.bgql.expression.Compiler;
import io.bgql.parse.Language;
import io.bgql.syntax.Expression;
import io.bgql.syntax.Source;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Filters of five typical shapes, taken in turn, from their text to the bytes that a server takes, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 6, time = 2)
@Measurement(iterations = 5, time = 2)
// The collector that the launcher starts the shell with.
@Fork(value = 2, jvmArgsAppend = "-XX:+UseSerialGC")
public class ExpressionBenchmark {
    private static final List<String> SHAPES = List.of(
            "$.age > 30",
            "$.active == true and $.tags.[0] == 'vip'",
            "$.profile.address.city in ['Berlin', 'Paris', 'Rome'] and $.scores.[-1] in [1, 2, 3]",
            "($.age >= 18 and $.tier == 'gold') or not($.status == 'inactive') or $.balance < 0.5",
            "let (total = $.price * $.quantity) then (when (${total} > 1000 => 'big', ${total} > 100 => 'middle', default => 'small') == 'big')");

    private final Language language = new Language();
    private final Compiler compiler = new Compiler(BinTypes.UNKNOWN, Map.of());
    private int next;

    /** From the text to the tree. */
    @Benchmark
    public Expression parsed() {
        next = next + 1 == SHAPES.size() ? 0 : next + 1;
        return language.expression(Source.of(SHAPES.get(next)));
    }

    /** From the text to the packed bytes, types inferred and checked. */
    @Benchmark
    public byte[] compiled() {
        return compiler.predicate(parsed()).built().getBytes();
    }
}
