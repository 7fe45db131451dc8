package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.MalformedMsgpack;
import io.bgql.sandbox.wire.MsgpackKind;
import io.bgql.sandbox.wire.MsgpackReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An expression in the words of a server's listings of indexes, so of one that an index can be of. */
public final class ExpressionText {
    private static final int COLLECTIONS = 0;
    private static final int MODIFY = 0x40;

    private final MsgpackReader in;
    private final StringBuilder text = new StringBuilder();
    /** Names in sight; a server numbers them by their place. */
    private final List<String> variables = new ArrayList<>();

    private ExpressionText(byte[] expression) {
        this.in = new MsgpackReader(expression);
    }

    /**
     * Puts an expression into words.
     *
     * @throws IllegalArgumentException when it is not one that {@link Program#build} takes
     */
    public static String of(byte[] expression) {
        ExpressionText words = new ExpressionText(expression);
        try {
            words.expression();
        } catch (MalformedMsgpack malformed) {
            throw new IllegalArgumentException(malformed);
        }
        return words.text.toString();
    }

    private void expression() throws MalformedMsgpack {
        if (in.peek() != MsgpackKind.LIST) {
            text.append(LiteralText.of(ElementReader.argument(in)));
            return;
        }
        int arguments = in.readListSize() - 1;
        int opcode = in.readInt();
        switch (opcode) {
            case Opcode.QUOTE -> text.append(LiteralText.of(ElementReader.argument(in)));
            case Opcode.BIN -> bin();
            case Opcode.BIN_TYPE ->
                text.append("bin_type(\"").append(in.readName()).append("\")");
            case Opcode.DIGEST_MODULO ->
                text.append("digest_modulo(")
                        .append(in.readInteger() & 0xFFFF_FFFFL)
                        .append(')');
            case Opcode.REGEX -> regex();
            case Opcode.BUILTIN_VARIABLE -> builtin();
            case Opcode.VARIABLE -> {
                String name = in.readName();
                text.append("var(\"var_").append(variables.lastIndexOf(name)).append("\")");
            }
            case Opcode.LET -> let(arguments);
            case Opcode.CALL -> call();
            default -> {
                text.append(OpcodeWords.ofExpression(opcode)).append('(');
                expressions(arguments);
                text.append(')');
            }
        }
    }

    private void expressions(int count) throws MalformedMsgpack {
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                text.append(", ");
            }
            expression();
        }
    }

    private void bin() throws MalformedMsgpack {
        String word = switch (in.readInt()) {
            case StaticType.NIL -> "nil";
            case StaticType.BOOL -> "bool";
            case StaticType.INTEGER -> "int";
            case StaticType.STRING -> "str";
            case StaticType.LIST -> "list";
            case StaticType.MAP -> "map";
            case StaticType.BLOB -> "blob";
            case StaticType.FLOAT -> "float";
            case StaticType.GEOJSON -> "geojson";
            default -> "hll";
        };
        text.append("bin_").append(word).append("(\"").append(in.readName()).append("\")");
    }

    /** The pattern is shown before the flags, which come first on the wire. */
    private void regex() throws MalformedMsgpack {
        long flags = in.readInteger();
        String pattern = in.readName();
        text.append("cmp_regex(")
                .append(LiteralText.sized("string", pattern.getBytes(StandardCharsets.UTF_8).length))
                .append(", ")
                .append(flags)
                .append(", ");
        expression();
        text.append(')');
    }

    private void builtin() throws MalformedMsgpack {
        in.skip(); // its type, which is not shown
        text.append("var_builtin(").append(in.readInteger()).append(')');
    }

    private void let(int arguments) throws MalformedMsgpack {
        int outside = variables.size();
        text.append("let(");
        for (int i = 0; i + 1 < arguments; i += 2) {
            String name = in.readName();
            text.append("def(var_").append(variables.size()).append(", ");
            expression();
            text.append("), ");
            variables.add(name);
        }
        expression();
        text.append(')');
        variables.subList(outside, variables.size()).clear();
    }

    private void call() throws MalformedMsgpack {
        in.skip(); // the type of its result, which is not shown
        boolean ofCollection = (in.readInteger() & ~MODIFY) == COLLECTIONS;
        int size = in.readListSize();
        int opcode = in.readInt();
        String context = "NULL";
        if (opcode == CollectionOpcode.CONTEXT) {
            context = context();
            size = in.readListSize();
            opcode = in.readInt();
        }
        if (ofCollection) {
            text.append(OpcodeWords.ofCollection(opcode))
                    .append('(')
                    .append(context)
                    .append(", ");
        } else {
            text.append(OpcodeWords.ofBits(opcode)).append('(');
        }
        for (int i = 1; i < size; i++) {
            argument();
            text.append(", ");
        }
        expression();
        text.append(')');
    }

    private String context() throws MalformedMsgpack {
        try {
            Element context = ElementReader.argument(in);
            return ContextText.of(ContextPath.of(context instanceof ElementList list ? list.items() : List.of()));
        } catch (RefusedOperation noContext) {
            throw new MalformedMsgpack("a context that is none");
        }
    }

    /** A literal map is passed on as it is, and shown without its size. */
    private void argument() throws MalformedMsgpack {
        if (in.peek() == MsgpackKind.MAP) {
            in.skip();
            text.append("<msgpack/8>");
        } else {
            expression();
        }
    }
}
