package io.bgql.sandbox.udf;

import io.bgql.sandbox.value.Particle;
import io.bgql.sandbox.wire.ParticleType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The one string that goes into Lua for a call and the one that comes back; {@code entry.lua} is the other end. */
final class Exchange {
    private static final int SUCCEEDED = 0;
    private static final int FAILED = 1;

    private static final int WRITTEN = 1;
    private static final int CLEARED = 2;
    private static final int TTL = 4;
    private static final int KEY_DROPPED = 8;

    private ByteBuffer out = ByteBuffer.allocateDirect(4096);

    /** The request for Lua, valid until the next one. */
    ByteBuffer request(UdfCall call, UdfLimits limits, UdfRecord record) {
        out.clear();
        room(20).putLong(call.nowMillis()).putLong(limits.instructions()).putInt(limits.kilobytes());
        putLong(bytes(call.function()));
        putLong(call.arguments());
        putRecord(record);
        return out.flip();
    }

    private void putRecord(UdfRecord record) {
        room(19).put((byte) (record.exists() ? 1 : 0)).putLong(record.ttl()).putShort((short) record.generation());
        out.putLong(record.lastUpdateMillis());
        putShort(record.set().map(Exchange::bytes).orElseGet(() -> new byte[0]));
        putShort(record.digest());
        room(Integer.BYTES).putInt(record.size());
        putValue(record.key().orElseGet(() -> new Particle(ParticleType.NULL, new byte[0])));
        int countAt = room(Short.BYTES).position();
        out.putShort((short) 0);
        record.eachBin((name, value) -> {
            putShort(bytes(name));
            putValue(value);
            out.putShort(countAt, (short) (out.getShort(countAt) + 1));
        });
    }

    private void putValue(Particle value) {
        room(1).put((byte) value.type());
        putLong(value.data());
    }

    private void putShort(byte[] text) {
        room(1 + text.length).put((byte) text.length).put(text);
    }

    private void putLong(byte[] data) {
        room(Integer.BYTES + data.length).putInt(data.length).put(data);
    }

    private ByteBuffer room(int wanted) {
        if (out.remaining() < wanted) {
            ByteBuffer wider = ByteBuffer.allocateDirect(Math.max(2 * out.capacity(), out.position() + wanted));
            out = wider.put(out.flip());
        }
        return out;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The answer, after its second byte, which is the state's own business. */
    static UdfOutcome outcome(ByteBuffer answer) {
        int status = answer.get();
        answer.get();
        return switch (status) {
            case SUCCEEDED -> new UdfOutcome.Success(value(answer), change(answer));
            case FAILED -> new UdfOutcome.Failure(new Particle(ParticleType.STRING, data(answer, answer.getInt())));
            default -> new UdfOutcome.Refused(answer.get());
        };
    }

    /** Whether the state behind an answer should not be used again. */
    static boolean worn(ByteBuffer answer) {
        return answer.get(1) != 0;
    }

    private static RecordChange change(ByteBuffer answer) {
        int flags = answer.get();
        int ttl = answer.getInt();
        List<RecordChange.BinChange> bins = new ArrayList<>();
        while (answer.hasRemaining()) {
            String name = new String(data(answer, answer.get()), StandardCharsets.UTF_8);
            Particle value = value(answer);
            bins.add(new RecordChange.BinChange(
                    name, value.type() == ParticleType.NULL ? Optional.empty() : Optional.of(value)));
        }
        return new RecordChange(
                (flags & WRITTEN) != 0,
                (flags & CLEARED) != 0,
                (flags & TTL) != 0 ? OptionalInt.of(ttl) : OptionalInt.empty(),
                (flags & KEY_DROPPED) != 0,
                bins);
    }

    private static Particle value(ByteBuffer answer) {
        int type = answer.get();
        return new Particle(type, data(answer, answer.getInt()));
    }

    private static byte[] data(ByteBuffer answer, int size) {
        byte[] data = new byte[size];
        answer.get(data);
        return data;
    }
}
