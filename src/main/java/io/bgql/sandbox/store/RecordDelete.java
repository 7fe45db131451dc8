package io.bgql.sandbox.store;

import io.bgql.sandbox.wire.Info2;
import io.bgql.sandbox.wire.ResultCode;
import java.util.List;

/** One deletion of one record. An expired record that nobody has removed yet can still be deleted. */
final class RecordDelete {
    private final Namespace namespace;
    private final RecordRequest request;

    RecordDelete(Namespace namespace, RecordRequest request) {
        this.namespace = namespace;
        this.request = request;
    }

    /** Replies to deletions never carry generation or void time. */
    TransactionResult run() {
        int code = request.hasInfo2(Info2.DURABLE_DELETE) ? ResultCode.ENTERPRISE_ONLY : delete();
        return new TransactionResult(code, 0, 0, List.of());
    }

    private int delete() {
        Contents contents = namespace.contents();
        Ownership ownership = namespace.ownership();
        synchronized (contents.partitionOf(request.digest()).lock()) {
            if (!ownership.writes(Digest.partition(request.digest()))) {
                return TransactionResult.MOVED;
            }
            ownership.resolve(namespace, request.digest());
            Partition partition = contents.partitionOf(request.digest());
            byte[] stored = partition.find(request.digest());
            if (stored == null) {
                return ResultCode.NOT_FOUND;
            }
            WorkingRecord record =
                    WorkingRecord.of(contents, stored, namespace.time().clock().millis());
            int code = admit(record);
            if (code == ResultCode.OK) {
                partition.remove(stored);
                ownership.deleted(namespace, request.digest());
                record.set().added(-1, -record.storageSize());
            }
            return code;
        }
    }

    private int admit(WorkingRecord record) {
        if (!request.set().isEmpty() && !request.set().equals(record.setName())) {
            return ResultCode.PARAMETER;
        }
        int generation = Admission.generation(request, record.generation());
        if (generation != ResultCode.OK) {
            return generation;
        }
        int filtered = Admission.filter(request.filter(), record);
        return filtered != ResultCode.OK ? filtered : Admission.key(request.key(), record);
    }
}
