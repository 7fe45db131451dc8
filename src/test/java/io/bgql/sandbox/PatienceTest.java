package io.bgql.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.sandbox.wire.FieldType;
import io.bgql.sandbox.wire.Frame;
import io.bgql.sandbox.wire.Info3;
import io.bgql.sandbox.wire.ParticleType;
import io.bgql.sandbox.wire.ResultCode;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long a node waits for its clients, by a ticker turned by hand. */
class PatienceTest {
    private static final int RECORDS = 12;
    private static final int RECORD_SIZE = 1_000_000;
    private static final int SOCKET_TIMEOUT_MILLIS = 5000;
    /** More than enough for the node to look whether anybody is late. */
    private static final int LOOK_MILLIS = 500;

    private final AtomicLong ticker = new AtomicLong();
    private TestNode node;
    private RawClient honest;

    @BeforeEach
    void start() throws IOException {
        node = TestNode.sandbox(failures -> SandboxSettings.of(InstantSource.system(), ticker::get, failures::add)
                .withoutSampleData());
        honest = new RawClient(node);
    }

    @AfterEach
    void theNodeIsUnharmed() throws IOException {
        honest.close();
        try (RawClient other = new RawClient(node)) {
            assertThat(other.value("status")).isEqualTo("ok");
        }
        assertThat(node.failures()).isEmpty();
        node.close();
    }

    private void passSeconds(long seconds) {
        ticker.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }

    /** Lets time pass in steps until the node ends a connection; says how many steps it took. */
    private int stepsUntilEnded(RawClient client, int stepSeconds) throws IOException {
        client.patience(LOOK_MILLIS);
        for (int steps = 1; steps < 10; steps++) {
            passSeconds(stepSeconds);
            if (client.isEnded()) {
                return steps;
            }
        }
        throw new AssertionError("still open");
    }

    @Test
    void aFrameThatIsBegunMustCome() throws IOException {
        try (RawClient idle = new RawClient(node);
                RawClient half = new RawClient(node)) {
            assertThat(idle.value("status")).isEqualTo("ok");
            half.send(new byte[] {2, 1, 0, 0});
            stepsUntilEnded(half, 61);
            assertThat(idle.value("node")).as("a client idle for a minute").isEqualTo("B1");
        }
    }

    @Test
    void aFrameThatComesByteByByteIsNotWaitedForForever() throws IOException {
        try (RawClient trickling = new RawClient(node)) {
            trickling.patience(LOOK_MILLIS / 2);
            trickling.send(new byte[] {2, 1, 0, 0, 0, 0, 1, 0});
            int sent = 0;
            while (!trickling.isEnded() && sent < 100) {
                trickling.send(new byte[] {'x'});
                passSeconds(20);
                sent++;
            }
            assertThat(sent).isBetween(3, 99);
        } catch (SocketException endedWhileSending) {
            assertThat(endedWhileSending).isNotNull();
        }
    }

    @Test
    void aClientThatHasGoneSilentIsEndedAfterManyMinutes() throws IOException {
        try (RawClient silent = new RawClient(node)) {
            assertThat(silent.value("status")).isEqualTo("ok");
            passSeconds(590);
            silent.patience(LOOK_MILLIS / 2);
            assertThat(silent.isEnded()).isFalse();
            stepsUntilEnded(silent, 100);
        }
    }

    @Test
    void aClientThatStopsReadingIsEndedAfterItsSocketTimeout() throws Exception {
        load();
        try (Socket slow = slowClient()) {
            slow.getOutputStream().write(query());
            String job = honest.value("query-show:id=77");
            while (!job.contains("status=done")) {
                passSeconds(1);
                job = honest.value("query-show:id=77");
            }
            assertThat(job).contains("status=done(abandoned-response-timeout)", "socket-timeout=5000");
            assertThat(Integer.parseInt(job.replaceAll(".*:run-time=(\\d+):.*", "$1")))
                    .isGreaterThanOrEqualTo(SOCKET_TIMEOUT_MILLIS);
            assertThat(lengthOfWhatComes(slow, 0)).isLessThan(RECORDS * RECORD_SIZE);
        }
    }

    @Test
    void aClientThatReadsSlowlyGetsEverything() throws Exception {
        load();
        try (Socket slow = slowClient()) {
            slow.getOutputStream().write(query());
            slow.shutdownOutput();
            assertThat(lengthOfWhatComes(slow, TimeUnit.MILLISECONDS.toNanos(100)))
                    .isGreaterThan(RECORDS * RECORD_SIZE);
        }
    }

    private void load() throws Exception {
        for (int i = 0; i < RECORDS; i++) {
            byte[] digest = new byte[20];
            digest[0] = (byte) i;
            byte[] write = Request.write("test", "large", digest)
                    .write("blob", ParticleType.BLOB, new byte[RECORD_SIZE])
                    .frame();
            assertThat(honest.ask(write).header().resultCode()).isEqualTo(ResultCode.OK);
        }
    }

    private static byte[] query() {
        return Request.foreground("test", "large", IntStream.range(0, 4096).toArray())
                .with3(Info3.PARTITION_DONE)
                .field(FieldType.TRID, 77L)
                .field(FieldType.SOCKET_TIMEOUT, SOCKET_TIMEOUT_MILLIS)
                .frame();
    }

    private Socket slowClient() throws IOException {
        Socket slow = new Socket();
        slow.setReceiveBufferSize(16 << 10);
        slow.connect(new InetSocketAddress(node.host(), node.port()));
        return slow;
    }

    /** Reads to the end, however it comes; before each piece so many nanoseconds pass. */
    private long lengthOfWhatComes(Socket socket, long nanosBetween) throws IOException {
        InputStream in = socket.getInputStream();
        ByteBuffer piece = ByteBuffer.allocate(64 << 10);
        long length = 0;
        try {
            for (int read = in.read(piece.array()); read > 0; read = in.read(piece.array())) {
                length += read;
                ticker.addAndGet(nanosBetween);
            }
        } catch (SocketException reset) {
            assertThat(length).isLessThan(Frame.MAX_BODY);
        }
        return length;
    }
}
