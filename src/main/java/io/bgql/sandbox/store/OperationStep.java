package io.bgql.sandbox.store;

import io.bgql.sandbox.value.BinOperation;
import io.bgql.sandbox.value.BinOperations;
import io.bgql.sandbox.value.Outcome;
import io.bgql.sandbox.value.Particle;
import io.bgql.sandbox.value.RefusedOperation;
import io.bgql.sandbox.wire.Operation;
import io.bgql.sandbox.wire.OperationCode;
import io.bgql.sandbox.wire.ParticleType;
import io.bgql.sandbox.wire.ResultCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An operation read once, to be applied to any number of records by any number of threads. */
sealed interface OperationStep {
    /** Changes the record or adds to the answers; the code says whether the request can go on. */
    int apply(WorkingRecord record, Answers answers);

    /** Reads operations; one that is malformed becomes a step that fails, because nothing before it may fail for it. */
    static List<OperationStep> of(List<Operation> operations, boolean readsAll, boolean inWrite) {
        List<OperationStep> steps = new ArrayList<>(operations.size());
        for (Operation operation : operations) {
            steps.add(of(operation, readsAll, inWrite));
        }
        return steps;
    }

    private static OperationStep of(Operation operation, boolean readsAll, boolean inWrite) {
        int code = operation.code();
        try {
            if (code == OperationCode.READ) {
                boolean wholeRecord = readsAll && operation.bin().isEmpty();
                return wholeRecord ? new ReadAllBins() : new ReadBin(operation);
            }
            if (OperationCode.reads(code)) {
                return new ReadValue(operation, prepared(operation), inWrite);
            }
            return inWrite ? writing(operation) : new Refuse(ResultCode.PARAMETER);
        } catch (RefusedOperation refused) {
            return new Refuse(refused.resultCode());
        }
    }

    private static OperationStep writing(Operation operation) throws RefusedOperation {
        return switch (operation.code()) {
            case OperationCode.TOUCH -> new Touch();
            case OperationCode.DELETE_ALL -> new RemoveAllBins(operation);
            case OperationCode.WRITE ->
                operation.particleType() == ParticleType.NULL
                        ? new RemoveBin(operation)
                        : new WriteBin(operation, Particle.received(operation.particleType(), operation.value()));
            default -> new ModifyValue(operation, prepared(operation));
        };
    }

    private static BinOperation prepared(Operation operation) throws RefusedOperation {
        return BinOperations.prepare(operation.code(), operation.particleType(), operation.value());
    }

    /** An operation that can't be done, found out when it is reached. */
    record Refuse(int resultCode) implements OperationStep {
        @Override
        public int apply(WorkingRecord record, Answers answers) {
            return resultCode;
        }
    }

    /** Nothing but what every write does; the one operation that never answers. */
    record Touch() implements OperationStep {
        @Override
        public int apply(WorkingRecord record, Answers answers) {
            return ResultCode.OK;
        }
    }

    /** A bin's new value, whole. */
    record WriteBin(Operation operation, Particle value) implements OperationStep {
        @Override
        public int apply(WorkingRecord record, Answers answers) {
            record.put(operation.bin(), value);
            answers.done(operation);
            return ResultCode.OK;
        }
    }

    /** A null written. */
    record RemoveBin(Operation operation) implements OperationStep {
        @Override
        public int apply(WorkingRecord record, Answers answers) {
            record.remove(operation.bin());
            answers.done(operation);
            return ResultCode.OK;
        }
    }

    /** The end of the record, unless a later operation writes a bin. */
    record RemoveAllBins(Operation operation) implements OperationStep {
        @Override
        public int apply(WorkingRecord record, Answers answers) {
            record.removeAllBins();
            answers.done(operation);
            return ResultCode.OK;
        }
    }

    /** All bins. */
    record ReadAllBins() implements OperationStep {
        @Override
        public int apply(WorkingRecord record, Answers answers) {
            answers.bins(record);
            return ResultCode.OK;
        }
    }

    /** One bin. */
    record ReadBin(Operation operation) implements OperationStep {
        @Override
        public int apply(WorkingRecord record, Answers answers) {
            Particle value = record.bin(operation.bin());
            if (value == null) {
                answers.done(operation);
            } else {
                answers.value(operation, value);
            }
            return ResultCode.OK;
        }
    }

    /**
     * Something about a bin's value, or of an expression. Within a write, one that finds the bin but no value answers
     * so in any case, unlike in a read.
     */
    record ReadValue(Operation operation, BinOperation work, boolean inWrite) implements OperationStep {
        @Override
        public int apply(WorkingRecord record, Answers answers) {
            @Nullable Particle bin = record.bin(operation.bin());
            if (bin == null && operation.code() != OperationCode.EXP_READ) {
                answers.done(operation);
                return ResultCode.OK;
            }
            Outcome outcome = work.apply(bin, record);
            if (outcome.resultCode() != ResultCode.OK) {
                return outcome.resultCode();
            }
            Particle result = outcome.result();
            if (result != null) {
                answers.value(operation, result);
            } else if (inWrite) {
                answers.nothing(operation);
            } else {
                answers.done(operation);
            }
            return ResultCode.OK;
        }
    }

    /** A bin's new value, made from its old one or from an expression. */
    record ModifyValue(Operation operation, BinOperation work) implements OperationStep {
        @Override
        public int apply(WorkingRecord record, Answers answers) {
            Outcome outcome = work.apply(record.bin(operation.bin()), record);
            if (outcome.resultCode() != ResultCode.OK) {
                return outcome.resultCode();
            }
            if (outcome.binChanged()) {
                Particle changed = outcome.bin();
                if (changed == null) {
                    record.remove(operation.bin());
                } else {
                    record.put(operation.bin(), changed);
                }
            }
            Particle result = outcome.result();
            if (result == null) {
                answers.done(operation);
            } else {
                answers.value(operation, result);
            }
            return ResultCode.OK;
        }
    }
}
