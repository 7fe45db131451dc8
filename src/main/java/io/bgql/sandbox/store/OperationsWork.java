package io.bgql.sandbox.store;

import io.bgql.sandbox.wire.Message;
import io.bgql.sandbox.wire.Operation;
import io.bgql.sandbox.wire.ResultCode;
import java.util.List;

/** Operations a background job applies to each record, as writes without a set and without a key. */
final class OperationsWork implements RecordWork {
    private final Namespace namespace;
    private final Message.Header header;
    private final List<Operation> operations;
    private final WritePlan plan;

    OperationsWork(Namespace namespace, Message.Header header, List<Operation> operations) {
        this.namespace = namespace;
        this.header = header;
        this.operations = operations;
        this.plan = WritePlan.of(header, operations);
    }

    @Override
    public int apply(byte[] digest, ReadyFilter filter) {
        RecordRequest request = RecordRequest.ofJob(header, digest, filter, operations);
        int code = new RecordWrite(namespace, request, plan, true).run().resultCode();
        namespace
                .counters()
                .add(
                        switch (code) {
                            case TransactionResult.MOVED -> NamespaceCounter.OPS_SUB_TSVC_ERROR;
                            case ResultCode.OK -> NamespaceCounter.OPS_SUB_WRITE_SUCCESS;
                            case ResultCode.TIMEOUT -> NamespaceCounter.OPS_SUB_WRITE_TIMEOUT;
                            case ResultCode.FILTERED_OUT -> NamespaceCounter.OPS_SUB_WRITE_FILTERED_OUT;
                            default -> NamespaceCounter.OPS_SUB_WRITE_ERROR;
                        });
        return code == TransactionResult.MOVED ? ResultCode.UNKNOWN : code;
    }

    @Override
    public JobType type() {
        return new JobType.BackgroundOps();
    }

    @Override
    public JobTally tally() {
        return JobTally.OPS;
    }
}
