package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.MalformedMsgpack;
import io.bgql.sandbox.wire.ParticleType;
import org.jspecify.annotations.Nullable;

/** Whether a string has a match of a pattern anywhere; the pattern is compiled with the expression. */
record RegexMatch(PosixPattern pattern, Node subject) implements Node {
    static Node build(Instruction instruction) throws InvalidExpression, MalformedMsgpack {
        instruction.expectSize(3);
        int flags = (int) instruction.integer();
        byte[] pattern = instruction.in().readBytes();
        Node subject = instruction.expression(StaticType.STRING);
        return new RegexMatch(PosixPattern.compile(pattern, flags), subject);
    }

    @Override
    public int type() {
        return StaticType.BOOL;
    }

    @Override
    public @Nullable Element evaluate(Evaluation evaluation) {
        if (subject.evaluate(evaluation) instanceof Element.Bytes text && text.particleType() == ParticleType.STRING) {
            return switch (pattern.find(text.data())) {
                case TRUE -> Element.Bool.TRUE;
                case FALSE -> Element.Bool.FALSE;
                case UNKNOWN -> null;
            };
        }
        return null;
    }
}
