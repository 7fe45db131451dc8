package io.bgql.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The runs in which shells are really killed; of ten seeds that follow each other one is of this kind. */
class KilledShellRunsTest {
    @TempDir
    private Path folder;

    static LongStream seeds() {
        return Seeds.wanted().filter(seed -> !Seeds.inProcess(seed));
    }

    @Timeout(240)
    @ParameterizedTest(name = "seed {0}", allowZeroInvocations = true)
    @MethodSource("seeds")
    void noShellThatIsKilledTakesAJobWithIt(long seed) throws IOException, InterruptedException {
        try (KilledShellRun run = new KilledShellRun(seed, folder)) {
            run.run();
        }
    }
}
