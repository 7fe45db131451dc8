package io.bgql.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class FrameTest {
    @Test
    void framesFollowEachOtherAndThenTheStreamEnds() throws IOException {
        InputStream in = stream("0201000000000003 616263" + "0203000000000000");

        Frame info = Frame.read(in).orElseThrow();
        Frame message = Frame.read(in).orElseThrow();

        assertThat(info.type()).isEqualTo(Frame.INFO);
        assertThat(info.body()).asString().isEqualTo("abc");
        assertThat(message.type()).isEqualTo(Frame.MESSAGE);
        assertThat(message.body()).isEmpty();
        assertThat(Frame.read(in)).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FrameWriter writer = new FrameWriter(out);
        byte[] body = new byte[3_000_000];
        writer.bytes(body).send(Frame.MESSAGE);
        writer.text("né").discard();
        writer.text("né").send(Frame.INFO);

        InputStream in = new ByteArrayInputStream(out.toByteArray());
        assertThat(Frame.read(in).orElseThrow().body()).isEqualTo(body);
        assertThat(Frame.read(in).orElseThrow().body()).asString().isEqualTo("né");
    }

    @Test
    void anUnknownVersionOrTypeIsNoFrame() {
        assertThatThrownBy(() -> Frame.read(stream("0101000000000000"))).isInstanceOf(Frame.BadHeader.class);
        assertThatThrownBy(() -> Frame.read(stream("0205000000000000"))).isInstanceOf(Frame.BadHeader.class);
        assertThatThrownBy(() -> Frame.read(stream("0200000000000000"))).isInstanceOf(Frame.BadHeader.class);
        assertThatThrownBy(() -> Frame.read(stream("02ff000000000000"))).isInstanceOf(Frame.BadHeader.class);
    }

    @Test
    void aBodyOverTheLimitIsTooLarge() {
        assertThatThrownBy(() -> Frame.read(stream("0203000008000001"))).isInstanceOf(Frame.TooLarge.class);
        assertThatThrownBy(() -> Frame.read(stream("0203ffffffffffff"))).isInstanceOf(Frame.TooLarge.class);
    }

    @Test
    void anEndInsideAFrameIsNotAnEndBetweenTwo() {
        assertThatThrownBy(() -> Frame.read(stream("0203"))).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> Frame.read(stream("0203000000000002 00"))).isInstanceOf(EOFException.class);
    }

    @Test
    void memoryGrowsWithWhatArrivesNotWithWhatIsAnnounced() {
        Greedy in = new Greedy(stream("0203000008000000 00112233"));

        assertThatThrownBy(() -> Frame.read(in)).isInstanceOf(EOFException.class);
        assertThat(in.largestRequest).isLessThan(1 << 20);
    }

    @Test
    void aLargeBodyTakesRoomUntilItIsReleased() throws IOException {
        FrameRoom room = new FrameRoom(300_000);
        Frame frame = Frame.read(stream("0203000000040000" + "00".repeat(1 << 18)), room)
                .orElseThrow();
        assertThat(frame.body()).hasSize(1 << 18);
        assertThat(room.left()).isEqualTo(300_000 - (1 << 18));
        assertThatThrownBy(() -> Frame.read(stream("0203000000030000" + "00".repeat(3 << 16)), room))
                .isInstanceOf(Frame.NoRoom.class);
        frame.release();
        assertThat(room.left()).isEqualTo(300_000);
    }

    @Test
    void aLargeBodyThatNeverComesGivesItsRoomBack() {
        FrameRoom room = new FrameRoom(300_000);
        assertThatThrownBy(() -> Frame.read(stream("0203000000040000" + "00".repeat(200_000)), room))
                .isInstanceOf(EOFException.class);
        assertThat(room.left()).isEqualTo(300_000);
    }

    @Test
    void aSmallBodyNeedsNoRoom() throws IOException {
        Frame frame = Frame.read(stream("0203000000010000" + "00".repeat(1 << 16)), new FrameRoom(0))
                .orElseThrow();
        assertThat(frame.body()).hasSize(1 << 16);
    }

    @Test
    void aReplyTakesRoomUntilItsWriterRests() throws IOException {
        FrameRoom room = new FrameRoom(1 << 20);
        FrameWriter writer = new FrameWriter(new ByteArrayOutputStream(), room);
        writer.bytes(new byte[300_000]).send(Frame.INFO);
        assertThat(room.left()).isLessThan(1 << 20);
        assertThatThrownBy(() -> writer.bytes(new byte[1 << 20])).isInstanceOf(ReplyTooLarge.class);
        writer.rest();
        assertThat(room.left()).isEqualTo(1 << 20);
        writer.text("ok").send(Frame.INFO);
    }

    @Test
    void noReplyIsLargerThanAFrameMayBe() {
        FrameWriter writer = new FrameWriter(new ByteArrayOutputStream());
        writer.bytes(new byte[1 << 20]);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 128; i++) {
                        writer.bytes(new byte[1 << 20]);
                    }
                })
                .isInstanceOf(ReplyTooLarge.class);
    }

    @Test
    void messagesAboutUsersMayBeOfTheOldestVersion() throws IOException {
        assertThat(Frame.read(stream("00 02 000000000001 aa")).orElseThrow().body())
                .containsExactly(0xaa);
        assertThatThrownBy(() -> Frame.read(stream("00 01 000000000001 aa"))).isInstanceOf(Frame.BadHeader.class);
    }

    private static InputStream stream(String hex) {
        return new ByteArrayInputStream(HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    /** Notes how much room a reader had ready at most. */
    private static final class Greedy extends InputStream {
        private final InputStream source;
        private int largestRequest;

        Greedy(InputStream source) {
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            return source.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            largestRequest = Math.max(largestRequest, target.length);
            return source.read(target, offset, length);
        }
    }
}
