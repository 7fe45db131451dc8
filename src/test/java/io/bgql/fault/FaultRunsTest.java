package io.bgql.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Many runs with troubles in each, chosen by the seed; {@code mvn -Pfaults verify} makes many more of them. */
class FaultRunsTest {
    @TempDir
    private Path folder;

    static LongStream seeds() {
        return Seeds.wanted().filter(Seeds::inProcess);
    }

    @Timeout(120)
    @ParameterizedTest(name = "seed {0}", allowZeroInvocations = true)
    @MethodSource("seeds")
    void whatIsCalledDoneIsDoneAndTheRestCanBeRepaired(long seed) throws IOException, InterruptedException {
        try (FaultRun run = new FaultRun(seed, folder)) {
            run.run();
        }
    }

    @Test
    void theUsualRunsMeetEveryTroubleWithEachDriver() {
        assertThat(Seeds.usual()
                        .filter(Seeds::inProcess)
                        .mapToObj(seed -> Draw.of(seed).first()))
                .contains(Trouble.values());
        assertThat(Seeds.usual()
                        .filter(Seeds::inProcess)
                        .mapToObj(seed -> Draw.of(seed).driver()))
                .contains(Driver.values());
    }
}
