package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.ResultCode;
import org.jspecify.annotations.Nullable;

/**
 * What an operation did to a bin.
 *
 * @param resultCode of {@link ResultCode}; when it is not OK nothing else counts
 * @param binChanged whether {@code bin} replaces the bin's value
 * @param bin the new value; null with {@code binChanged} removes the bin
 * @param hasResult whether the operation answers a value (one that answers none is still listed when every operation is)
 * @param result the value answered
 */
public record Outcome(
        int resultCode,
        boolean binChanged,
        @Nullable Particle bin,
        boolean hasResult,
        @Nullable Particle result) {
    private static final Outcome NOTHING = new Outcome(ResultCode.OK, false, null, false, null);

    /** Done, with nothing changed and nothing to answer. */
    static Outcome nothing() {
        return NOTHING;
    }

    static Outcome failed(int resultCode) {
        return new Outcome(resultCode, false, null, false, null);
    }

    static Outcome removed() {
        return new Outcome(ResultCode.OK, true, null, false, null);
    }

    static Outcome changed(Particle bin) {
        return new Outcome(ResultCode.OK, true, bin, false, null);
    }

    static Outcome answered(@Nullable Particle result) {
        return new Outcome(ResultCode.OK, false, null, result != null, result);
    }

    static Outcome changedAndAnswered(Particle bin, @Nullable Particle result) {
        return new Outcome(ResultCode.OK, true, bin, result != null, result);
    }
}
