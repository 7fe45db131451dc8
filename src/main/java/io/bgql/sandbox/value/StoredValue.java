package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.MalformedMsgpack;
import io.bgql.sandbox.wire.MsgpackReader;
import io.bgql.sandbox.wire.ParticleType;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What needs the record itself: bins, their types, the key. Before the record is read all of it is unknown. */
final class StoredValue {
    private static final int LONGEST_BIN_NAME = 15;

    private StoredValue() {}

    static Node build(Instruction instruction) throws InvalidExpression, MalformedMsgpack {
        switch (instruction.opcode()) {
            case Opcode.BIN -> {
                instruction.expectSize(2);
                long type = instruction.integer();
                if (type < StaticType.NIL || type > StaticType.HLL) {
                    throw instruction.invalid("no type " + type);
                }
                return new Bin((int) type, bin(instruction));
            }
            case Opcode.BIN_TYPE -> {
                instruction.expectSize(1);
                return new BinType(bin(instruction));
            }
            default -> {
                instruction.expectSize(1);
                long type = instruction.integer();
                if (type != StaticType.INTEGER && type != StaticType.STRING && type != StaticType.BLOB) {
                    throw instruction.invalid("no key has type " + type);
                }
                return new Key((int) type);
            }
        }
    }

    private static int bin(Instruction instruction) throws InvalidExpression, MalformedMsgpack {
        MsgpackReader in = instruction.in();
        byte[] name = in.readBytes();
        if (name.length > LONGEST_BIN_NAME) {
            throw instruction.invalid("a bin name longer than " + LONGEST_BIN_NAME + " bytes");
        }
        for (byte each : name) {
            if (each == 0) {
                throw instruction.invalid("a bin name with a NUL in it");
            }
        }
        return instruction.builder().bin(new String(name, StandardCharsets.UTF_8));
    }

    /** Unknown when missing or of another type than the one asked for. */
    private record Bin(int type, int position) implements Node {
        @Override
        public @Nullable Element evaluate(Evaluation evaluation) {
            if (evaluation.metadataOnly()) {
                return null;
            }
            Element value = evaluation.element(position);
            return value != null && value.type() == type && !isJavaBlob(value) ? value : null;
        }

        private static boolean isJavaBlob(Element value) {
            return value instanceof Element.Bytes bytes && bytes.particleType() == ParticleType.JAVA_BLOB;
        }
    }

    private record BinType(int position) implements Node {
        @Override
        public int type() {
            return StaticType.INTEGER;
        }

        @Override
        public @Nullable Element evaluate(Evaluation evaluation) {
            if (evaluation.metadataOnly()) {
                return null;
            }
            Particle particle = evaluation.particle(position);
            return new Element.Int64(particle == null ? ParticleType.NULL : particle.type());
        }
    }

    private record Key(int type) implements Node {
        @Override
        public @Nullable Element evaluate(Evaluation evaluation) {
            Particle key =
                    evaluation.metadataOnly() ? null : evaluation.record().key();
            if (key == null) {
                return null;
            }
            Element value = key.type() == ParticleType.INTEGER
                    ? new Element.Int64(key.integer())
                    : new Element.Bytes(key.type(), key.data());
            return value.type() == type ? value : null;
        }
    }
}
