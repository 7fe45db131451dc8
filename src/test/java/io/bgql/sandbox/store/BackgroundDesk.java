package io.bgql.sandbox.store;

import io.bgql.sandbox.value.Particle;
import io.bgql.sandbox.wire.Info2;
import io.bgql.sandbox.wire.Message;
import io.bgql.sandbox.wire.Operation;
import io.bgql.sandbox.wire.OperationCode;
import io.bgql.sandbox.wire.ParticleType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** A background job in one line: what it does, on what, how fast. */
final class BackgroundDesk {
    private final Desk desk;
    private final Namespace namespace;
    private final List<Operation> operations = new ArrayList<>();
    private long taskId;
    private String set = "s";
    private int recordsPerSecond;
    private Optional<IndexQuery> index = Optional.empty();
    private RecordFilter filter = RecordFilter.NONE;
    private int info1;
    private int info2 = Info2.WRITE;
    private int info3;
    private int ttl;
    private IntConsumer beforeEach = count -> {};
    private int seen;

    BackgroundDesk(Desk desk) {
        this(desk, desk.test);
    }

    BackgroundDesk(Desk desk, Namespace namespace) {
        this.desk = desk;
        this.namespace = namespace;
    }

    BackgroundDesk id(long id) {
        taskId = id;
        return this;
    }

    BackgroundDesk set(String name) {
        set = name;
        return this;
    }

    BackgroundDesk rate(int perSecond) {
        recordsPerSecond = perSecond;
        return this;
    }

    BackgroundDesk index(IndexQuery query) {
        index = Optional.of(query);
        return this;
    }

    BackgroundDesk filter(RecordFilter other) {
        filter = other;
        return this;
    }

    BackgroundDesk info1(int bits) {
        info1 |= bits;
        return this;
    }

    BackgroundDesk info2(int bits) {
        info2 |= bits;
        return this;
    }

    BackgroundDesk info3(int bits) {
        info3 |= bits;
        return this;
    }

    BackgroundDesk ttl(int seconds) {
        ttl = seconds;
        return this;
    }

    /** Runs on the job's thread before each record, with the number of records before it. */
    BackgroundDesk beforeEach(IntConsumer action) {
        beforeEach = action;
        return this;
    }

    BackgroundDesk add(String bin, long value) {
        return operation(OperationCode.INCR, bin, Particle.ofInteger(value));
    }

    BackgroundDesk write(String bin, long value) {
        return operation(OperationCode.WRITE, bin, Particle.ofInteger(value));
    }

    BackgroundDesk touch() {
        return operation(OperationCode.TOUCH, "", new Particle(ParticleType.NULL, new byte[0]));
    }

    BackgroundDesk operation(int code, String bin, Particle value) {
        operations.add(Operation.of(code, value.type(), bin, value.data()));
        return this;
    }

    JobStart start() {
        Message.Header header = new Message.Header(info1, info2, info3, 0, 0, 0, ttl, 0);
        WorkOrder order = new OperationsOrder(header, operations);
        WorkOrder watched = ordered -> new Watched(order.accept(ordered));
        return desk.store
                .queries()
                .start(
                        namespace,
                        new BackgroundQuery(taskId, set, recordsPerSecond, index, filter, watched, "127.0.0.1:40000"));
    }

    /** The id of the job, which must have started. */
    long started() {
        return ((JobStart.Started) start()).taskId();
    }

    /** The code of the refusal. */
    int refused() {
        return ((JobStart.Refused) start()).resultCode();
    }

    /** The job when it is done. */
    JobSnapshot run() {
        return desk.done(started());
    }

    private final class Watched implements RecordWork {
        private final RecordWork work;

        Watched(RecordWork work) {
            this.work = work;
        }

        @Override
        public int apply(byte[] digest, ReadyFilter rest) {
            beforeEach.accept(seen++);
            return work.apply(digest, rest);
        }

        @Override
        public JobType type() {
            return work.type();
        }

        @Override
        public JobTally tally() {
            return work.tally();
        }
    }
}
