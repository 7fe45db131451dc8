package io.bgql.sandbox.value;

import org.jspecify.annotations.Nullable;

/** What is never known. A bare one may stand for any type as a branch of a condition. */
record UnknownValue(int type) implements Node {
    @Override
    public @Nullable Element evaluate(Evaluation evaluation) {
        return null;
    }
}
