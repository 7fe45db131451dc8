package io.bgql.sandbox.store;

import io.bgql.sandbox.wire.Message;
import io.bgql.sandbox.wire.ResultCode;
import java.util.List;

/**
 * A function that a background job calls with each record. As on servers, {@code record.set_ttl} writes into the one
 * message that all records of the job share, so that a ttl set for one record holds for those after it.
 */
final class FunctionWork implements RecordWork {
    private final Namespace namespace;
    private final Functions functions;
    private final FunctionCall call;
    private volatile Message.Header header;

    FunctionWork(Namespace namespace, Functions functions, FunctionCall call, Message.Header header) {
        this.namespace = namespace;
        this.functions = functions;
        this.call = call;
        this.header = header;
    }

    @Override
    public int apply(byte[] digest, ReadyFilter filter) {
        RecordRequest request = RecordRequest.ofJob(header, digest, filter, List.of());
        FunctionRun.Ended ended = new FunctionRun(namespace, functions, call, request, true).run();
        ended.lua().ifPresent(change -> change.ttl().ifPresent(this::leak));
        int code = ended.result().resultCode();
        // A record that has left the range of the job's index is there, and an error; one that is gone is nothing.
        if (code == TransactionResult.MOVED) {
            namespace.counters().add(NamespaceCounter.UDF_SUB_TSVC_ERROR);
            return ResultCode.UNKNOWN;
        }
        boolean gone = code == ResultCode.NOT_FOUND && ended.result().generation() == 0;
        if (!gone) {
            FunctionTally.JOB.count(namespace.counters(), code, ended.effect());
        }
        return code;
    }

    private void leak(int ttl) {
        header = new Message.Header(0, header.info2(), 0, 0, 0, 0, ttl, 0);
    }

    @Override
    public JobType type() {
        return new JobType.BackgroundUdf(call.module(), call.function());
    }

    @Override
    public JobTally tally() {
        return JobTally.UDF;
    }
}
