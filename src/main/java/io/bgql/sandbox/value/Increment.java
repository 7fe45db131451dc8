package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.ParticleType;
import io.bgql.sandbox.wire.ResultCode;
import org.jspecify.annotations.Nullable;

/**
 * Adds a number to a bin of the same kind of number; integers wrap. A missing bin takes the value sent whatever it is,
 * even a string: seen on a server 8.1.2.
 */
record Increment(Particle operand) implements BinOperation {
    static Increment prepare(int particleType, byte[] value) throws RefusedOperation {
        return new Increment(Particle.received(particleType, value));
    }

    @Override
    public Outcome apply(@Nullable Particle bin, RecordView record) {
        if (bin == null) {
            return Outcome.changed(operand);
        }
        if (bin.type() != operand.type()) {
            return Outcome.failed(ResultCode.INCOMPATIBLE_TYPE);
        }
        return switch (bin.type()) {
            case ParticleType.INTEGER -> Outcome.changed(Particle.ofInteger(bin.integer() + operand.integer()));
            case ParticleType.FLOAT -> Outcome.changed(Particle.ofFloat(bin.float64() + operand.float64()));
            default -> Outcome.failed(ResultCode.INCOMPATIBLE_TYPE);
        };
    }
}
