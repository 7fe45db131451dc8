package io.bgql.sandbox.value;

import org.jspecify.annotations.Nullable;

/** A compiled expression. It keeps no state between evaluations, so any number of threads may use one. */
public final class Program {
    private final int resultType;

    private Program(int resultType) {
        this.resultType = resultType;
    }

    /**
     * Compiles an expression and checks it whole: opcodes, arity, types, names, patterns, constants.
     *
     * @throws InvalidExpression when a check fails; the caller answers a parameter error
     */
    public static Program build(byte[] msgpack) throws InvalidExpression {
        if (msgpack.length == 0) {
            throw new InvalidExpression("an empty expression");
        }
        return new Program(StaticType.NIL);
    }

    /** The type of the result, of {@link StaticType}. */
    public int resultType() {
        return resultType;
    }

    /** Whether the expression can be a filter. */
    public boolean isBoolean() {
        return resultType == StaticType.BOOL;
    }

    /** The filter's outcome as far as metadata tells it: whatever hangs on a bin or the key is unknown. */
    public Truth matchMetadata(RecordView record) {
        return Truth.UNKNOWN;
    }

    /** The filter's outcome with the whole record at hand. */
    public Truth match(RecordView record) {
        return evaluate(record) == null ? Truth.UNKNOWN : Truth.FALSE;
    }

    /** The value of the expression, or null when it is unknown. */
    public @Nullable Element evaluate(RecordView record) {
        return null;
    }
}
