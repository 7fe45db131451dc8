package io.bgql.sandbox;

import io.bgql.sandbox.value.Vectors;
import io.bgql.sandbox.wire.FieldType;
import io.bgql.sandbox.wire.Frame;
import io.bgql.sandbox.wire.FrameWriter;
import io.bgql.sandbox.wire.Info1;
import io.bgql.sandbox.wire.Info2;
import io.bgql.sandbox.wire.Info3;
import io.bgql.sandbox.wire.Message;
import io.bgql.sandbox.wire.MessageWriter;
import io.bgql.sandbox.wire.OperationCode;
import io.bgql.sandbox.wire.ParticleType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/**
 * Frames no client should send, the same for the same seed: recorded requests mangled, messages put together at random,
 * info lines of random words, and noise. Their headers are right, so that each has to be answered.
 */
final class HostileFrames {
    private static final List<byte[]> RECORDED = Recording.CONVERSATIONS.stream()
            .flatMap(name -> Recording.conversation(name).stream())
            .map(Recording.Exchange::request)
            .filter(request -> request.length < 1000)
            .toList();
    private static final List<byte[]> EXPRESSIONS = bytes("exp_vectors.json", "exp_hex");
    private static final List<byte[]> OPERATIONS = bytes("cdt_vectors.json", "op_payload_hex");
    private static final List<String> INFO = List.copyOf(Recording.infoReplies().keySet());
    private static final List<String> WORDS =
            List.of("test", "bar", "s", "", "0", "1", "-1", "4294967296", "numeric", "age", "=", ";", ":", "/", "\t");
    private static final List<String> BINS = List.of("a", "b", "c", "c", "", "a name that is too long");
    private static final int[] TTLS = {0, 0, 0, -1, -2, 1, 1000, Integer.MIN_VALUE};
    private static final int DIGESTS = 64;
    /** The first three flag bytes of a read, a write, a deletion, one that does both, a query and a batch. */
    private static final int[][] KINDS = {
        {Info1.READ | Info1.GET_ALL, 0, 0},
        {0, Info2.WRITE, 0},
        {0, Info2.WRITE | Info2.DELETE, 0},
        {Info1.READ, Info2.WRITE, 0},
        {Info1.READ, 0, Info3.PARTITION_DONE},
        {Info1.BATCH, 0, 0}
    };

    private final Random random;

    HostileFrames(long seed) {
        random = new Random(seed);
    }

    private static List<byte[]> bytes(String file, String field) {
        return Vectors.of(file)
                .map(vector -> HexFormat.of().parseHex(vector.get(field).getAsString()))
                .toList();
    }

    byte[] next() throws IOException {
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> mangledRecording();
            case 4, 5, 6, 7 -> message();
            case 8 -> frame(Frame.INFO, infoLines());
            default -> frame(Frame.INFO + random.nextInt(4), noise(random.nextInt(200)));
        };
    }

    private byte[] mangledRecording() throws IOException {
        byte[] sample = any(RECORDED);
        return frame(sample[1], mangled(Arrays.copyOfRange(sample, Frame.HEADER_SIZE, sample.length)));
    }

    private byte[] mangled(byte[] body) {
        return switch (random.nextInt(4)) {
            case 0 -> noise(body.length);
            case 1 -> Arrays.copyOf(body, random.nextInt(body.length + 1));
            case 2 -> Arrays.copyOf(body, body.length + random.nextInt(30));
            default -> withBytesChanged(body);
        };
    }

    private byte[] withBytesChanged(byte[] body) {
        byte[] changed = body.clone();
        for (int i = random.nextInt(8); i >= 0 && changed.length > 0; i--) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
        }
        return changed;
    }

    private byte[] message() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FrameWriter frame = new FrameWriter(out);
        MessageWriter writer = new MessageWriter(frame);
        int ttl = TTLS[random.nextInt(TTLS.length)];
        int[] flags = KINDS[random.nextInt(KINDS.length)];
        writer.begin(new Message.Header(
                twisted(flags[0]), twisted(flags[1]), twisted(flags[2]), twisted(0), 0, random.nextInt(3), ttl, 1000));
        writer.field(FieldType.NAMESPACE, random.nextInt(30) == 0 ? any(WORDS) : "test");
        writer.field(FieldType.SET, random.nextInt(20) == 0 ? any(WORDS) : "s");
        addFields(writer);
        for (int i = random.nextInt(4); i > 0; i--) {
            addOperation(writer);
        }
        writer.end();
        frame.send(Frame.MESSAGE);
        return out.toByteArray();
    }

    private void addFields(MessageWriter writer) {
        if (random.nextInt(4) > 0) {
            writer.field(FieldType.DIGEST, digest());
        } else if (random.nextBoolean()) {
            writer.field(FieldType.PID_ARRAY, new byte[] {(byte) random.nextInt(), (byte) random.nextInt(17)});
        }
        if (random.nextInt(4) == 0) {
            writer.field(FieldType.FILTER_EXPRESSION, random.nextBoolean() ? any(EXPRESSIONS) : value());
        }
        for (int i = random.nextInt(3); i > 1; i--) {
            writer.field(random.nextInt(45), value());
        }
    }

    private void addOperation(MessageWriter writer) {
        String bin = any(BINS);
        switch (random.nextInt(4)) {
            case 0 -> writer.operation(OperationCode.CDT_MODIFY, bin, ParticleType.BLOB, any(OPERATIONS));
            case 1 -> writer.operation(OperationCode.WRITE, bin, random.nextInt(24), value());
            case 2 -> writer.operation(random.nextInt(18), bin, ParticleType.BLOB, value());
            default -> writer.operation(random.nextInt(18), bin, random.nextInt(30), value());
        }
    }

    /** Mostly as they are. */
    private int twisted(int flags) {
        return switch (random.nextInt(20)) {
            case 0 -> random.nextInt(256);
            case 1, 2 -> flags ^ 1 << random.nextInt(8);
            default -> flags;
        };
    }

    private byte[] digest() {
        byte[] digest = new byte[20];
        digest[0] = (byte) random.nextInt(DIGESTS);
        return digest;
    }

    private byte[] value() {
        return switch (random.nextInt(6)) {
            case 0 -> any(EXPRESSIONS);
            case 1 -> any(OPERATIONS);
            case 2 -> withBytesChanged(any(OPERATIONS));
            case 3 -> withBytesChanged(any(EXPRESSIONS));
            case 4 -> noise(1 << random.nextInt(5));
            default -> new byte[Long.BYTES];
        };
    }

    private byte[] infoLines() {
        StringBuilder lines = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String request = any(INFO);
            int cut = random.nextInt(request.length() + 1);
            lines.append(request, 0, cut).append(any(WORDS)).append(any(WORDS));
            lines.append(random.nextBoolean() ? request.substring(cut) : "").append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static byte[] frame(int type, byte[] body) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        new FrameWriter(frame).bytes(body).send(type);
        return frame.toByteArray();
    }
}
