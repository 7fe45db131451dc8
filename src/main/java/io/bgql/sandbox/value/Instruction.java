package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.MalformedMsgpack;
import io.bgql.sandbox.wire.MsgpackReader;

/** An instruction being compiled: its opcode, and its arguments read one after the other. */
final class Instruction {
    private final ProgramBuilder builder;
    private final int opcode;
    private final int size;

    /** An instruction with {@code size} arguments to come. */
    Instruction(ProgramBuilder builder, int opcode, int size) {
        this.builder = builder;
        this.opcode = opcode;
        this.size = size;
    }

    int opcode() {
        return opcode;
    }

    int size() {
        return size;
    }

    ProgramBuilder builder() {
        return builder;
    }

    MsgpackReader in() {
        return builder.in();
    }

    void expectSize(int expected) throws InvalidExpression {
        if (size != expected) {
            throw new InvalidExpression("opcode " + opcode + " takes " + expected + " arguments, not " + size);
        }
    }

    void expectSizeAtLeast(int least) throws InvalidExpression {
        if (size < least) {
            throw new InvalidExpression("opcode " + opcode + " takes " + least + " arguments or more, not " + size);
        }
    }

    Node expression() throws InvalidExpression, MalformedMsgpack {
        return builder.expression();
    }

    Node expression(int type) throws InvalidExpression, MalformedMsgpack {
        Node node = builder.expression();
        if (node.type() != type) {
            throw new InvalidExpression("opcode " + opcode + " takes type " + type + ", not " + node.type());
        }
        return node;
    }

    /** All arguments as expressions of one type. */
    Node[] expressions(int type) throws InvalidExpression, MalformedMsgpack {
        Node[] nodes = new Node[size];
        for (int i = 0; i < size; i++) {
            nodes[i] = expression(type);
        }
        return nodes;
    }

    long integer() throws MalformedMsgpack {
        return in().readInteger();
    }

    InvalidExpression invalid(String reason) {
        return new InvalidExpression("opcode " + opcode + ": " + reason);
    }
}
