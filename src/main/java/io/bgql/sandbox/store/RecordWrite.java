package io.bgql.sandbox.store;

import io.bgql.sandbox.wire.Info2;
import io.bgql.sandbox.wire.Operation;
import io.bgql.sandbox.wire.ParticleType;
import io.bgql.sandbox.wire.ResultCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One write of one record: found or made, checked, changed, stored, all under its partition's lock. The checks stand in
 * the server's order, which decides the code when several would fail.
 */
final class RecordWrite {
    private static final int MOST_BINS = 0x7FFF;
    private static final int MOST_GENERATIONS = 0xFFFF;
    private static final int LONGEST_SET_NAME = 63;

    private final Namespace namespace;
    private final RecordRequest request;
    private final WritePlan plan;
    private final RecordChanges changes;
    private final Sender sender;
    private final Contents contents;
    private final Answers answers;

    /** The record found, if only to be taken for missing. */
    private byte @Nullable [] found;

    private boolean created;
    private int reportedGeneration;
    private int reportedVoidTime;

    /** Who wants the write, and so what is checked. */
    private enum Sender {
        CLIENT,
        /** The set is not checked, and the filter has been tried on metadata. */
        JOB,
        /** Everything but the ttl has been checked before the function ran. */
        FUNCTION
    }

    /** @param fromJob whether a job sends it: its set is not checked, and its filter has been tried on metadata */
    RecordWrite(Namespace namespace, RecordRequest request, WritePlan plan, boolean fromJob) {
        this(namespace, request, plan, new OperationChanges(plan.steps()), fromJob ? Sender.JOB : Sender.CLIENT);
    }

    /** What a function wants written; KEY_BUSY when the record is not the one it was called with any more. */
    static RecordWrite ofFunction(Namespace namespace, RecordRequest request, WritePlan plan, RecordChanges changes) {
        return new RecordWrite(namespace, request, plan, changes, Sender.FUNCTION);
    }

    private RecordWrite(
            Namespace namespace, RecordRequest request, WritePlan plan, RecordChanges changes, Sender sender) {
        this.namespace = namespace;
        this.request = request;
        this.plan = plan;
        this.changes = changes;
        this.sender = sender;
        this.contents = namespace.contents();
        this.answers = new Answers(request.hasInfo2(Info2.RESPOND_ALL_OPS));
    }

    TransactionResult run() {
        int code = refusal();
        if (code == ResultCode.OK) {
            Partition partition = contents.partitionOf(request.digest());
            synchronized (partition.lock()) {
                code = attempt();
            }
        }
        List<Operation> given = code == ResultCode.OK ? answers.collected() : List.of();
        return new TransactionResult(code, reportedGeneration, reportedVoidTime, given);
    }

    private int refusal() {
        if (namespace.stopsWrites()) {
            return ResultCode.OUT_OF_SPACE;
        }
        boolean needsSet =
                sender != Sender.FUNCTION && namespace.settings().isOn(NamespaceSetting.DISALLOW_NULL_SETNAME);
        return needsSet && request.set().isEmpty() ? ResultCode.PARAMETER : plan.refusal();
    }

    private int attempt() {
        Ownership ownership = namespace.ownership();
        if (!ownership.writes(Digest.partition(request.digest()))) {
            return TransactionResult.MOVED;
        }
        ownership.resolve(namespace, request.digest());
        try {
            return write(contents.partitionOf(request.digest()));
        } catch (BinNames.Full full) {
            return ResultCode.BIN_NAME;
        }
    }

    private int write(Partition partition) {
        int code = locate(partition);
        if (code != ResultCode.OK) {
            return code;
        }
        Optional<RecordSet> set = created ? newSet() : Optional.of(setOf(stored()));
        if (set.isEmpty()) {
            return ResultCode.PARAMETER;
        }
        long now = namespace.time().clock().millis();
        WorkingRecord record = created
                ? WorkingRecord.create(contents, request.digest(), set.get(), now)
                : WorkingRecord.of(contents, stored(), now);
        code = admit(record);
        return code == ResultCode.OK ? change(partition, record) : code;
    }

    private int locate(Partition partition) {
        byte[] stored = partition.find(request.digest());
        found = stored;
        if (!changes.expects(stored)) {
            return ResultCode.KEY_BUSY;
        }
        if (stored != null) {
            reportedGeneration = RecordLayout.generation(stored);
            reportedVoidTime = RecordLayout.voidTime(stored);
        }
        created = stored == null
                || RecordLayout.isExpired(stored, namespace.time().seconds());
        if (created && plan.mustNotCreate()) {
            return ResultCode.NOT_FOUND;
        }
        if (!created && request.hasInfo2(Info2.CREATE_ONLY)) {
            return ResultCode.RECORD_EXISTS;
        }
        return Admission.generation(request, created ? 0 : reportedGeneration);
    }

    private int admit(WorkingRecord record) {
        if (!created) {
            if (sender == Sender.CLIENT && !request.set().equals(record.setName())) {
                return ResultCode.PARAMETER;
            }
            int filtered = filter(record);
            if (filtered != ResultCode.OK) {
                return filtered;
            }
        }
        int key = admitKey(record);
        if (key != ResultCode.OK) {
            return key;
        }
        return TimeToLive.check(namespace, record.set(), ttl());
    }

    private int filter(WorkingRecord record) {
        if (sender == Sender.JOB && request.filter() instanceof ReadyFilter ready) {
            return ready.admit(record);
        }
        return Admission.filter(request.filter(), record);
    }

    /** Checks the key against the one stored; where none is, the one sent will be. */
    private int admitKey(WorkingRecord record) {
        byte[] key = request.key();
        if (key.length == 0) {
            return ResultCode.OK;
        }
        if (record.keyBytes().length != 0) {
            return Admission.key(key, record);
        }
        if (key[0] == ParticleType.INTEGER && key.length != 1 + Long.BYTES) {
            return ResultCode.UNSUPPORTED_FEATURE;
        }
        record.storeKey(key);
        return ResultCode.OK;
    }

    private int change(Partition partition, WorkingRecord record) {
        boolean hadBins = !created && !plan.replaces();
        long oldSize = found == null ? 0 : WorkingRecord.of(contents, found, 0).storageSize();
        if (plan.replaces()) {
            record.removeAllBins();
        }
        stamp(record);
        int code = changes.apply(record, answers);
        if (code != ResultCode.OK) {
            return code;
        }
        if (record.binCount() > MOST_BINS) {
            return ResultCode.PARAMETER;
        }
        return record.binCount() == 0 ? delete(partition, record, hadBins, oldSize) : store(partition, record, oldSize);
    }

    /** What every write sets, before the operations, so that their expressions see it. */
    private void stamp(WorkingRecord record) {
        int before = record.generation();
        int voidTime = TimeToLive.voidTime(namespace, record.set(), ttl(), record.voidTime(), created);
        record.stamp(
                before == MOST_GENERATIONS ? 1 : before + 1,
                voidTime,
                namespace.time().millis());
    }

    /** A record whose last bin has gone is gone itself. */
    private int delete(Partition partition, WorkingRecord record, boolean hadBins, long oldSize) {
        if (!hadBins) {
            return ResultCode.NOT_FOUND;
        }
        if (request.hasInfo2(Info2.DURABLE_DELETE)) {
            return ResultCode.ENTERPRISE_ONLY;
        }
        partition.remove(request.digest());
        namespace.ownership().deleted(namespace, request.digest());
        record.set().added(-1, -oldSize);
        changes.recordDeleted(namespace.counters());
        reportedGeneration = 0;
        reportedVoidTime = 0;
        return ResultCode.OK;
    }

    private int store(Partition partition, WorkingRecord record, long oldSize) {
        long size = record.storageSize();
        if (size > namespace.settings().value(NamespaceSetting.MAX_RECORD_SIZE)) {
            return ResultCode.RECORD_TOO_BIG;
        }
        byte[] encoded = record.encode();
        partition.put(encoded);
        namespace.ownership().written(namespace, encoded);
        if (found != null) {
            setOf(found).added(-1, -oldSize);
        }
        record.set().added(1, size);
        reportedGeneration = record.generation();
        reportedVoidTime = record.voidTime();
        return ResultCode.OK;
    }

    private int ttl() {
        return TimeToLive.resolved(request.header().ttl(), created);
    }

    private Optional<RecordSet> newSet() {
        String name = request.set();
        boolean tooLong = name.getBytes(StandardCharsets.UTF_8).length > LONGEST_SET_NAME;
        return tooLong ? Optional.empty() : contents.sets().findOrAdd(name);
    }

    private RecordSet setOf(byte[] stored) {
        return contents.sets().withId(RecordLayout.setId(stored));
    }

    private byte[] stored() {
        byte[] record = found;
        if (record == null) {
            throw new IllegalStateException("no record was found");
        }
        return record;
    }
}
