package io.bgql.sandbox.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import io.bgql.sandbox.RawClient;
import io.bgql.sandbox.Request;
import io.bgql.sandbox.TestNode;
import io.bgql.sandbox.wire.FieldType;
import io.bgql.sandbox.wire.Frame;
import io.bgql.sandbox.wire.Info1;
import io.bgql.sandbox.wire.Info3;
import io.bgql.sandbox.wire.Message;
import io.bgql.sandbox.wire.ResultCode;
import io.bgql.sandbox.wire.WireCursor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the records of a foreground query are cut into frames, and how its stream ends. */
class StreamTest {
    private static final int RECORDS = 300;
    private static final int PADDING = 10_000;
    private static final int[] EVERYWHERE = IntStream.range(0, 4096).toArray();

    private TestNode node;
    private RawClient client;

    @BeforeEach
    void load() throws IOException {
        node = TestNode.sandbox();
        client = new RawClient(node);
        try (AerospikeClient loader = node.client()) {
            for (int id = 0; id < RECORDS; id++) {
                loader.put(null, new Key("test", "s", id), new Bin("pad", new byte[PADDING]));
            }
        }
    }

    @AfterEach
    void disconnect() throws IOException {
        client.close();
        assertThat(node.failures()).isEmpty();
        node.close();
    }

    @Test
    void framesAreCutPastOneMebibyteAndTheEndStandsAlone() throws Exception {
        client.send(Request.foreground("test", "s", EVERYWHERE).frame());
        List<Frame> frames = framesOfAStream();

        assertThat(frames).hasSize(4);
        assertThat(frames.get(0).body()).hasSizeBetween(1 << 20, (1 << 20) + 2 * PADDING);
        assertThat(frames.get(1).body()).hasSizeBetween(1 << 20, (1 << 20) + 2 * PADDING);
        assertThat(frames.get(3).body()).hasSize(Message.HEADER_SIZE);
    }

    @Test
    void aShortQueryEndsInsideItsLastFrame() throws Exception {
        client.send(Request.foreground("test", "s", EVERYWHERE)
                .with1(Info1.SHORT_QUERY | Info1.NO_BIN_DATA)
                .field(FieldType.MAX_RECORDS, 3L)
                .frame());
        List<Frame> frames = framesOfAStream();

        assertThat(frames).hasSize(1);
        List<Message> messages = messages(frames.get(0));
        assertThat(messages)
                .extracting(Message::info1)
                .containsExactly(Info1.NO_BIN_DATA, Info1.NO_BIN_DATA, Info1.NO_BIN_DATA, 0);
        assertThat(messages).extracting(Message::info3).containsExactly(0, 0, 0, Info3.LAST);
    }

    @Test
    void aListingCountsAllThatWasSentUpToTheEndOfTheStream() throws Exception {
        client.send(Request.foreground("test", "s", EVERYWHERE)
                .field(FieldType.TRID, 78L)
                .frame());
        int sent = framesOfAStream().stream()
                .mapToInt(frame -> Frame.HEADER_SIZE + frame.body().length)
                .sum();
        client.send(Request.foreground("test", "none", EVERYWHERE)
                .field(FieldType.TRID, 79L)
                .frame());
        framesOfAStream();

        assertThat(client.value("query-show:id=78"))
                .contains(":status=done(ok):", ":net-io-bytes=" + sent + ":net-io-time=");
        assertThat(client.value("query-show:id=79")).contains(":net-io-bytes=30:net-io-time=0:");
    }

    @Test
    void aQueryThatIsKilledEndsWithTheCodeForThat() throws Exception {
        try (RawClient other = new RawClient(node)) {
            client.send(Request.foreground("test", "s", EVERYWHERE)
                    .field(FieldType.RECS_PER_SEC, 1)
                    .field(FieldType.TRID, 77L)
                    .frame());
            String shown = other.value("query-show:id=77");
            while (shown.startsWith("ERROR:2")) {
                shown = other.value("query-show:id=77");
            }
            assertThat(shown)
                    .startsWith("trid=77:ns=test:set=s:n-pids-requested=4096:n-keyds-requested=0:rps=1:")
                    .contains(":status=active(ok):", ":job-type=basic:net-io-bytes=");
            assertThat(other.value("query-abort-all")).isEqualTo("number-of-queries-killed:1");

            List<Frame> frames = framesOfAStream();
            Message last = lastMessage(frames.get(frames.size() - 1));
            assertThat(last.header().resultCode()).isEqualTo(ResultCode.QUERY_ABORTED);
            assertThat(other.value("query-show:id=77")).contains(":status=done(user-aborted):");
        }
    }

    private List<Frame> framesOfAStream() throws Exception {
        List<Frame> frames = new ArrayList<>();
        do {
            frames.add(client.read().orElseThrow());
        } while (!lastMessage(frames.get(frames.size() - 1)).hasInfo3(Info3.LAST));
        return frames;
    }

    private static Message lastMessage(Frame frame) throws Exception {
        List<Message> messages = messages(frame);
        return messages.get(messages.size() - 1);
    }

    private static List<Message> messages(Frame frame) throws Exception {
        List<Message> messages = new ArrayList<>();
        for (WireCursor cursor = new WireCursor(frame.body()); cursor.remaining() > 0; ) {
            messages.add(Message.read(cursor));
        }
        return messages;
    }
}
