package io.bgql.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bgql.sandbox.Recording;
import io.bgql.sandbox.Recording.Exchange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageTest {
    /** The order in which servers send a record's fields. */
    private static final List<Integer> REPLY_FIELDS =
            List.of(FieldType.NAMESPACE, FieldType.DIGEST, FieldType.SET, FieldType.KEY, FieldType.BVAL_ARRAY);

    static Stream<String> conversations() {
        return Recording.CONVERSATIONS.stream();
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void everyRecordedRequestIsTakenApart(String name) throws Exception {
        for (Exchange exchange : Recording.conversation(name)) {
            Frame frame = frame(exchange.request());
            if (frame.type() == Frame.MESSAGE) {
                Message message = Message.decode(frame.body());
                assertThat(message.field(FieldType.NAMESPACE).isPresent() || message.hasInfo1(Info1.BATCH))
                        .isTrue();
                assertThat(message.header().resultCode()).isZero();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void aRequestCutAnywhereOrGrownIsMalformed(String name) throws IOException {
        Exchange first = Recording.conversation(name).get(0);
        Frame frame = frame(first.request());
        if (frame.type() == Frame.MESSAGE) {
            byte[] body = frame.body();
            for (int length = 0; length < Math.min(body.length, 300); length++) {
                byte[] cut = Arrays.copyOf(body, length);
                assertThatThrownBy(() -> Message.decode(cut)).isInstanceOf(MalformedMessage.class);
            }
            byte[] grown = Arrays.copyOf(body, body.length + 1);
            assertThatThrownBy(() -> Message.decode(grown)).isInstanceOf(MalformedMessage.class);
        }
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void everyRecordedReplyIsWrittenAgainByteForByte(String name) throws Exception {
        for (Exchange exchange : Recording.conversation(name)) {
            for (byte[] reply : exchange.replies()) {
                Frame frame = frame(reply);
                if (frame.type() == Frame.MESSAGE) {
                    assertThat(rewritten(frame.body())).isEqualTo(reply);
                }
            }
        }
    }

    private static byte[] rewritten(byte[] body) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FrameWriter frame = new FrameWriter(out);
        MessageWriter writer = new MessageWriter(frame);
        for (WireCursor cursor = new WireCursor(body); cursor.remaining() > 0; ) {
            Message message = Message.read(cursor);
            writer.begin(message.header());
            REPLY_FIELDS.forEach(type -> message.field(type).ifPresent(data -> writer.field(type, data)));
            message.operations()
                    .forEach(operation -> writer.operation(
                            operation.code(), operation.bin(), operation.particleType(), operation.value()));
            writer.end();
        }
        frame.send(Frame.MESSAGE);
        return out.toByteArray();
    }

    private static Frame frame(byte[] bytes) throws IOException {
        return Frame.read(new ByteArrayInputStream(bytes)).orElseThrow();
    }
}
