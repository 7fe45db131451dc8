package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.MalformedMsgpack;
import io.bgql.sandbox.wire.MsgpackReader;
import org.jspecify.annotations.Nullable;

/** A compiled expression. It keeps no state between evaluations, so any number of threads may use one. */
public final class Program {
    /** The limit on the size of an expression, in bytes; reaching it is too much. */
    private static final int SIZE_LIMIT = 1 << 20;

    private final Node root;
    private final String[] binNames;
    private final int variableCount;
    private final boolean indexable;

    private Program(Node root, ProgramBuilder builder) {
        this.root = root;
        this.binNames = builder.binNames();
        this.variableCount = builder.scope().mostVariables();
        this.indexable = builder.isIndexable();
    }

    /**
     * Compiles an expression and checks it whole: opcodes, arity, types, names, patterns, constants.
     *
     * @throws InvalidExpression when a check fails; the caller answers a parameter error
     */
    public static Program build(byte[] msgpack) throws InvalidExpression {
        MsgpackReader in = new MsgpackReader(msgpack);
        Program program = build(in);
        if (!in.atEnd()) {
            throw new InvalidExpression(in.remaining() + " bytes behind the expression");
        }
        return program;
    }

    /** Compiles the next element of a message as an expression. */
    static Program build(MsgpackReader in) throws InvalidExpression {
        int start = in.offset();
        ProgramBuilder builder = new ProgramBuilder(in);
        try {
            Node root = builder.expression();
            if (root.type() == StaticType.INFINITY || root.type() == StaticType.WILDCARD) {
                throw new InvalidExpression("infinity and wildcard are no values");
            }
            if (in.offset() - start >= SIZE_LIMIT) {
                throw new InvalidExpression("larger than " + SIZE_LIMIT + " bytes");
            }
            return new Program(root, builder);
        } catch (MalformedMsgpack malformed) {
            throw new InvalidExpression(String.valueOf(malformed.getMessage()));
        }
    }

    /** The type of the result, of {@link StaticType}. */
    public int resultType() {
        return root.type();
    }

    /** Whether the expression can be a filter. */
    public boolean isBoolean() {
        return root.type() == StaticType.BOOL;
    }

    /** Whether an index can be of the result: it has a value, and hangs on bins or the digest and on nothing else. */
    public boolean isIndexable() {
        return indexable && root.type() != StaticType.NIL;
    }

    /** The filter's outcome as far as metadata tells it: whatever hangs on a bin or the key is unknown. */
    public Truth matchMetadata(RecordView record) {
        return truth(root.evaluate(new Evaluation(record, true, binNames, variableCount)));
    }

    /** The filter's outcome with the whole record at hand. */
    public Truth match(RecordView record) {
        return truth(evaluate(record));
    }

    /** The value of the expression, or null when it is unknown. */
    public @Nullable Element evaluate(RecordView record) {
        return root.evaluate(new Evaluation(record, false, binNames, variableCount));
    }

    private static Truth truth(@Nullable Element value) {
        return value == null ? Truth.UNKNOWN : value == Element.Bool.TRUE ? Truth.TRUE : Truth.FALSE;
    }
}
