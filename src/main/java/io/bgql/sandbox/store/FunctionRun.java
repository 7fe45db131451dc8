package io.bgql.sandbox.store;

import io.bgql.sandbox.udf.RecordChange;
import io.bgql.sandbox.udf.UdfOutcome;
import io.bgql.sandbox.value.Particle;
import io.bgql.sandbox.wire.Info2;
import io.bgql.sandbox.wire.Message;
import io.bgql.sandbox.wire.Operation;
import io.bgql.sandbox.wire.OperationCode;
import io.bgql.sandbox.wire.ResultCode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One call of a function with one record. The function runs without the partition's lock, so that an endless one keeps
 * nobody waiting; if the record has changed meanwhile, it runs again, and after some tries under the lock.
 */
final class FunctionRun {
    private static final int FREE_TRIES = 8;
    private static final WritePlan PLAN = new WritePlan(ResultCode.OK, false, false, List.of());

    private final Namespace namespace;
    private final Functions functions;
    private final FunctionCall call;
    private final RecordRequest request;
    private final boolean fromJob;
    private final Contents contents;

    /** What a function that ended well has done. */
    enum Effect {
        READ,
        WRITE,
        DELETE
    }

    /**
     * How it ended.
     *
     * @param lua what the function said it did with its record; empty where it failed or was not called
     */
    record Ended(TransactionResult result, Optional<RecordChange> lua, Effect effect) {}

    /** @param fromJob whether a job sends it: records are never created, and their set is not checked */
    FunctionRun(Namespace namespace, Functions functions, FunctionCall call, RecordRequest request, boolean fromJob) {
        this.namespace = namespace;
        this.functions = functions;
        this.call = call;
        this.request = request;
        this.fromJob = fromJob;
        this.contents = namespace.contents();
    }

    Ended run() {
        for (int tries = 0; tries < FREE_TRIES; tries++) {
            Ended ended = attempt();
            if (ended.result.resultCode() != ResultCode.KEY_BUSY) {
                return ended;
            }
        }
        synchronized (contents.partitionOf(request.digest()).lock()) {
            return attempt();
        }
    }

    private Ended attempt() {
        byte[] found;
        synchronized (contents.partitionOf(request.digest()).lock()) {
            if (!namespace.ownership().writes(Digest.partition(request.digest()))) {
                return refused(null, TransactionResult.MOVED);
            }
            namespace.ownership().resolve(namespace, request.digest());
            found = contents.partitionOf(request.digest()).find(request.digest());
        }
        int nowSeconds = namespace.time().seconds();
        boolean missing = found == null || RecordLayout.isExpired(found, nowSeconds);
        if (missing && fromJob) {
            return refused(found, ResultCode.NOT_FOUND);
        }
        long nowMillis = namespace.time().clock().millis();
        Optional<WorkingRecord> record =
                found == null || missing ? Optional.empty() : Optional.of(WorkingRecord.of(contents, found, nowMillis));
        int code = record.map(this::admit).orElse(ResultCode.OK);
        if (code != ResultCode.OK) {
            return refused(found, code);
        }
        UdfOutcome outcome = functions.call(
                call,
                new FunctionRecord(request, record, nowSeconds),
                request.header().timeout(),
                nowMillis);
        return ended(found, outcome);
    }

    private int admit(WorkingRecord record) {
        if (!fromJob && !request.set().equals(record.setName())) {
            return ResultCode.PARAMETER;
        }
        int filtered = fromJob && request.filter() instanceof ReadyFilter ready
                ? ready.admit(record)
                : Admission.filter(request.filter(), record);
        return filtered == ResultCode.OK ? Admission.key(request.key(), record) : filtered;
    }

    private Ended ended(byte @Nullable [] found, UdfOutcome outcome) {
        if (outcome instanceof UdfOutcome.Success success) {
            return succeeded(found, success);
        } else if (outcome instanceof UdfOutcome.Failure failure) {
            List<Operation> said = List.of(answer("FAILURE", failure.message()));
            return new Ended(unchanged(found, ResultCode.UDF_EXECUTION, said), Optional.empty(), Effect.READ);
        }
        return refused(found, ((UdfOutcome.Refused) outcome).resultCode());
    }

    private Ended succeeded(byte @Nullable [] found, UdfOutcome.Success success) {
        List<Operation> answers = List.of(answer("SUCCESS", success.value()));
        RecordChange change = success.change();
        if (!change.written()) {
            return new Ended(unchanged(found, ResultCode.OK, answers), Optional.of(change), Effect.READ);
        }
        TransactionResult written = write(found, change);
        if (written.resultCode() != ResultCode.OK) {
            return new Ended(written, Optional.of(change), Effect.READ);
        }
        boolean deleted = written.generation() == 0;
        int generation = deleted && found != null ? RecordLayout.generation(found) + 1 : written.generation();
        return new Ended(
                new TransactionResult(ResultCode.OK, generation, written.voidTime(), answers),
                Optional.of(change),
                deleted ? Effect.DELETE : Effect.WRITE);
    }

    private TransactionResult write(byte @Nullable [] found, RecordChange change) {
        int ttl = change.ttl().orElse(request.header().ttl());
        int info2 = Info2.WRITE | (request.header().info2() & Info2.DURABLE_DELETE);
        RecordRequest writing = new RecordRequest(
                new Message.Header(0, info2, 0, 0, 0, 0, ttl, 0),
                request.digest(),
                request.set(),
                request.key(),
                RecordFilter.NONE,
                List.of());
        return RecordWrite.ofFunction(namespace, writing, PLAN, new FunctionChanges(found, change))
                .run();
    }

    private Ended refused(byte @Nullable [] found, int code) {
        return new Ended(unchanged(found, code, List.of()), Optional.empty(), Effect.READ);
    }

    private static TransactionResult unchanged(byte @Nullable [] found, int code, List<Operation> answers) {
        int generation = found == null ? 0 : RecordLayout.generation(found);
        int voidTime = found == null ? 0 : RecordLayout.voidTime(found);
        return new TransactionResult(code, generation, voidTime, answers);
    }

    private static Operation answer(String name, Particle value) {
        return Operation.of(OperationCode.READ, value.type(), name, value.data());
    }
}
