package io.bgql.sandbox.value;

import org.jspecify.annotations.Nullable;

/** A reading operation that is malformed: a server looks at it only where there is a value to read. */
record RefusedRead(int resultCode) implements BinOperation {
    @Override
    public Outcome apply(@Nullable Particle bin, RecordView record) {
        return bin == null ? Outcome.nothing() : Outcome.failed(resultCode);
    }
}
