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
     * @throws RefusedOperation when the operation is malformed, unknown here, or carries an invalid expression; a reading operation
     *     fails where it is applied to a value instead, unless it carries an expression
     */
    public static BinOperation prepare(int operationCode, int particleType, byte[] value) throws RefusedOperation {
        return switch (operationCode) {
            case OperationCode.INCR -> Increment.prepare(particleType, value);
            case OperationCode.APPEND -> new Concatenation(particleType, value, true);
            case OperationCode.PREPEND -> new Concatenation(particleType, value, false);
            case OperationCode.CDT_READ, OperationCode.BITS_READ, OperationCode.HLL_READ ->
                prepareRead(operationCode, value);
            case OperationCode.CDT_MODIFY -> new ElementOperation(CollectionOperation.read(value, true));
            case OperationCode.EXP_READ -> ExpressionOperation.read(value, false);
            case OperationCode.EXP_MODIFY -> ExpressionOperation.read(value, true);
            case OperationCode.BITS_MODIFY -> new ElementOperation(BitOperation.read(value, true));
            case OperationCode.HLL_MODIFY -> new ElementOperation(HllOperation.read(value, true));
            default -> throw new RefusedOperation(ResultCode.PARAMETER);
        };
    }

    private static BinOperation prepareRead(int operationCode, byte[] value) {
        try {
            return new ElementOperation(
                    switch (operationCode) {
                        case OperationCode.CDT_READ -> CollectionOperation.read(value, false);
                        case OperationCode.BITS_READ -> BitOperation.read(value, false);
                        default -> HllOperation.read(value, false);
                    });
        } catch (RefusedOperation refused) {
            return new RefusedRead(refused.resultCode());
        }
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
