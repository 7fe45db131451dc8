package io.bgql.expression;

import com.aerospike.client.exp.BitExp;
import com.aerospike.client.operation.BitPolicy;
import io.bgql.expression.Signature.Operand;

/** Functions of blobs, taken as rows of bits; those that change give the changed blob and leave the bin as it is. */
// Its parts are immutable; the checker only believes types that carry an annotation of its own library.
@SuppressWarnings("ImmutableEnumChecker")
enum BlobFunction implements Function {
    GET(
            "bitGet",
            Signature.of(Operand.BLOB, Operand.BLOB, Operand.INT, Operand.INT),
            Build.of(o -> BitExp.get(o[1], o[2], o[0])),
            "so many bits from a place on; places count from 0 at the highest bit, a negative one from the end",
            "bitGet($.flags, 0, 8) == x'ff'"),
    COUNT(
            "bitCount",
            Signature.of(Operand.INT, Operand.BLOB, Operand.INT, Operand.INT),
            Build.of(o -> BitExp.count(o[1], o[2], o[0])),
            "how many of so many bits from a place on are 1",
            "$.flags.bitCount(0, 16) > 3"),
    LEFT_SCAN(
            "bitLscan",
            Signature.of(Operand.INT, Operand.BLOB, Operand.INT, Operand.INT, Operand.BOOL),
            Build.of(o -> BitExp.lscan(o[1], o[2], o[3], o[0])),
            "how far from the place the first bit is that is 1 (true) or 0 (false); -1 for none",
            "bitLscan($.flags, 0, 8, true) == 0"),
    RIGHT_SCAN(
            "bitRscan",
            Signature.of(Operand.INT, Operand.BLOB, Operand.INT, Operand.INT, Operand.BOOL),
            Build.of(o -> BitExp.rscan(o[1], o[2], o[3], o[0])),
            "how far from the place the last bit is that is 1 (true) or 0 (false); -1 for none",
            "bitRscan($.flags, 0, 8, true) == 7"),
    GET_INT(
            "bitGetInt",
            Signature.of(Operand.INT, Operand.BLOB, Operand.INT, Operand.INT, Operand.BOOL_LITERAL)
                    .optional(1),
            (o, literals, type) -> BitExp.getInt(o[1], o[2], Build.flag(literals, 0), o[0]),
            "an integer of at most 64 bits; with true, signed",
            "bitGetInt($.flags, 0, 16) > 1000"),
    RESIZE(
            "bitResize",
            Signature.of(Operand.BLOB, Operand.BLOB, Operand.INT),
            Build.of(o -> BitExp.resize(BitPolicy.Default, o[1], 0, o[0])),
            "made so many bytes long, cut or filled with 0 at the end",
            "bitResize($.flags, 4) == x'ff000000'"),
    INSERT(
            "bitInsert",
            Signature.of(Operand.BLOB, Operand.BLOB, Operand.INT, Operand.BLOB),
            Build.of(o -> BitExp.insert(BitPolicy.Default, o[1], o[2], o[0])),
            "with bytes put in at a byte",
            "bitInsert($.flags, 0, x'01') == x'01ff'"),
    REMOVE(
            "bitRemove",
            Signature.of(Operand.BLOB, Operand.BLOB, Operand.INT, Operand.INT),
            Build.of(o -> BitExp.remove(BitPolicy.Default, o[1], o[2], o[0])),
            "with so many bytes taken out at a byte",
            "bitRemove($.flags, 0, 1) == x''"),
    SET(
            "bitSet",
            Signature.bits(Operand.BLOB),
            Build.of(o -> BitExp.set(BitPolicy.Default, o[1], o[2], o[3], o[0])),
            "with so many bits from a place on replaced by those of a blob",
            "bitSet($.flags, 0, 8, x'0f') == x'0f'"),
    OR(
            "bitOr",
            Signature.bits(Operand.BLOB),
            Build.of(o -> BitExp.or(BitPolicy.Default, o[1], o[2], o[3], o[0])),
            "with so many bits from a place on joined by or with those of a blob",
            "bitOr($.flags, 0, 8, x'0f') == x'0f'"),
    XOR(
            "bitXor",
            Signature.bits(Operand.BLOB),
            Build.of(o -> BitExp.xor(BitPolicy.Default, o[1], o[2], o[3], o[0])),
            "with so many bits from a place on joined by exclusive or with those of a blob",
            "bitXor($.flags, 0, 8, x'0f') == x'0f'"),
    AND(
            "bitAnd",
            Signature.bits(Operand.BLOB),
            Build.of(o -> BitExp.and(BitPolicy.Default, o[1], o[2], o[3], o[0])),
            "with so many bits from a place on joined by and with those of a blob",
            "bitAnd($.flags, 0, 8, x'0f') == x'0f'"),
    NOT(
            "bitNot",
            Signature.bits(),
            Build.of(o -> BitExp.not(BitPolicy.Default, o[1], o[2], o[0])),
            "with so many bits from a place on turned round",
            "bitNot($.flags, 0, 8) == x'00'"),
    LEFT_SHIFT(
            "bitLshift",
            Signature.bits(Operand.INT),
            Build.of(o -> BitExp.lshift(BitPolicy.Default, o[1], o[2], o[3], o[0])),
            "with so many bits from a place on moved to the left",
            "bitLshift($.flags, 0, 8, 1) == x'fe'"),
    RIGHT_SHIFT(
            "bitRshift",
            Signature.bits(Operand.INT),
            Build.of(o -> BitExp.rshift(BitPolicy.Default, o[1], o[2], o[3], o[0])),
            "with so many bits from a place on moved to the right",
            "bitRshift($.flags, 0, 8, 1) == x'fe'"),
    SET_INT(
            "bitSetInt",
            Signature.bits(Operand.INT),
            Build.of(o -> BitExp.setInt(BitPolicy.Default, o[1], o[2], o[3], o[0])),
            "with so many bits from a place on set to an integer",
            "bitSetInt($.flags, 0, 8, 1) == x'fe'"),
    ADD(
            "bitAdd",
            Signature.bits(Operand.INT, Operand.BOOL_LITERAL, Operand.OVERFLOW_LITERAL)
                    .optional(2),
            (o, literals, type) -> BitExp.add(
                    BitPolicy.Default, o[1], o[2], o[3], Build.flag(literals, 0), Build.overflow(literals), o[0]),
            "with a number added to an integer of so many bits; with true, a signed one; what does not fit is an error: 'fail', 'saturate', 'wrap'",
            "bitAdd($.flags, 0, 8, 1, false, 'wrap') == x'00'"),
    SUBTRACT(
            "bitSubtract",
            Signature.bits(Operand.INT, Operand.BOOL_LITERAL, Operand.OVERFLOW_LITERAL)
                    .optional(2),
            (o, literals, type) -> BitExp.subtract(
                    BitPolicy.Default, o[1], o[2], o[3], Build.flag(literals, 0), Build.overflow(literals), o[0]),
            "with a number taken from an integer of so many bits; with true, a signed one; what does not fit is an error: 'fail', 'saturate', 'wrap'",
            "bitSubtract($.flags, 0, 8, 1, false, 'wrap') == x'00'");

    private final Entry entry;

    BlobFunction(String word, Signature signature, Build build, String summary, String example) {
        this.entry = new Entry(Place.CALL, word, signature, build, summary, example);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
