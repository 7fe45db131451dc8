package io.bgql.sandbox.store;

import io.bgql.sandbox.wire.Info1;
import io.bgql.sandbox.wire.Info2;
import io.bgql.sandbox.wire.Info3;
import io.bgql.sandbox.wire.ResultCode;
import java.util.List;
import java.util.Optional;

/** Requests for single records, each carried out whole or not at all. */
public final class Transactions {
    private final Functions functions;

    Transactions(Functions functions) {
        this.functions = functions;
    }

    /** Carries a client's request out. A write that also reads is a write; one that does neither is refused. */
    public TransactionResult apply(Namespace namespace, RecordRequest request) {
        if (request.hasInfo2(Info2.WRITE)) {
            return request.hasInfo2(Info2.DELETE) ? delete(namespace, request) : write(namespace, request);
        }
        return request.hasInfo1(Info1.READ)
                ? read(namespace, request)
                : new TransactionResult(ResultCode.PARAMETER, 0, 0, List.of());
    }

    /** Calls a function with the record. Flags that a function can't heed are refused before anything is looked at. */
    public TransactionResult call(Namespace namespace, RecordRequest request, FunctionCall call) {
        boolean refused = request.hasInfo2(Info2.CREATE_ONLY | Info2.GENERATION | Info2.GENERATION_GT)
                || request.hasInfo3(Info3.UPDATE_ONLY | Info3.CREATE_OR_REPLACE | Info3.REPLACE_ONLY);
        FunctionRun.Ended ended = refused
                ? new FunctionRun.Ended(
                        new TransactionResult(ResultCode.PARAMETER, 0, 0, List.of()),
                        Optional.empty(),
                        FunctionRun.Effect.READ)
                : new FunctionRun(namespace, functions, call, request, false).run();
        int code = ended.result().resultCode();
        if (code == TransactionResult.MOVED) {
            return ended.result();
        }
        FunctionTally.CLIENT.count(namespace.counters(), code, ended.effect());
        countFailure(namespace, code);
        return ended.result();
    }

    private static TransactionResult read(Namespace namespace, RecordRequest request) {
        TransactionResult result = new RecordRead(namespace, request).run();
        namespace
                .counters()
                .add(
                        switch (result.resultCode()) {
                            case ResultCode.OK -> NamespaceCounter.CLIENT_READ_SUCCESS;
                            case ResultCode.NOT_FOUND -> NamespaceCounter.CLIENT_READ_NOT_FOUND;
                            case ResultCode.FILTERED_OUT -> NamespaceCounter.CLIENT_READ_FILTERED_OUT;
                            default -> NamespaceCounter.CLIENT_READ_ERROR;
                        });
        return result;
    }

    private static TransactionResult write(Namespace namespace, RecordRequest request) {
        WritePlan plan = WritePlan.of(request.header(), request.operations());
        TransactionResult result = new RecordWrite(namespace, request, plan, false).run();
        return counted(
                namespace,
                result,
                switch (result.resultCode()) {
                    case ResultCode.OK -> NamespaceCounter.CLIENT_WRITE_SUCCESS;
                    case ResultCode.FILTERED_OUT -> NamespaceCounter.CLIENT_WRITE_FILTERED_OUT;
                    default -> NamespaceCounter.CLIENT_WRITE_ERROR;
                });
    }

    private static TransactionResult delete(Namespace namespace, RecordRequest request) {
        TransactionResult result = new RecordDelete(namespace, request).run();
        return counted(
                namespace,
                result,
                switch (result.resultCode()) {
                    case ResultCode.OK -> NamespaceCounter.CLIENT_DELETE_SUCCESS;
                    case ResultCode.NOT_FOUND -> NamespaceCounter.CLIENT_DELETE_NOT_FOUND;
                    case ResultCode.FILTERED_OUT -> NamespaceCounter.CLIENT_DELETE_FILTERED_OUT;
                    default -> NamespaceCounter.CLIENT_DELETE_ERROR;
                });
    }

    /** What met a partition that has moved on has not happened here: the client asks another node. */
    private static TransactionResult counted(Namespace namespace, TransactionResult result, NamespaceCounter counter) {
        if (result.resultCode() != TransactionResult.MOVED) {
            namespace.counters().add(counter);
            countFailure(namespace, result.resultCode());
        }
        return result;
    }

    private static void countFailure(Namespace namespace, int resultCode) {
        if (resultCode == ResultCode.GENERATION) {
            namespace.counters().add(NamespaceCounter.FAIL_GENERATION);
        } else if (resultCode == ResultCode.RECORD_TOO_BIG) {
            namespace.counters().add(NamespaceCounter.FAIL_RECORD_TOO_BIG);
        }
    }
}
