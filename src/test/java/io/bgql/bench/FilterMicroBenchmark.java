package io.bgql.bench;

import io.bgql.sandbox.value.InvalidExpression;
import io.bgql.sandbox.value.Particle;
import io.bgql.sandbox.value.Program;
import io.bgql.sandbox.value.RecordView;
import io.bgql.sandbox.value.Truth;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one record costs in a compiled filter on one bin: its metadata alone, and the whole of it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FilterMicroBenchmark {
    private final RecordView record = new OneBin();
    private @Nullable Program program;

    /** Compiles the filter. */
    @Setup
    public void compile() throws InvalidExpression {
        program = Program.build(MillionRecords.HALF_OF_THEM);
    }

    /** The question asked first, which a filter on a bin can't answer. */
    @Benchmark
    public Truth onMetadata() {
        return Objects.requireNonNull(program).matchMetadata(record);
    }

    /** The question asked with the record read. */
    @Benchmark
    public Truth onBins() {
        return Objects.requireNonNull(program).match(record);
    }

    private static final class OneBin implements RecordView {
        private final Particle flag = Particle.ofInteger(1);

        @Override
        public @Nullable Particle bin(String name) {
            return flag;
        }

        @Override
        public @Nullable Particle key() {
            return null;
        }

        @Override
        public byte[] digest() {
            return new byte[20];
        }

        @Override
        public String setName() {
            return MillionRecords.SET;
        }

        @Override
        public long lastUpdateNanos() {
            return 0;
        }

        @Override
        public long voidTimeSeconds() {
            return 0;
        }

        @Override
        public int recordSize() {
            return 0;
        }

        @Override
        public boolean tombstone() {
            return false;
        }

        @Override
        public long nowMillis() {
            return 0;
        }
    }
}
