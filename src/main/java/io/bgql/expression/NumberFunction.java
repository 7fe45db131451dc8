package io.bgql.expression;

import com.aerospike.client.exp.Exp;
import io.bgql.expression.Signature.Operand;

/** Functions of numbers, texts, places and times. */
// Its parts are immutable; the checker only believes types that carry an annotation of its own library.
@SuppressWarnings("ImmutableEnumChecker")
enum NumberFunction implements Function {
    ABS(
            "abs",
            Signature.of(Operand.NUMBER, Operand.NUMBER),
            Build.of(Operator.one(Exp::abs)),
            "the number without its sign",
            "abs($.balance) > 100.0"),
    CEIL(
            "ceil",
            Signature.of(Operand.FLOAT, Operand.FLOAT),
            Build.of(Operator.one(Exp::ceil)),
            "rounded up to a whole number, still FLOAT",
            "ceil($.balance) == 12.0"),
    FLOOR(
            "floor",
            Signature.of(Operand.FLOAT, Operand.FLOAT),
            Build.of(Operator.one(Exp::floor)),
            "rounded down to a whole number, still FLOAT",
            "floor($.balance) == 11.0"),
    LOG(
            "log",
            Signature.of(Operand.FLOAT, Operand.FLOAT, Operand.FLOAT),
            Build.of(Operator.both(Exp::log)),
            "the logarithm of the first to the base of the second",
            "log($.balance, 10.0) > 3.0"),
    POW(
            "pow",
            Signature.of(Operand.FLOAT, Operand.FLOAT, Operand.FLOAT),
            Build.of(Operator.both(Exp::pow)),
            "the first to the power of the second; ** is the same",
            "pow($.balance, 2.0) > 100.0"),
    MIN(
            "min",
            Signature.of(Operand.NUMBER, Operand.NUMBER, Operand.NUMBER).repeating(),
            Build.of(Exp::min),
            "the smallest",
            "min($.score, $.age, 50) < 50"),
    MAX(
            "max",
            Signature.of(Operand.NUMBER, Operand.NUMBER, Operand.NUMBER).repeating(),
            Build.of(Exp::max),
            "the greatest",
            "max($.score, $.age) > 50"),
    COUNT_ONE_BITS(
            "countOneBits",
            Signature.of(Operand.INT, Operand.INT),
            Build.of(Operator.one(Exp::count)),
            "how many bits are 1",
            "countOneBits($.score) == 3"),
    FIND_BIT_LEFT(
            "findBitLeft",
            Signature.of(Operand.INT, Operand.INT, Operand.BOOL),
            Build.of(Operator.both(Exp::lscan)),
            "the place, counted from the highest bit, of the first bit that is 1 (true) or 0 (false); -1 for none",
            "findBitLeft($.score, true) > 50"),
    FIND_BIT_RIGHT(
            "findBitRight",
            Signature.of(Operand.INT, Operand.INT, Operand.BOOL),
            Build.of(Operator.both(Exp::rscan)),
            "the place, counted from the highest bit, of the last bit that is 1 (true) or 0 (false); -1 for none",
            "findBitRight($.score, true) == 63"),
    REGEX(
            "regex",
            Signature.of(Operand.BOOL, Operand.STRING, Operand.TEXT_LITERAL, Operand.INT_LITERAL)
                    .optional(1),
            (operands, literals, type) -> Exp.regexCompare(
                    (String) literals.get(0), literals.size() > 1 ? Build.number(literals.get(1)) : 0, operands[0]),
            "whether the text matches a POSIX pattern; flags: 1 extended syntax, 2 letter case does not count",
            "regex($.name, '^A.*z$', 3)"),
    GEO_COMPARE(
            "geoCompare",
            Signature.of(Operand.BOOL, Operand.GEO, Operand.GEO),
            Build.of(Operator.both(Exp::geoCompare)),
            "whether a point lies in a region, in whichever order the two stand",
            "geoCompare($.loc, geojson('{\"type\": \"AeroCircle\", \"coordinates\": [[2.3, 48.8], 5000]}'))"),
    TO_INT(
            "toInt",
            Signature.of(Operand.INT, Operand.FLOAT),
            Build.of(Operator.one(Exp::toInt)),
            "a FLOAT cut to a whole number",
            "toInt($.balance * 2.0) > 100"),
    TO_FLOAT(
            "toFloat",
            Signature.of(Operand.FLOAT, Operand.INT),
            Build.of(Operator.one(Exp::toFloat)),
            "an INT as FLOAT",
            "toFloat($.score) / 3.0 > 100.0"),
    TIME(
            "time",
            Signature.of(Operand.INT, Operand.TIME_LITERAL),
            (operands, literals, type) -> Exp.val((Long) literals.get(0)),
            "a moment as nanoseconds since 1970, as lastUpdate() and voidTime() count; a date alone is its midnight, UTC",
            "$.lastUpdate() > time('2026-01-31T12:00:00Z')"),
    WITHOUT(
            "without",
            Signature.of(Operand.COLLECTION, Operand.PATH),
            Build.of(operands -> operands[0]),
            "the list or map of a bin without what the path picks in it",
            "listSize(without($.tags.[=vip])) < 2");

    private final Entry entry;

    NumberFunction(String word, Signature signature, Build build, String summary, String example) {
        this.entry = new Entry(Place.CALL, word, signature, build, summary, example);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
