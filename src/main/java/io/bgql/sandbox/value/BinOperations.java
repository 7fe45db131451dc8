package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.OperationCode;
import io.bgql.sandbox.wire.ResultCode;
import org.jspecify.annotations.Nullable;

/**
 * The operations on a bin's value: increment, append, prepend, list and map, bit and HLL operations, and those that
 * carry an expression. Reading and writing a bin whole is the store's.
 */
public final class BinOperations {
    private BinOperations() {}

    /**
     * Reads an operation once, for many records.
     *
     * @param operationCode of {@link OperationCode}
     * @param particleType of the value sent
     * @throws RefusedOperation when the operation is malformed, unknown here, or carries an invalid expression
     */
    public static BinOperation prepare(int operationCode, int particleType, byte[] value) throws RefusedOperation {
        return switch (operationCode) {
            case OperationCode.INCR -> Increment.prepare(particleType, value);
            case OperationCode.APPEND -> new Concatenation(particleType, value, true);
            case OperationCode.PREPEND -> new Concatenation(particleType, value, false);
            case OperationCode.CDT_READ -> new ElementOperation(CollectionOperation.read(value, false));
            case OperationCode.CDT_MODIFY -> new ElementOperation(CollectionOperation.read(value, true));
            case OperationCode.EXP_READ -> ExpressionOperation.read(value, false);
            case OperationCode.EXP_MODIFY -> ExpressionOperation.read(value, true);
            case OperationCode.BITS_READ -> new ElementOperation(BitOperation.read(value, false));
            case OperationCode.BITS_MODIFY -> new ElementOperation(BitOperation.read(value, true));
            case OperationCode.HLL_READ, OperationCode.HLL_MODIFY ->
                throw new RefusedOperation(ResultCode.UNSUPPORTED_FEATURE);
            default -> throw new RefusedOperation(ResultCode.PARAMETER);
        };
    }

    /** Reads an operation and applies it to one bin. */
    public static Outcome apply(
            int operationCode, @Nullable Particle bin, int particleType, byte[] value, RecordView record) {
        try {
            return prepare(operationCode, particleType, value).apply(bin, record);
        } catch (RefusedOperation refused) {
            return Outcome.failed(refused.resultCode());
        }
    }
}
