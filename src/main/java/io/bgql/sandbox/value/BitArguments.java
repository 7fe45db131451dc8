package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.ParticleType;
import io.bgql.sandbox.wire.ResultCode;
import java.util.List;

/**
 * What a bit operation is given, all of it read and checked before any value is looked at, as a server 8.1.2 does.
 *
 * @param offset of the first bit, or byte where whole bytes are meant; below 0 counts from the end
 * @param size how many bits, or bytes
 * @param number a number, a shift's distance, or the bit to look for (1 or 0)
 * @param operand bytes to set, insert or combine with
 * @param flags when to do the operation
 * @param how of resize and integers
 */
record BitArguments(long offset, long size, long number, Element.Bytes operand, int flags, int how) {
    private static final long MOST_BYTES = 128L << 20;
    private static final Element.Bytes NO_BYTES = new Element.Bytes(ParticleType.BLOB, new byte[0]);
    private static final int LONGEST_INTEGER = 64;

    static BitArguments read(int opcode, List<Element> values) throws RefusedOperation {
        Arguments in = new Arguments(values);
        return switch (opcode) {
            case BitOperation.RESIZE ->
                new BitArguments(0, size(in, 0, 0, MOST_BYTES), 0, NO_BYTES, in.bits(1), resizing(in));
            case BitOperation.INSERT ->
                new BitArguments(offset(in, MOST_BYTES), 0, 0, operand(in, 1, 0), in.bits(2), 0);
            case BitOperation.REMOVE ->
                new BitArguments(offset(in, MOST_BYTES), size(in, 1, 1, MOST_BYTES), 0, NO_BYTES, in.bits(2), 0);
            default -> ofBits(opcode, in);
        };
    }

    private static BitArguments ofBits(int opcode, Arguments in) throws RefusedOperation {
        long offset = offset(in, MOST_BYTES * Byte.SIZE);
        long size = size(in, 1, 1, isOnInteger(opcode) ? LONGEST_INTEGER : MOST_BYTES * Byte.SIZE);
        return switch (opcode) {
            case BitOperation.SET, BitOperation.OR, BitOperation.XOR, BitOperation.AND ->
                new BitArguments(offset, size, 0, operand(in, 2, size), in.bits(3), 0);
            case BitOperation.NOT -> new BitArguments(offset, size, 0, NO_BYTES, in.bits(2), 0);
            case BitOperation.LSHIFT, BitOperation.RSHIFT ->
                new BitArguments(offset, size, size(in, 2, 0, MOST_BYTES * Byte.SIZE), NO_BYTES, in.bits(3), 0);
            case BitOperation.ADD, BitOperation.SUBTRACT ->
                new BitArguments(offset, size, in.integer(2), NO_BYTES, in.bits(3), BitArithmetic.checked(in.bits(4)));
            case BitOperation.SET_INT -> new BitArguments(offset, size, in.integer(2), NO_BYTES, in.bits(3), 0);
            case BitOperation.LSCAN, BitOperation.RSCAN ->
                new BitArguments(offset, size, in.bool(2) ? 1 : 0, NO_BYTES, 0, 0);
            case BitOperation.GET_INT ->
                new BitArguments(offset, size, 0, NO_BYTES, 0, within(in.bits(2), BitArithmetic.SIGNED));
            default -> new BitArguments(offset, size, 0, NO_BYTES, 0, 0);
        };
    }

    private static boolean isOnInteger(int opcode) {
        return switch (opcode) {
            case BitOperation.ADD, BitOperation.SUBTRACT, BitOperation.SET_INT, BitOperation.GET_INT -> true;
            default -> false;
        };
    }

    private static long offset(Arguments in, long most) throws RefusedOperation {
        long offset = in.integer(0);
        if (offset < -most || offset > most) {
            throw malformed();
        }
        return offset;
    }

    private static long size(Arguments in, int place, int least, long most) throws RefusedOperation {
        long size = in.integer(place);
        if (size < least || size > most) {
            throw malformed();
        }
        return size;
    }

    /** Bytes of any kind, strings too: at least so many bits and never none. */
    private static Element.Bytes operand(Arguments in, int place, long bits) throws RefusedOperation {
        if (in.value(place) instanceof Element.Bytes bytes
                && bytes.data().length > 0
                && (long) bytes.data().length * Byte.SIZE >= bits) {
            return bytes;
        }
        throw malformed();
    }

    private static int resizing(Arguments in) throws RefusedOperation {
        int how = within(in.bits(2), BlobBytes.FROM_FRONT | BlobBytes.GROW_ONLY | BlobBytes.SHRINK_ONLY);
        if ((how & BlobBytes.GROW_ONLY) != 0 && (how & BlobBytes.SHRINK_ONLY) != 0) {
            throw malformed();
        }
        return how;
    }

    private static int within(int bits, int known) throws RefusedOperation {
        if ((bits & ~known) != 0) {
            throw malformed();
        }
        return bits;
    }

    private static RefusedOperation malformed() {
        return new RefusedOperation(ResultCode.PARAMETER);
    }
}
