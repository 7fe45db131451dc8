package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.MalformedMsgpack;
import io.bgql.sandbox.wire.MsgpackKind;
import io.bgql.sandbox.wire.MsgpackReader;
import io.bgql.sandbox.wire.ParticleType;
import java.util.ArrayList;
import java.util.List;

/** Reads an expression once, checking it, and gathers what its evaluation will need. */
final class ProgramBuilder {
    /** Far deeper than people or clients write, and shallow enough for the stack of any thread. */
    private static final int MAX_DEPTH = 1000;

    private final MsgpackReader in;
    private final List<String> binNames = new ArrayList<>();
    private final Scope scope = new Scope();
    private int depth;
    private boolean usesDigest;
    private boolean usesKeyOrMetadata;

    ProgramBuilder(MsgpackReader in) {
        this.in = in;
    }

    MsgpackReader in() {
        return in;
    }

    Scope scope() {
        return scope;
    }

    String[] binNames() {
        return binNames.toArray(new String[0]);
    }

    /** Whether the result changes with bins or digest, and with nothing else a record has. */
    boolean isIndexable() {
        return (usesDigest || !binNames.isEmpty()) && !usesKeyOrMetadata;
    }

    /** The position of a bin among those the program reads. */
    int bin(String name) {
        int known = binNames.indexOf(name);
        if (known >= 0) {
            return known;
        }
        binNames.add(name);
        return binNames.size() - 1;
    }

    /** The next expression, whole. */
    Node expression() throws InvalidExpression, MalformedMsgpack {
        if (in.peek() != MsgpackKind.LIST) {
            return constant();
        }
        if (++depth > MAX_DEPTH) {
            throw new InvalidExpression("nested deeper than " + MAX_DEPTH);
        }
        int size = in.readListSize();
        if (size == 0) {
            throw new InvalidExpression("an empty list");
        }
        long opcode = in.readInteger();
        if (opcode != (int) opcode) {
            throw new InvalidExpression("no opcode " + opcode);
        }
        usesDigest |= opcode == Opcode.DIGEST_MODULO;
        usesKeyOrMetadata |= opcode > Opcode.DIGEST_MODULO && opcode <= Opcode.KEY;
        Node node = instruction(new Instruction(this, (int) opcode, size - 1));
        depth--;
        return node;
    }

    private static Node instruction(Instruction instruction) throws InvalidExpression, MalformedMsgpack {
        return switch (instruction.opcode()) {
            case Opcode.EQ, Opcode.NE, Opcode.GT, Opcode.GE, Opcode.LT, Opcode.LE -> Comparison.build(instruction);
            case Opcode.REGEX -> RegexMatch.build(instruction);
            case Opcode.GEO -> GeoMatch.build(instruction);
            case Opcode.IN_LIST -> InList.build(instruction);
            case Opcode.AND, Opcode.OR, Opcode.NOT, Opcode.EXCLUSIVE -> Logic.build(instruction);
            case Opcode.ADD, Opcode.SUB, Opcode.MUL, Opcode.DIV, Opcode.MIN, Opcode.MAX -> Sums.build(instruction);
            case Opcode.POW, Opcode.LOG, Opcode.MOD, Opcode.ABS -> Arithmetic.build(instruction);
            case Opcode.FLOOR, Opcode.CEIL, Opcode.TO_INT, Opcode.TO_FLOAT -> Rounding.build(instruction);
            case Opcode.INT_AND, Opcode.INT_OR, Opcode.INT_XOR, Opcode.INT_NOT -> IntegerLogic.build(instruction);
            case Opcode.INT_LSHIFT, Opcode.INT_RSHIFT, Opcode.INT_ARSHIFT -> IntegerShift.build(instruction);
            case Opcode.INT_COUNT, Opcode.INT_LSCAN, Opcode.INT_RSCAN -> IntegerScan.build(instruction);
            case Opcode.DIGEST_MODULO, Opcode.DEVICE_SIZE, Opcode.MEMORY_SIZE, Opcode.RECORD_SIZE ->
                Metadata.build(instruction);
            case Opcode.LAST_UPDATE, Opcode.SINCE_UPDATE, Opcode.VOID_TIME, Opcode.TTL -> Metadata.build(instruction);
            case Opcode.SET_NAME, Opcode.KEY_EXISTS, Opcode.IS_TOMBSTONE -> Metadata.build(instruction);
            case Opcode.KEY, Opcode.BIN, Opcode.BIN_TYPE -> StoredValue.build(instruction);
            case Opcode.MAP_KEYS, Opcode.MAP_VALUES -> MapParts.build(instruction);
            default -> control(instruction);
        };
    }

    private static Node control(Instruction instruction) throws InvalidExpression, MalformedMsgpack {
        return switch (instruction.opcode()) {
            case Opcode.UNKNOWN, Opcode.RESULT_REMOVE -> never(instruction);
            case Opcode.BUILTIN_VARIABLE -> Scope.builtin(instruction);
            case Opcode.COND -> Condition.build(instruction);
            case Opcode.VARIABLE -> Scope.variable(instruction);
            case Opcode.LET -> Let.build(instruction);
            case Opcode.QUOTE -> quoted(instruction);
            case Opcode.CALL -> Call.build(instruction);
            default -> throw new InvalidExpression("no opcode " + instruction.opcode());
        };
    }

    private static Node never(Instruction instruction) throws InvalidExpression {
        instruction.expectSize(0);
        return new UnknownValue(instruction.opcode() == Opcode.UNKNOWN ? StaticType.BOOL : StaticType.RESULT_REMOVE);
    }

    private static Node quoted(Instruction instruction) throws InvalidExpression, MalformedMsgpack {
        instruction.expectSize(1);
        if (instruction.in().peek() != MsgpackKind.LIST) {
            throw instruction.invalid("only lists are quoted");
        }
        return new Constant(ElementReader.argument(instruction.in()));
    }

    private Node constant() throws InvalidExpression, MalformedMsgpack {
        Element value = ElementReader.argument(in);
        if (value instanceof Element.Bytes bytes) {
            checkBytes(bytes);
        }
        return new Constant(value);
    }

    private static void checkBytes(Element.Bytes bytes) throws InvalidExpression {
        boolean valid = switch (bytes.particleType()) {
            case ParticleType.STRING, ParticleType.BLOB, ParticleType.HLL -> true;
            case ParticleType.GEOJSON -> GeoShape.parse(bytes.data()).isPresent();
            default -> false;
        };
        if (!valid) {
            throw new InvalidExpression("no constant of particle type " + bytes.particleType());
        }
    }
}
