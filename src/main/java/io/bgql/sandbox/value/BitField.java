package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.ParticleType;
import io.bgql.sandbox.wire.ResultCode;

/** Some bits of a blob in a row: read, or changed in place without touching the others. */
final class BitField {
    private final byte[] data;
    private final int offset;
    private final int size;

    private BitField(byte[] data, int offset, int size) {
        this.data = data;
        this.offset = offset;
        this.size = size;
    }

    /** The field that an operation means. */
    private static BitField of(byte[] data, BitArguments arguments, boolean partial)
            throws RefusedOperation, BitsDoNotFit {
        long bits = (long) Byte.SIZE * data.length;
        long offset = arguments.offset() < 0 ? arguments.offset() + bits : arguments.offset();
        if (offset < 0) {
            throw new RefusedOperation(ResultCode.PARAMETER);
        }
        if (offset >= bits || (arguments.size() > bits - offset && !partial)) {
            throw new BitsDoNotFit(ResultCode.OP_NOT_APPLICABLE);
        }
        return new BitField(data, (int) offset, (int) Math.min(arguments.size(), bits - offset));
    }

    static Element read(int opcode, byte[] data, BitArguments arguments) throws RefusedOperation, BitsDoNotFit {
        BitField field = of(data, arguments, false);
        return switch (opcode) {
            case BitOperation.GET -> new Element.Bytes(ParticleType.BLOB, field.bytes());
            case BitOperation.COUNT -> new Element.Int64(field.count());
            case BitOperation.LSCAN -> new Element.Int64(field.first(arguments.number() != 0));
            case BitOperation.RSCAN -> new Element.Int64(field.last(arguments.number() != 0));
            default -> new Element.Int64(field.integer((arguments.how() & BitArithmetic.SIGNED) != 0));
        };
    }

    static byte[] modify(int opcode, byte[] data, BitArguments arguments, boolean partial)
            throws RefusedOperation, BitsDoNotFit {
        BitField before = of(data, arguments, partial);
        BitField after = new BitField(data.clone(), before.offset, before.size);
        switch (opcode) {
            case BitOperation.NOT -> after.invert();
            case BitOperation.LSHIFT -> after.shift(before, arguments.number());
            case BitOperation.RSHIFT -> after.shift(before, -arguments.number());
            case BitOperation.ADD, BitOperation.SUBTRACT, BitOperation.SET_INT -> after.calculate(opcode, arguments);
            default -> after.combine(opcode, new BitField(arguments.operand().data(), 0, before.size));
        }
        return after.data;
    }

    private boolean bit(int index) {
        int place = offset + index;
        return (data[place >> 3] & (0x80 >> (place & 7))) != 0;
    }

    private void put(int index, boolean bit) {
        int place = offset + index;
        int mask = 0x80 >> (place & 7);
        data[place >> 3] = (byte) (bit ? data[place >> 3] | mask : data[place >> 3] & ~mask);
    }

    private byte[] bytes() {
        BitField copy = new BitField(new byte[(size + 7) / 8], 0, size);
        for (int i = 0; i < size; i++) {
            copy.put(i, bit(i));
        }
        return copy.data;
    }

    private int count() {
        int count = 0;
        for (int i = 0; i < size; i++) {
            count += bit(i) ? 1 : 0;
        }
        return count;
    }

    private int first(boolean wanted) {
        for (int i = 0; i < size; i++) {
            if (bit(i) == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** A server looks on to the start of the first byte, and tells a bit found before the field by a number below 0. */
    private int last(boolean wanted) {
        for (int i = size - 1; i >= -(offset % Byte.SIZE); i--) {
            if (bit(i) == wanted) {
                return i;
            }
        }
        return -1;
    }

    private long integer(boolean signed) {
        long value = 0;
        for (int i = 0; i < size; i++) {
            value = (value << 1) | (bit(i) ? 1 : 0);
        }
        int unused = Long.SIZE - size;
        return signed ? (value << unused) >> unused : value;
    }

    private void invert() {
        for (int i = 0; i < size; i++) {
            put(i, !bit(i));
        }
    }

    /** Takes each bit from so many places to the right; zeros come in from outside the field. */
    private void shift(BitField source, long distance) {
        for (int i = 0; i < size; i++) {
            long from = i + distance;
            put(i, from >= 0 && from < size && source.bit((int) from));
        }
    }

    private void combine(int opcode, BitField other) {
        for (int i = 0; i < size; i++) {
            boolean bit = other.bit(i);
            put(
                    i,
                    switch (opcode) {
                        case BitOperation.OR -> bit(i) || bit;
                        case BitOperation.XOR -> bit(i) != bit;
                        case BitOperation.AND -> bit(i) && bit;
                        default -> bit;
                    });
        }
    }

    private void calculate(int opcode, BitArguments arguments) throws BitsDoNotFit {
        long operand = arguments.number();
        long result = opcode == BitOperation.SET_INT
                ? operand
                : new BitArithmetic(size, arguments.how()).result(integer(false), operand, opcode == BitOperation.ADD);
        for (int i = 0; i < size; i++) {
            put(i, ((result >> (size - 1 - i)) & 1) != 0);
        }
    }
}
