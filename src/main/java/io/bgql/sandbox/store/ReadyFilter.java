package io.bgql.sandbox.store;

import io.bgql.sandbox.value.Program;
import io.bgql.sandbox.value.RecordView;
import io.bgql.sandbox.value.Truth;
import io.bgql.sandbox.wire.ResultCode;

/** A filter that can be tried on records, by any number of threads. */
public sealed interface ReadyFilter extends RecordFilter {
    /** What metadata alone says of a record. */
    Truth matchMetadata(RecordView record);

    /** Whether the whole record passes. */
    boolean matches(RecordView record);

    /** OK, FILTERED_OUT, or NOT_FOUND of a record that no longer is what the query has looked for. */
    default int admit(RecordView record) {
        return matches(record) ? ResultCode.OK : ResultCode.FILTERED_OUT;
    }

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

    /** What still has a value in the range of an index, and passes another filter. */
    record StillIndexed(SecondaryIndex index, IndexRange range, ReadyFilter rest) implements ReadyFilter {
        @Override
        public Truth matchMetadata(RecordView record) {
            Truth byMetadata = rest.matchMetadata(record);
            return byMetadata == Truth.TRUE ? Truth.UNKNOWN : byMetadata;
        }

        @Override
        public boolean matches(RecordView record) {
            return admit(record) == ResultCode.OK;
        }

        @Override
        public int admit(RecordView record) {
            return index.matches(record, range) ? rest.admit(record) : ResultCode.NOT_FOUND;
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
