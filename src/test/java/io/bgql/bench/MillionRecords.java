package io.bgql.bench;

import io.bgql.sandbox.RawClient;
import io.bgql.sandbox.Request;
import io.bgql.sandbox.wire.FieldType;
import io.bgql.sandbox.wire.MalformedMessage;
import io.bgql.sandbox.wire.Message;
import io.bgql.sandbox.wire.OperationCode;
import io.bgql.sandbox.wire.ParticleType;
import io.bgql.sandbox.wire.ResultCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * A million records of five small bins, three integers and two strings, in set {@code load} of namespace {@code test};
 * every other thousand of them has 1 in bin {@code flag}, the rest 0.
 */
final class MillionRecords {
    static final int COUNT = 1_000_000;
    static final String SET = "load";

    /** {@code flag == 1} as an expression. */
    static final byte[] HALF_OF_THEM = {
        (byte) 0x93, 1, (byte) 0x93, 81, 2, (byte) 0xa4, 'f', 'l', 'a', 'g', 1,
    };

    private static final int ROWS = 1000;
    private static final int DIGEST = 20;
    private static final int REPEAT = 1;
    private static final int HAS_INFO = 2;
    private static final int WRITE = 1;

    private MillionRecords() {}

    static void writeTo(RawClient client) throws IOException, MalformedMessage {
        writeTo(client, COUNT);
    }

    /** The first so many of them, a whole number of thousands. */
    static void writeTo(RawClient client, int count) throws IOException, MalformedMessage {
        Random random = new Random(1);
        for (int i = 0; i < count / ROWS; i++) {
            List<Message> answers =
                    client.askForStream(Request.batch(rows(i, random)).frame());
            for (Message answer : answers) {
                if (answer.header().resultCode() != ResultCode.OK) {
                    throw new IOException("a record was not written: " + answer);
                }
            }
        }
    }

    private static byte[] rows(int number, Random random) {
        ByteBuffer rows = ByteBuffer.allocate(ROWS * (DIGEST + 5) + 200);
        rows.putInt(ROWS).put((byte) 0);
        for (int i = 0; i < ROWS; i++) {
            byte[] digest = new byte[DIGEST];
            random.nextBytes(digest);
            rows.putInt(i).put(digest);
            if (i == 0) {
                putWrite(rows, number);
            } else {
                rows.put((byte) REPEAT);
            }
        }
        byte[] used = new byte[rows.position()];
        rows.flip().get(used);
        return used;
    }

    private static void putWrite(ByteBuffer rows, int number) {
        rows.put((byte) HAS_INFO).put(new byte[] {0, WRITE, 0});
        rows.putShort((short) 2).putShort((short) 5);
        putField(rows, FieldType.NAMESPACE, "test");
        putField(rows, FieldType.SET, SET);
        putBin(rows, "flag", ParticleType.INTEGER, integer(number % 2));
        putBin(rows, "age", ParticleType.INTEGER, integer(number));
        putBin(rows, "score", ParticleType.INTEGER, integer(number * 1000L));
        putBin(rows, "city", ParticleType.STRING, text("Reykjavik"));
        putBin(rows, "name", ParticleType.STRING, text("somebody " + number));
    }

    private static void putField(ByteBuffer rows, int type, String value) {
        rows.putInt(value.length() + 1).put((byte) type).put(text(value));
    }

    private static void putBin(ByteBuffer rows, String name, int particleType, byte[] value) {
        rows.putInt(4 + name.length() + value.length)
                .put(new byte[] {OperationCode.WRITE, (byte) particleType, 0, (byte) name.length()})
                .put(text(name))
                .put(value);
    }

    static byte[] integer(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
