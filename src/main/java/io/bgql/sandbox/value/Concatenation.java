package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.ResultCode;
import org.jspecify.annotations.Nullable;

/**
 * Puts bytes behind or before those of a bin of the same type, which must be text or blob. A missing bin takes the value
 * sent whatever it is: seen on a server 8.1.2.
 */
record Concatenation(Particle operand, boolean behind) implements BinOperation {
    Concatenation(int particleType, byte[] value, boolean behind) throws RefusedOperation {
        this(Particle.received(particleType, value), behind);
    }

    @Override
    public Outcome apply(@Nullable Particle bin, RecordView record) {
        if (bin == null) {
            return Outcome.changed(operand);
        }
        if (!Particle.isPlainBytes(operand.type()) || bin.type() != operand.type()) {
            return Outcome.failed(ResultCode.INCOMPATIBLE_TYPE);
        }
        byte[] joined = behind ? join(bin.data(), operand.data()) : join(operand.data(), bin.data());
        return Outcome.changed(new Particle(bin.type(), joined));
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] joined = new byte[first.length + second.length];
        System.arraycopy(first, 0, joined, 0, first.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
