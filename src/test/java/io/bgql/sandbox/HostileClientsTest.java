package io.bgql.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.sandbox.wire.Frame;
import io.bgql.sandbox.wire.FrameWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that send what no client should: the node answers or closes, and nobody else notices. */
class HostileClientsTest {
    private static final int CONNECTIONS = 20;
    private static final int FRAMES_EACH = 500;

    private TestNode node;
    private RawClient honest;

    @BeforeEach
    void connect() throws IOException {
        node = TestNode.sandbox();
        honest = new RawClient(node);
        assertThat(honest.value("status")).isEqualTo("ok");
    }

    @AfterEach
    void theNodeIsUnharmed() throws IOException {
        assertThat(honest.value("status")).isEqualTo("ok");
        assertThat(node.failures()).isEmpty();
        honest.close();
        node.close();
    }

    @Test
    void tenThousandMangledFramesAreAnsweredOrRefused() throws Exception {
        List<byte[]> samples = Recording.CONVERSATIONS.stream()
                .flatMap(name -> Recording.conversation(name).stream())
                .map(Recording.Exchange::request)
                .filter(request -> request.length < 1000)
                .toList();
        ExecutorService clients = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> floods = new ArrayList<>();
            for (int seed = 0; seed < CONNECTIONS; seed++) {
                Random random = new Random(seed);
                floods.add(() -> flood(random, samples));
            }
            int answered = 0;
            for (Future<Integer> flood : clients.invokeAll(floods)) {
                answered += flood.get();
            }
            assertThat(answered).isGreaterThanOrEqualTo(CONNECTIONS * FRAMES_EACH);
        } finally {
            clients.shutdownNow();
        }
    }

    /** Sends mangled frames on one connection while reading all answers; says how many there were. */
    private int flood(Random random, List<byte[]> samples) throws IOException, InterruptedException {
        try (RawClient client = new RawClient(node)) {
            Thread sender = new Thread(() -> sendMangled(client, random, samples), "mangling client");
            sender.start();
            int answered = 0;
            while (client.read().isPresent()) {
                answered++;
            }
            sender.join();
            return answered;
        }
    }

    private static void sendMangled(RawClient client, Random random, List<byte[]> samples) {
        try {
            for (int i = 0; i < FRAMES_EACH; i++) {
                client.send(mangled(samples.get(random.nextInt(samples.size())), random));
            }
            client.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A frame whose header is right and whose body is not. */
    private static byte[] mangled(byte[] sample, Random random) throws IOException {
        byte[] body = Arrays.copyOfRange(sample, Frame.HEADER_SIZE, sample.length);
        switch (random.nextInt(4)) {
            case 0 -> random.nextBytes(body);
            case 1 -> body = Arrays.copyOf(body, random.nextInt(body.length + 1));
            case 2 -> body = Arrays.copyOf(body, body.length + random.nextInt(30));
            default -> {
                for (int i = random.nextInt(8); i >= 0; i--) {
                    body[random.nextInt(body.length)] = (byte) random.nextInt();
                }
            }
        }
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        new FrameWriter(frame).bytes(body).send(sample[1]);
        return frame.toByteArray();
    }

    @Test
    void whatIsNoFrameIsReset() throws IOException {
        for (byte[] header :
                List.of(new byte[] {1, 3, 0, 0, 0, 0, 0, 22}, new byte[] {2, 9, 0, 0, 0, 0, 0, 1}, new byte[] {
                    'G', 'E', 'T', ' ', '/', ' ', 'H', 'T'
                })) {
            assertThat(isClosedAfter(header)).isTrue();
        }
    }

    @Test
    void aFrameThatWouldBeTooLargeClosesWithoutAnAnswer() throws IOException {
        assertThat(isClosedAfter(new byte[] {2, 3, 0, 0, 8, 0, 0, 1})).isTrue();
    }

    @Test
    void manyAnnouncedGiantsDoNotFillTheMemory() throws IOException {
        List<Socket> giants = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Socket giant = new Socket(node.host(), node.port());
            giant.getOutputStream().write(new byte[] {2, 3, 0, 0, 8, 0, 0, 0, 1, 2, 3});
            giants.add(giant);
        }
        assertThat(honest.value("node")).isEqualTo("B1");
        for (Socket giant : giants) {
            giant.close();
        }
    }

    @Test
    void aClientThatLeavesInsideAFrameIsForgotten() throws IOException {
        try (RawClient leaving = new RawClient(node)) {
            leaving.send(new byte[] {2, 3, 0, 0, 0, 0, 0, 22, 22, 1});
        }
        assertThat(honest.value("status")).isEqualTo("ok");
    }

    private boolean isClosedAfter(byte[] bytes) throws IOException {
        try (RawClient client = new RawClient(node)) {
            client.send(bytes);
            try {
                return client.read().isEmpty();
            } catch (SocketException reset) {
                return true;
            }
        }
    }
}
