package io.bgql.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.sandbox.wire.Frame;
import io.bgql.sandbox.wire.FrameWriter;
import io.bgql.sandbox.wire.Info1;
import io.bgql.sandbox.wire.Info2;
import io.bgql.sandbox.wire.OperationCode;
import io.bgql.sandbox.wire.ParticleType;
import io.bgql.sandbox.wire.ResultCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A node that may take 8 MiB of heap: 2 for large frames, 6 for records. What is too much is refused, nothing breaks. */
class MemoryLimitsTest {
    private static final int MEBIBYTE = 1 << 20;

    private TestNode node;
    private RawClient honest;

    @BeforeEach
    void start() throws IOException {
        node = TestNode.sandbox(
                failures -> TestNode.settings(failures).withoutSampleData().withHeapBytes(8 * MEBIBYTE));
        honest = new RawClient(node);
    }

    @AfterEach
    void theNodeIsUnharmed() throws IOException {
        assertThat(honest.value("status")).isEqualTo("ok");
        honest.close();
        node.close();
    }

    @Test
    void aFrameWithoutRoomClosesItsConnectionAndTheLogSaysWhy() throws IOException {
        assertThat(honest.info("x".repeat(MEBIBYTE))).isEmpty();
        try (RawClient greedy = new RawClient(node)) {
            greedy.send(infoFrame("x".repeat(3 * MEBIBYTE)));
            assertThat(greedy.isEnded()).isTrue();
        } catch (IOException closedWhileSending) {
            assertThat(closedWhileSending).isNotNull();
        }
        while (node.failures().isEmpty()) {
            assertThat(honest.value("status")).isEqualTo("ok");
        }
        assertThat(node.failures()).singleElement().asString().contains("no room now for a frame of 3145728 bytes");
        assertThat(honest.info("x".repeat(MEBIBYTE)))
                .as("the room is free again")
                .isEmpty();
    }

    @Test
    void manyHalfSentFramesLeaveTheOthersAlone() throws IOException {
        byte[] half = new byte[MEBIBYTE];
        System.arraycopy(new byte[] {2, 1, 0, 0, 1, 0, 0, 0}, 0, half, 0, Frame.HEADER_SIZE);
        RawClient[] greedy = new RawClient[20];
        for (int i = 0; i < greedy.length; i++) {
            greedy[i] = new RawClient(node);
            try {
                greedy[i].send(half);
            } catch (IOException closed) {
                assertThat(i).as("the first find room").isPositive();
            }
        }
        assertThat(honest.info("status\n".repeat(1000))).hasSize(1000 * "status\tok\n".length());
        for (RawClient client : greedy) {
            client.close();
        }
    }

    @Test
    void anAnswerWithoutRoomIsRefusedOrClosesItsConnection() throws Exception {
        byte[] digest = new byte[20];
        byte[] value = new byte[500_000];
        honest.ask(Request.write("test", "s", digest)
                .write("large", ParticleType.BLOB, value)
                .frame());
        Request read = Request.read("test", "s", digest).without1(Info1.GET_ALL);
        for (int i = 0; i < 10; i++) {
            read.operation(OperationCode.READ, "large", ParticleType.NULL);
        }
        assertThat(honest.ask(read.frame()).header().resultCode()).isEqualTo(ResultCode.RECORD_TOO_BIG);
        try (RawClient greedy = new RawClient(node)) {
            greedy.send(infoFrame("namespace/test\n".repeat(2000)));
            assertThat(greedy.isEnded()).isTrue();
        }
        assertThat(node.failures()).isEmpty();
    }

    @Test
    void writingStopsWhileTheRecordsTakeTooMuchAndDeletingDoesNot() throws Exception {
        int written = 0;
        while (write(written) == ResultCode.OK) {
            written++;
        }
        assertThat(written).isGreaterThan(6 * MEBIBYTE / 20_000 - 100);
        assertThat(write(0)).isEqualTo(ResultCode.OUT_OF_SPACE);
        assertThat(honest.value("namespace/test")).contains(";stop_writes=true;");
        byte[] delete = Request.write("test", "s", digest(0))
                .withoutOperations()
                .with2(Info2.DELETE)
                .frame();
        assertThat(honest.ask(delete).header().resultCode()).isEqualTo(ResultCode.OK);
        assertThat(honest.value("truncate-namespace:namespace=test")).isEqualTo("ok");
        while (write(0) != ResultCode.OK) {
            assertThat(honest.value("objects")).isEqualTo("0");
        }
        assertThat(honest.value("namespace/test")).contains(";stop_writes=false;");
        assertThat(node.failures()).isEmpty();
    }

    private int write(int number) throws Exception {
        byte[] frame = Request.write("test", "s", digest(number))
                .write("blob", ParticleType.BLOB, new byte[20_000])
                .frame();
        return honest.ask(frame).header().resultCode();
    }

    private static byte[] digest(int number) {
        return ByteBuffer.allocate(20).putInt(12, number).array();
    }

    private static byte[] infoFrame(String lines) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        new FrameWriter(frame).text(lines).send(Frame.INFO);
        return frame.toByteArray();
    }
}
