package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.MalformedMsgpack;
import io.bgql.sandbox.wire.ParticleType;
import java.nio.charset.StandardCharsets;

/** What a record's header knows; always known, also before the record is read. */
record Metadata(int opcode, int type) implements Node {
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final long MILLIS_PER_SECOND = 1000;
    /** 2010-01-01 UTC, where void times count from, in seconds since 1970. */
    private static final long EPOCH = 1_262_304_000;

    static Node build(Instruction instruction) throws InvalidExpression, MalformedMsgpack {
        if (instruction.opcode() == Opcode.DIGEST_MODULO) {
            return digestModulo(instruction);
        }
        instruction.expectSize(0);
        int type = switch (instruction.opcode()) {
            case Opcode.SET_NAME -> StaticType.STRING;
            case Opcode.KEY_EXISTS, Opcode.IS_TOMBSTONE -> StaticType.BOOL;
            default -> StaticType.INTEGER;
        };
        return new Metadata(instruction.opcode(), type);
    }

    private static Node digestModulo(Instruction instruction) throws InvalidExpression, MalformedMsgpack {
        instruction.expectSize(1);
        int divisor = (int) instruction.integer();
        if (divisor == 0) {
            throw instruction.invalid("modulo zero");
        }
        return new DigestModulo(divisor);
    }

    @Override
    public Element evaluate(Evaluation evaluation) {
        RecordView record = evaluation.record();
        return switch (opcode) {
            case Opcode.SET_NAME ->
                new Element.Bytes(ParticleType.STRING, record.setName().getBytes(StandardCharsets.UTF_8));
            case Opcode.KEY_EXISTS -> Element.Bool.of(record.key() != null);
            case Opcode.IS_TOMBSTONE -> Element.Bool.of(record.tombstone());
            default -> new Element.Int64(number(record));
        };
    }

    private long number(RecordView record) {
        return switch (opcode) {
            case Opcode.LAST_UPDATE -> record.lastUpdateNanos();
            case Opcode.SINCE_UPDATE -> record.nowMillis() - record.lastUpdateNanos() / NANOS_PER_MILLI;
            case Opcode.VOID_TIME ->
                record.voidTimeSeconds() == 0 ? -1 : (record.voidTimeSeconds() + EPOCH) * NANOS_PER_SECOND;
            case Opcode.TTL ->
                record.voidTimeSeconds() == 0
                        ? -1
                        : record.voidTimeSeconds() + EPOCH - record.nowMillis() / MILLIS_PER_SECOND;
            // Records live in memory: nothing of them is on a device.
            case Opcode.DEVICE_SIZE -> 0;
            default -> record.recordSize();
        };
    }

    private record DigestModulo(int divisor) implements Node {
        @Override
        public int type() {
            return StaticType.INTEGER;
        }

        /** The last four digest bytes as an unsigned little-endian number, and C's remainder. */
        @Override
        public Element evaluate(Evaluation evaluation) {
            byte[] digest = evaluation.record().digest();
            long number = 0;
            for (int i = 19; i >= 16; i--) {
                number = (number << 8) | (digest[i] & 0xff);
            }
            return new Element.Int64(number % divisor);
        }
    }
}
