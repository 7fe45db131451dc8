package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.MalformedMsgpack;
import io.bgql.sandbox.wire.MsgpackReader;
import io.bgql.sandbox.wire.ResultCode;
import org.jspecify.annotations.Nullable;

/** Answers the value of an expression, or stores it in the operation's bin. */
record ExpressionOperation(Program program, boolean modify, int flags) implements BinOperation {
    private static final int CREATE_ONLY = 1;
    private static final int UPDATE_ONLY = 2;
    private static final int ALLOW_DELETE = 4;
    private static final int POLICY_NO_FAIL = 8;
    private static final int EVAL_NO_FAIL = 16;

    private static final int KNOWN_WHEN_MODIFYING =
            CREATE_ONLY | UPDATE_ONLY | ALLOW_DELETE | POLICY_NO_FAIL | EVAL_NO_FAIL;

    /** Reads {@code [expression, flags]}, of which the flags may be missing. */
    static ExpressionOperation read(byte[] msgpack, boolean modify) throws RefusedOperation {
        try {
            MsgpackReader in = new MsgpackReader(msgpack);
            int size = in.readListSize();
            if (size == 1 || size == 2) {
                Program program = Program.build(in);
                long flags = size == 2 ? in.readInteger() : 0;
                int known = modify ? KNOWN_WHEN_MODIFYING : EVAL_NO_FAIL;
                if (in.atEnd() && (flags & ~known) == 0) {
                    return new ExpressionOperation(program, modify, (int) flags);
                }
            }
        } catch (MalformedMsgpack | InvalidExpression invalid) {
            // Refused below, whatever was wrong.
        }
        throw new RefusedOperation(ResultCode.PARAMETER);
    }

    @Override
    public Outcome apply(@Nullable Particle bin, RecordView record) {
        if (modify && bin != null && has(CREATE_ONLY)) {
            return has(POLICY_NO_FAIL) ? Outcome.nothing() : Outcome.failed(ResultCode.BIN_EXISTS);
        }
        if (modify && bin == null && has(UPDATE_ONLY)) {
            return has(POLICY_NO_FAIL) ? Outcome.nothing() : Outcome.failed(ResultCode.BIN_NOT_FOUND);
        }
        Element value = program.evaluate(record);
        if (value == null) {
            return has(EVAL_NO_FAIL) ? Outcome.nothing() : Outcome.failed(ResultCode.OP_NOT_APPLICABLE);
        }
        if (value == Element.Special.NIL) {
            return modify ? storeNil(bin != null) : Outcome.nothing();
        }
        Particle particle = Particle.of(value);
        return modify ? Outcome.changed(particle) : Outcome.answered(particle);
    }

    /** Any flag at all makes nil harmless, also one that has nothing to do with it: so servers 8.1 behave. */
    private Outcome storeNil(boolean exists) {
        if (!exists) {
            return Outcome.nothing();
        }
        if (has(ALLOW_DELETE)) {
            return Outcome.removed();
        }
        return flags != 0 ? Outcome.nothing() : Outcome.failed(ResultCode.OP_NOT_APPLICABLE);
    }

    private boolean has(int flag) {
        return (flags & flag) != 0;
    }
}
