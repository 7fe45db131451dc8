package io.bgql.sandbox.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.sandbox.RawClient;
import io.bgql.sandbox.Recording;
import io.bgql.sandbox.Recording.Exchange;
import io.bgql.sandbox.TestNode;
import io.bgql.sandbox.wire.FieldType;
import io.bgql.sandbox.wire.Frame;
import io.bgql.sandbox.wire.Message;
import io.bgql.sandbox.wire.WireCursor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Requests the official client once sent to a server 8.1.2, sent again byte for byte; the answers are compared with the
 * server's. The recordings follow on each other, so they run in order on one node.
 */
class ReplayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern THROTTLED = Pattern.compile("recs-throttled=(\\d+)");

    @TestFactory
    Stream<DynamicTest> answersAsTheServerDid() throws IOException {
        TestNode node = TestNode.sandbox();
        return Stream.of(
                        replay(node, "connect", RecordedState.AS_IT_IS, ReplyText.VOLATILE),
                        replay(node, "connect_name", RecordedState.AS_IT_IS, ReplyText.VOLATILE),
                        replay(node, "put", RecordedState.AS_IT_IS, ReplyText.VOLATILE),
                        replay(node, "get", RecordedState.AS_IT_IS, ReplyText.VOLATILE),
                        replay(node, "ops", RecordedState.AS_IT_IS, ReplyText.VOLATILE),
                        replay(node, "bgupdate", RecordedState.LOADED, ReplyText.VOLATILE),
                        replay(node, "bgslow", RecordedState.AS_IT_IS, ReplyText.MOVING),
                        replay(node, "bgudf", RecordedState.AS_IT_IS, ReplyText.VOLATILE),
                        replay(node, "query", RecordedState.AS_IT_IS, ReplyText.VOLATILE),
                        replay(node, "querymax", RecordedState.AS_IT_IS, ReplyText.VOLATILE),
                        replay(node, "sindex", RecordedState.AS_IT_IS, ReplyText.NOT_MEASURED),
                        replay(node, "sindex_filters", RecordedState.OF_EVERY_KIND, ReplyText.INDEXED),
                        replay(node, "batch", RecordedState.AS_IT_IS, ReplyText.VOLATILE),
                        replay(node, "trunc", RecordedState.AS_IT_IS, ReplyText.VOLATILE),
                        replay(node, "scan", RecordedState.WRITTEN_OFTEN, ReplyText.VOLATILE),
                        replay(node, "bgerrors", RecordedState.AS_IT_IS, ReplyText.VOLATILE),
                        replay(node, "batch1", RecordedState.TOUCHED_UP, ReplyText.VOLATILE),
                        replay(node, "udfrm", RecordedState.AS_IT_IS, ReplyText.VOLATILE),
                        replay(node, "udfbad", RecordedState.AS_IT_IS, ReplyText.VOLATILE))
                .onClose(() -> close(node));
    }

    private static DynamicTest replay(TestNode node, String recording, RecordedState before, String masked) {
        return DynamicTest.dynamicTest(recording, () -> {
            before.bring(node);
            try (RawClient client = new RawClient(node)) {
                for (Exchange exchange : Recording.conversation(recording)) {
                    compare(client, exchange, masked);
                }
            }
            assertThat(node.failures()).isEmpty();
        });
    }

    private static void compare(RawClient client, Exchange exchange, String masked) throws Exception {
        Frame request = frame(exchange.request());
        if (request.type() == Frame.INFO) {
            compareInfo(client, text(request), text(frame(exchange.replies().get(0))), masked);
        } else {
            compareMessages(client, exchange);
        }
    }

    /** A job is looked at until it has come as far as the recorded one. */
    private static void compareInfo(RawClient client, String request, String recorded, String masked)
            throws IOException {
        String expected = ReplyText.info(recorded, masked);
        String answer = client.info(request);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (request.startsWith("query-show")
                && System.nanoTime() < deadline
                && (throttled(answer) < throttled(recorded)
                        || !ReplyText.info(answer, masked).equals(expected))) {
            answer = client.info(request);
        }
        assertThat(ReplyText.info(answer, masked)).isEqualTo(expected);
    }

    private static long throttled(String reply) {
        Matcher count = THROTTLED.matcher(reply);
        return count.find() ? Long.parseLong(count.group(1)) : 0;
    }

    private static void compareMessages(RawClient client, Exchange exchange) throws Exception {
        Message request = Message.decode(frame(exchange.request()).body());
        boolean single = request.hasField(FieldType.DIGEST);
        List<Message> answers =
                single ? List.of(client.ask(exchange.request())) : client.askForStream(exchange.request());

        assertThat(comparable(answers)).isEqualTo(comparable(recorded(exchange)));
    }

    private static List<Message> recorded(Exchange exchange) throws Exception {
        List<Message> messages = new ArrayList<>();
        for (byte[] reply : exchange.replies()) {
            WireCursor cursor = new WireCursor(frame(reply).body());
            while (cursor.remaining() > 0) {
                messages.add(Message.read(cursor));
            }
        }
        return messages;
    }

    /** The records of a stream have no order, but its end is the end. */
    private static List<String> comparable(List<Message> messages) {
        List<String> texts =
                new ArrayList<>(messages.stream().map(ReplyText::message).toList());
        texts.subList(0, texts.size() - 1).sort(null);
        return texts;
    }

    private static Frame frame(byte[] bytes) throws IOException {
        return Frame.read(new ByteArrayInputStream(bytes)).orElseThrow();
    }

    private static String text(Frame info) {
        return new String(info.body(), StandardCharsets.UTF_8);
    }

    private static void close(TestNode node) {
        try {
            node.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
