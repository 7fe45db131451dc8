package io.bgql.sandbox.store;

import io.bgql.sandbox.value.Truth;
import io.bgql.sandbox.wire.Info2;
import io.bgql.sandbox.wire.ResultCode;
import java.util.Arrays;

/** The checks that reads, writes and deletes of an existing record have in common; each answers a result code. */
final class Admission {
    private Admission() {}

    /** Whether the generation is the one the request wants, where it wants one. A missing record has 0. */
    static int generation(RecordRequest request, int generation) {
        int wanted = request.header().generation();
        boolean fits = request.hasInfo2(Info2.GENERATION)
                ? wanted == generation
                : !request.hasInfo2(Info2.GENERATION_GT) || Integer.compareUnsigned(wanted, generation) > 0;
        return fits ? ResultCode.OK : ResultCode.GENERATION;
    }

    /** Whether a client's filter lets the record through: metadata first, then the bins. */
    static int filter(RecordFilter filter, WorkingRecord record) {
        try {
            ReadyFilter ready = filter.ready();
            Truth byMetadata = ready.matchMetadata(record);
            boolean passes = byMetadata == Truth.UNKNOWN ? ready.matches(record) : byMetadata == Truth.TRUE;
            return passes ? ResultCode.OK : ResultCode.FILTERED_OUT;
        } catch (RefusedRequest refused) {
            return refused.resultCode();
        }
    }

    /** Whether the key sent is the key stored, where there are both. */
    static int key(byte[] sent, WorkingRecord record) {
        if (sent.length == 0) {
            return ResultCode.OK;
        }
        byte[] stored = record.keyBytes();
        boolean fits = stored.length == 0 || Arrays.equals(stored, sent);
        return fits ? ResultCode.OK : ResultCode.KEY_MISMATCH;
    }
}
