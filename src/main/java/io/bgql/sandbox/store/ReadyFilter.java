package io.bgql.sandbox.store;

import io.bgql.sandbox.value.Program;
import io.bgql.sandbox.value.RecordView;
import io.bgql.sandbox.value.Truth;

/** A filter that can be tried on records, by any number of threads. */
public sealed interface ReadyFilter extends RecordFilter {
    /** What metadata alone says of a record. */
    Truth matchMetadata(RecordView record);

    /** Whether the whole record passes. */
    boolean matches(RecordView record);

    @Override
    default ReadyFilter ready() {
        return this;
    }

    /** Everything passes. */
    record None() implements ReadyFilter {
        @Override
        public Truth matchMetadata(RecordView record) {
            return Truth.TRUE;
        }

        @Override
        public boolean matches(RecordView record) {
            return true;
        }
    }

    /** What a boolean expression is true of. */
    record Compiled(Program program) implements ReadyFilter {
        @Override
        public Truth matchMetadata(RecordView record) {
            return program.matchMetadata(record);
        }

        @Override
        public boolean matches(RecordView record) {
            return program.match(record) == Truth.TRUE;
        }
    }
}
