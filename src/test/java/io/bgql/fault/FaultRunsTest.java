package io.bgql.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Many runs with a fault in each, chosen by the seed; {@code mvn -Pfaults verify} makes many more of them. */
class FaultRunsTest {
    private static final int USUAL_RUNS = 20;

    @TempDir
    private Path folder;

    static LongStream seeds() {
        long first = Long.getLong("faults.first", 1);
        return LongStream.range(first, first + Integer.getInteger("faults.runs", USUAL_RUNS));
    }

    @Timeout(120)
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsCalledDoneIsDoneAndTheRestCanBeRepaired(long seed) throws IOException, InterruptedException {
        try (FaultRun run = new FaultRun(seed, folder)) {
            run.run();
        }
    }
}
