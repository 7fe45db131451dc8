package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.ResultCode;
import java.math.BigInteger;

/** Adds and subtracts numbers of 1 to 64 bits, signed or not; what does not fit fails, saturates or wraps. */
final class BitArithmetic {
    private static final int SIGNED = 1;
    private static final int SATURATE = 2;
    private static final int WRAP = 4;

    private final int size;
    private final int how;

    BitArithmetic(int size, int how) throws RefusedOperation {
        boolean contradictory = (how & SATURATE) != 0 && (how & WRAP) != 0;
        if ((how & ~(SIGNED | SATURATE | WRAP)) != 0 || contradictory || size > Long.SIZE) {
            throw new RefusedOperation(ResultCode.PARAMETER);
        }
        this.size = size;
        this.how = how;
    }

    long result(long value, long operand, boolean add) throws BitsDoNotFit {
        BigInteger left = number(value);
        BigInteger right = number(operand);
        BigInteger exact = add ? left.add(right) : left.subtract(right);
        BigInteger limited = exact.max(least()).min(most());
        if (limited.equals(exact) || (how & WRAP) != 0) {
            return exact.longValue();
        }
        if ((how & SATURATE) != 0) {
            return limited.longValue();
        }
        throw new BitsDoNotFit(ResultCode.OP_NOT_APPLICABLE);
    }

    private boolean signed() {
        return (how & SIGNED) != 0;
    }

    /** The number that the last bits of a value stand for. */
    private BigInteger number(long value) {
        BigInteger bits =
                BigInteger.valueOf(value).and(BigInteger.ONE.shiftLeft(size).subtract(BigInteger.ONE));
        return signed() && bits.testBit(size - 1) ? bits.subtract(BigInteger.ONE.shiftLeft(size)) : bits;
    }

    private BigInteger least() {
        return signed() ? BigInteger.ONE.shiftLeft(size - 1).negate() : BigInteger.ZERO;
    }

    private BigInteger most() {
        return BigInteger.ONE.shiftLeft(signed() ? size - 1 : size).subtract(BigInteger.ONE);
    }
}
