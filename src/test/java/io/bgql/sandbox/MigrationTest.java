package io.bgql.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nodes go and come in any order; as long as one at a time goes, no record is lost and none is there twice. */
class MigrationTest {
    private static final int RECORDS = 15_000;
    private static final int EVENTS = 8;
    private static final int MOST_NODES = 7;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void noRecordIsLost(long seed) throws IOException, InterruptedException {
        Random random = new Random(seed);
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.of(InstantSource.system(), System::nanoTime, line -> {})
                .withNodes(3))) {
            sandbox.stepwise(true);
            for (int i = 0; i < EVENTS; i++) {
                change(sandbox, random);
                sandbox.rebalance();
                sandbox.migrate(random.nextInt(2000));
                if (random.nextBoolean()) {
                    start(sandbox, random);
                }
                sandbox.settle();
                assertThat(total(sandbox)).as("after event %d", i).isEqualTo(RECORDS);
                assertThat(sandbox.nodes().stream()
                                .mapToInt(node -> node.isUp() ? node.ownPartitions() : 0)
                                .sum())
                        .isEqualTo(4096);
            }
        }
    }

    private static long total(Sandbox sandbox) {
        return sandbox.nodes().stream()
                .filter(SandboxNode::isUp)
                .mapToLong(node -> node.ownRecords("test"))
                .sum();
    }

    private static void change(Sandbox sandbox, Random random) throws IOException, InterruptedException {
        List<SandboxNode> up =
                sandbox.nodes().stream().filter(SandboxNode::isUp).toList();
        if (up.size() > 2 && random.nextInt(3) > 0) {
            sandbox.kill(up.get(random.nextInt(up.size())).id());
        } else {
            start(sandbox, random);
        }
    }

    private static void start(Sandbox sandbox, Random random) throws IOException, InterruptedException {
        List<SandboxNode> down =
                sandbox.nodes().stream().filter(node -> !node.isUp()).toList();
        if (!down.isEmpty()) {
            sandbox.restart(down.get(random.nextInt(down.size())).id(), random.nextBoolean());
        } else if (sandbox.nodes().size() < MOST_NODES) {
            sandbox.add();
        }
    }
}
