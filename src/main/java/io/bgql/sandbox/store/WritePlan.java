package io.bgql.sandbox.store;

import io.bgql.sandbox.wire.Info1;
import io.bgql.sandbox.wire.Info2;
import io.bgql.sandbox.wire.Info3;
import io.bgql.sandbox.wire.Message;
import io.bgql.sandbox.wire.Operation;
import io.bgql.sandbox.wire.OperationCode;
import io.bgql.sandbox.wire.ParticleType;
import io.bgql.sandbox.wire.ResultCode;
import java.util.List;

/**
 * What flags and operations of a write say before any record is looked at. May serve many records.
 *
 * @param refusal what every record is refused with, OK when none is
 * @param mustNotCreate whether a missing record stays missing
 * @param replaces whether bins that are not written go
 * @param steps the operations, ready
 */
record WritePlan(int refusal, boolean mustNotCreate, boolean replaces, List<OperationStep> steps) {
    private static final int MOST_OPERATIONS = 32 * 1024;
    private static final int LONGEST_BIN_NAME = 15;

    static WritePlan of(Message.Header header, List<Operation> operations) {
        boolean replaces = (header.info3() & (Info3.CREATE_OR_REPLACE | Info3.REPLACE_ONLY)) != 0;
        int refusal = new Check(header, replaces).of(operations);
        if (refusal != ResultCode.OK) {
            return new WritePlan(refusal, false, replaces, List.of());
        }
        boolean touches = operations.stream().anyMatch(operation -> operation.code() == OperationCode.TOUCH);
        boolean updates = (header.info3() & (Info3.UPDATE_ONLY | Info3.REPLACE_ONLY)) != 0;
        boolean readsAll = (header.info1() & Info1.GET_ALL) != 0;
        List<OperationStep> steps = OperationStep.of(operations, readsAll, true);
        return new WritePlan(ResultCode.OK, touches || updates, replaces, steps);
    }

    /** Whether a bin can have the name an operation gives. */
    static boolean isBinName(Operation operation) {
        return operation.binLength() <= LONGEST_BIN_NAME && operation.bin().indexOf('\0') < 0;
    }

    /** The pass over the operations, in the server's order of refusals. */
    private static final class Check {
        private final Message.Header header;
        private final boolean replaces;
        private boolean reads;
        private boolean readsAll;
        private boolean answersBins;

        Check(Message.Header header, boolean replaces) {
            this.header = header;
            this.replaces = replaces;
        }

        int of(List<Operation> operations) {
            if (operations.isEmpty() || operations.size() > MOST_OPERATIONS) {
                return ResultCode.PARAMETER;
            }
            for (Operation operation : operations) {
                int refusal = of(operation);
                if (refusal != ResultCode.OK) {
                    return refusal;
                }
            }
            boolean readFlag = (header.info1() & Info1.READ) != 0;
            boolean readAllFlag = (header.info1() & Info1.GET_ALL) != 0;
            boolean clash = (reads && !readFlag) || (readsAll && answersBins) || (readAllFlag && !readsAll);
            return clash ? ResultCode.PARAMETER : ResultCode.OK;
        }

        private int of(Operation operation) {
            int code = operation.code();
            if (code != OperationCode.TOUCH && !isBinName(operation)) {
                return ResultCode.BIN_NAME;
            }
            if (replaces && needsOldRecord(operation)) {
                return ResultCode.PARAMETER;
            }
            if (OperationCode.reads(code)) {
                return ofReading(operation);
            }
            answersBins |= code == OperationCode.CDT_MODIFY || code == OperationCode.HLL_MODIFY;
            return ResultCode.OK;
        }

        private int ofReading(Operation operation) {
            reads = true;
            boolean wholeRecord = operation.code() == OperationCode.READ
                    && operation.bin().isEmpty()
                    && (header.info1() & Info1.GET_ALL) != 0;
            if (!wholeRecord) {
                answersBins = true;
                return ResultCode.OK;
            }
            boolean respondsAll = (header.info2() & Info2.RESPOND_ALL_OPS) != 0;
            if (respondsAll || readsAll) {
                return ResultCode.PARAMETER;
            }
            readsAll = true;
            return ResultCode.OK;
        }

        /** Of the writing operations only whole bins and expressions go with replacing the record. */
        private static boolean needsOldRecord(Operation operation) {
            return switch (operation.code()) {
                case OperationCode.WRITE -> operation.particleType() == ParticleType.NULL;
                case OperationCode.EXP_MODIFY -> false;
                default -> OperationCode.writes(operation.code());
            };
        }
    }
}
