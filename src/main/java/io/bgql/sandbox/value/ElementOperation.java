package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.MalformedMsgpack;
import io.bgql.sandbox.wire.ResultCode;
import org.jspecify.annotations.Nullable;

/** Lets an operation on a decoded value work on a bin. */
record ElementOperation(ValueOperation operation) implements BinOperation {
    @Override
    public Outcome apply(@Nullable Particle bin, RecordView record) {
        if (bin == null && !operation.modifies()) {
            return Outcome.nothing();
        }
        try {
            Effect effect = operation.apply(bin == null ? null : bin.element());
            Particle answer = effect.answer() == null ? null : Particle.of(effect.answer());
            return effect.after() == null
                    ? Outcome.answered(answer)
                    : Outcome.changedAndAnswered(Particle.of(effect.after()), answer);
        } catch (RefusedOperation refused) {
            return Outcome.failed(refused.resultCode());
        } catch (MalformedMsgpack malformed) {
            return Outcome.failed(ResultCode.UNKNOWN);
        }
    }
}
