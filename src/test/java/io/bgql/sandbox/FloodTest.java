package io.bgql.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.sandbox.wire.Frame;
import io.bgql.sandbox.wire.Message;
import io.bgql.sandbox.wire.ResultCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * A hundred thousand hostile frames on many connections: each is answered, none shakes the node, an honest client beside
 * them notices nothing, and what they leave in memory is small.
 */
class FloodTest {
    private static final int CONNECTIONS = 20;
    private static final int FRAMES_EACH = 4_950;
    private static final int BROKEN_HEADERS = 1_000;
    private static final long MOST_BYTES_LEFT = 64 << 20;

    @Test
    void aHundredThousandHostileFramesHarmNobody() throws Exception {
        try (TestNode node = TestNode.sandbox();
                RawClient honest = new RawClient(node)) {
            long before = usedHeap();
            ExecutorService clients = Executors.newFixedThreadPool(4);
            try {
                List<Future<Integer>> floods = new ArrayList<>();
                for (Callable<Integer> flood : floods(node)) {
                    floods.add(clients.submit(flood));
                }
                int rounds = 0;
                while (!floods.stream().allMatch(Future::isDone)) {
                    work(honest, rounds++);
                }
                assertThat(rounds).isPositive();
                int answered = 0;
                for (Future<Integer> flood : floods) {
                    answered += flood.get();
                }
                assertThat(answered).isGreaterThanOrEqualTo(CONNECTIONS * FRAMES_EACH + BROKEN_HEADERS);
            } finally {
                clients.shutdownNow();
            }
            assertThat(node.failures()).isEmpty();
            assertThat(usedHeap() - before).isLessThan(MOST_BYTES_LEFT);
        }
    }

    private static List<Callable<Integer>> floods(TestNode node) {
        List<Callable<Integer>> floods = new ArrayList<>();
        for (int seed = 0; seed < CONNECTIONS; seed++) {
            HostileFrames frames = new HostileFrames(seed);
            floods.add(() -> flood(node, frames));
        }
        floods.add(() -> breakHeaders(node, new Random(CONNECTIONS)));
        return floods;
    }

    /** One write and one read, both answered as ever. */
    private static void work(RawClient honest, int round) throws Exception {
        byte[] digest = new byte[20];
        digest[19] = (byte) round;
        Message written = honest.ask(Request.write("bar", "honest", digest).frame());
        assertThat(written.header().resultCode()).isEqualTo(ResultCode.OK);
        Message read = honest.ask(Request.read("bar", "honest", digest).frame());
        assertThat(read.operations()).hasSize(1);
    }

    /** Sends hostile frames on one connection while reading all answers; says how many there were. */
    private static int flood(TestNode node, HostileFrames frames) throws IOException, InterruptedException {
        try (RawClient client = new RawClient(node)) {
            Thread sender = new Thread(() -> send(client, frames), "hostile client");
            sender.start();
            int answered = 0;
            while (client.read().isPresent()) {
                answered++;
            }
            sender.join();
            return answered;
        }
    }

    private static void send(RawClient client, HostileFrames frames) {
        try {
            for (int i = 0; i < FRAMES_EACH; i++) {
                client.send(frames.next());
            }
            client.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends frames whose header is none, each on a connection of its own; says how many were left unanswered. */
    private static int breakHeaders(TestNode node, Random random) throws IOException {
        int closed = 0;
        for (int i = 0; i < BROKEN_HEADERS; i++) {
            byte[] frame = new byte[Frame.HEADER_SIZE + random.nextInt(30)];
            random.nextBytes(frame);
            frame[0] = (byte) (Frame.VERSION + 1 + random.nextInt(200));
            try (RawClient client = new RawClient(node)) {
                client.send(frame);
                closed += client.isEnded() ? 1 : 0;
            } catch (SocketException reset) {
                closed++;
            }
        }
        return closed;
    }

    private static long usedHeap() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
