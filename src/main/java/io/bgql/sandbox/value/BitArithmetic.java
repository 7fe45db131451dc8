package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.ResultCode;

/**
 * Adds and subtracts numbers of 1 to 64 bits, signed or not; what does not fit fails, saturates or wraps. Overflow is
 * found the way a server 8.1.2 finds it: of signed numbers a sum of exactly 0 never counts as one, and what is
 * subtracted is first negated within its bits, so that the least number stays negative.
 */
final class BitArithmetic {
    static final int SIGNED = 1;
    private static final int SATURATE = 2;
    private static final int WRAP = 4;

    private final int unused;
    private final long mask;
    private final int how;

    BitArithmetic(int size, int how) {
        this.unused = Long.SIZE - size;
        this.mask = -1L >>> unused;
        this.how = how;
    }

    /** The way to calculate, if there is such a one. */
    static int checked(int how) throws RefusedOperation {
        boolean contradictory = (how & SATURATE) != 0 && (how & WRAP) != 0;
        if ((how & ~(SIGNED | SATURATE | WRAP)) != 0 || contradictory) {
            throw new RefusedOperation(ResultCode.PARAMETER);
        }
        return how;
    }

    long result(long value, long operand, boolean add) throws BitsDoNotFit {
        long change = operand & mask;
        long result = (add ? value + change : value - change) & mask;
        if ((how & WRAP) != 0) {
            return result;
        }
        if ((how & SIGNED) != 0) {
            return signed(value, add ? change : -change, result);
        }
        int grown = Long.compareUnsigned(result, value);
        boolean fits = add ? grown >= 0 : grown <= 0;
        return fits ? result : limited(add ? mask : 0);
    }

    private long signed(long value, long change, long result) throws BitsDoNotFit {
        long before = extended(value);
        long added = extended(change);
        long after = extended(result);
        if (before < 0 && added < 0 && after > 0) {
            return limited(mask & ~(mask >>> 1));
        }
        return before > 0 && added > 0 && after < 0 ? limited(mask >>> 1) : result;
    }

    private long extended(long value) {
        return (value << unused) >> unused;
    }

    private long limited(long limit) throws BitsDoNotFit {
        if ((how & SATURATE) == 0) {
            throw new BitsDoNotFit(ResultCode.OP_NOT_APPLICABLE);
        }
        return limit;
    }
}
