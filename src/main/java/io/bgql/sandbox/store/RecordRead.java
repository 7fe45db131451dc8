package io.bgql.sandbox.store;

import io.bgql.sandbox.wire.Info1;
import io.bgql.sandbox.wire.Info2;
import io.bgql.sandbox.wire.Operation;
import io.bgql.sandbox.wire.ResultCode;
import java.util.List;

/** One read of one record. Records never change in place, so reading needs the partition's lock only to find one. */
final class RecordRead {
    private final Namespace namespace;
    private final RecordRequest request;

    RecordRead(Namespace namespace, RecordRequest request) {
        this.namespace = namespace;
        this.request = request;
    }

    TransactionResult run() {
        Contents contents = namespace.contents();
        byte[] stored = contents.partitionOf(request.digest()).find(request.digest());
        if (stored == null) {
            return new TransactionResult(ResultCode.NOT_FOUND, 0, 0, List.of());
        }
        WorkingRecord record =
                WorkingRecord.of(contents, stored, namespace.time().clock().millis());
        Answers answers = new Answers(request.hasInfo2(Info2.RESPOND_ALL_OPS));
        int code = admit(stored, record);
        if (code == ResultCode.OK) {
            code = answer(record, answers);
        }
        List<Operation> given = code == ResultCode.OK ? answers.collected() : List.of();
        return new TransactionResult(code, record.generation(), record.voidTime(), given);
    }

    private int admit(byte[] stored, WorkingRecord record) {
        if (!request.set().isEmpty() && !request.set().equals(record.setName())) {
            return ResultCode.PARAMETER;
        }
        if (RecordLayout.isExpired(stored, namespace.time().seconds())) {
            return ResultCode.NOT_FOUND;
        }
        int filtered = Admission.filter(request.filter(), record);
        return filtered != ResultCode.OK ? filtered : Admission.key(request.key(), record);
    }

    private int answer(WorkingRecord record, Answers answers) {
        if (request.hasInfo1(Info1.NO_BIN_DATA)) {
            return ResultCode.OK;
        }
        if (request.hasInfo1(Info1.GET_ALL)) {
            answers.bins(record);
            return ResultCode.OK;
        }
        if (request.operations().isEmpty()) {
            return ResultCode.PARAMETER;
        }
        for (Operation operation : request.operations()) {
            if (!WritePlan.isBinName(operation)) {
                return ResultCode.BIN_NAME;
            }
        }
        return applyAll(OperationStep.of(request.operations(), false, false), record, answers);
    }

    /** Applies steps in order until one says no. */
    static int applyAll(List<OperationStep> steps, WorkingRecord record, Answers answers) {
        for (OperationStep step : steps) {
            int code = step.apply(record, answers);
            if (code != ResultCode.OK) {
                return code;
            }
        }
        return ResultCode.OK;
    }
}
