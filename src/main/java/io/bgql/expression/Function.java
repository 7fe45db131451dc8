package io.bgql.expression;

import com.aerospike.client.exp.Exp;
import io.bgql.expression.Signature.Operand;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Every function of expressions, in the three places where one can stand: alone, {@code abs(…)}; as a fact of the
 * record, {@code $.ttl()}; at the end of a path, {@code $.tags.count()}. Completion and help read this table.
 */
// Its parts are immutable; the checker only believes types that carry an annotation of its own library.
@SuppressWarnings("ImmutableEnumChecker")
public enum Function {
    ABS(
            Place.CALL,
            "abs",
            Signature.of(Operand.NUMBER, Operand.NUMBER),
            operands(Operator.one(Exp::abs)),
            "the number without its sign",
            "abs($.balance) > 100.0"),
    CEIL(
            Place.CALL,
            "ceil",
            Signature.of(Operand.FLOAT, Operand.FLOAT),
            operands(Operator.one(Exp::ceil)),
            "rounded up to a whole number, still FLOAT",
            "ceil($.balance) == 12.0"),
    FLOOR(
            Place.CALL,
            "floor",
            Signature.of(Operand.FLOAT, Operand.FLOAT),
            operands(Operator.one(Exp::floor)),
            "rounded down to a whole number, still FLOAT",
            "floor($.balance) == 11.0"),
    LOG(
            Place.CALL,
            "log",
            Signature.of(Operand.FLOAT, Operand.FLOAT, Operand.FLOAT),
            operands(Operator.both(Exp::log)),
            "the logarithm of the first to the base of the second",
            "log($.balance, 10.0) > 3.0"),
    POW(
            Place.CALL,
            "pow",
            Signature.of(Operand.FLOAT, Operand.FLOAT, Operand.FLOAT),
            operands(Operator.both(Exp::pow)),
            "the first to the power of the second; ** is the same",
            "pow($.balance, 2.0) > 100.0"),
    MIN(
            Place.CALL,
            "min",
            Signature.of(Operand.NUMBER, Operand.NUMBER, Operand.NUMBER).repeating(),
            operands(Exp::min),
            "the smallest",
            "min($.score, $.age, 50) < 50"),
    MAX(
            Place.CALL,
            "max",
            Signature.of(Operand.NUMBER, Operand.NUMBER, Operand.NUMBER).repeating(),
            operands(Exp::max),
            "the greatest",
            "max($.score, $.age) > 50"),
    COUNT_ONE_BITS(
            Place.CALL,
            "countOneBits",
            Signature.of(Operand.INT, Operand.INT),
            operands(Operator.one(Exp::count)),
            "how many bits are 1",
            "countOneBits($.score) == 3"),
    FIND_BIT_LEFT(
            Place.CALL,
            "findBitLeft",
            Signature.of(Operand.INT, Operand.INT, Operand.BOOL),
            operands(Operator.both(Exp::lscan)),
            "the place, counted from the highest bit, of the first bit that is 1 (true) or 0 (false); -1 for none",
            "findBitLeft($.score, true) > 50"),
    FIND_BIT_RIGHT(
            Place.CALL,
            "findBitRight",
            Signature.of(Operand.INT, Operand.INT, Operand.BOOL),
            operands(Operator.both(Exp::rscan)),
            "the place, counted from the highest bit, of the last bit that is 1 (true) or 0 (false); -1 for none",
            "findBitRight($.score, true) == 63"),
    REGEX(
            Place.CALL,
            "regex",
            Signature.of(Operand.BOOL, Operand.STRING, Operand.TEXT_LITERAL, Operand.INT_LITERAL)
                    .optional(1),
            (operands, literals) -> Exp.regexCompare(
                    (String) literals.get(0), literals.size() > 1 ? number(literals.get(1)) : 0, operands[0]),
            "whether the text matches a POSIX pattern; flags: 1 extended syntax, 2 letter case does not count",
            "regex($.name, '^A.*z$', 3)"),
    GEO_COMPARE(
            Place.CALL,
            "geoCompare",
            Signature.of(Operand.BOOL, Operand.GEO, Operand.GEO),
            operands(Operator.both(Exp::geoCompare)),
            "whether a point lies in a region, in whichever order the two stand",
            "geoCompare($.loc, geojson('{\"type\": \"AeroCircle\", \"coordinates\": [[2.3, 48.8], 5000]}'))"),
    DEVICE_SIZE(
            Place.RECORD,
            "deviceSize",
            Signature.of(Operand.INT),
            fact(Exp::recordSize),
            "bytes the record takes in storage; the same as recordSize()",
            "$.deviceSize() > 1024"),
    MEMORY_SIZE(
            Place.RECORD,
            "memorySize",
            Signature.of(Operand.INT),
            fact(Exp::recordSize),
            "bytes the record takes in storage; the same as recordSize()",
            "$.memorySize() > 1024"),
    RECORD_SIZE(
            Place.RECORD,
            "recordSize",
            Signature.of(Operand.INT),
            fact(Exp::recordSize),
            "bytes the record takes in storage",
            "$.recordSize() > 1024"),
    DIGEST_MODULO(
            Place.RECORD,
            "digestModulo",
            Signature.of(Operand.INT, Operand.INT_LITERAL),
            (operands, literals) -> Exp.digestModulo(number(literals.get(0))),
            "the rest when the record's digest is divided: an even sample of records",
            "$.digestModulo(100) == 0"),
    IS_TOMBSTONE(
            Place.RECORD,
            "isTombstone",
            Signature.of(Operand.BOOL),
            fact(Exp::isTombstone),
            "whether it is what a durable delete left",
            "not($.isTombstone())"),
    KEY_EXISTS(
            Place.RECORD,
            "keyExists",
            Signature.of(Operand.BOOL),
            fact(Exp::keyExists),
            "whether the user key is stored with the record",
            "$.keyExists()"),
    KEY(
            Place.RECORD,
            "key",
            Signature.of(Operand.KEY),
            fact(Exp::unknown),
            "the user key, unknown where none is stored; read as what it is compared with",
            "$.key() == 'u1'"),
    LAST_UPDATE(
            Place.RECORD,
            "lastUpdate",
            Signature.of(Operand.INT),
            fact(Exp::lastUpdate),
            "when it was written last, in nanoseconds since 1970",
            "$.lastUpdate() > 1767225600000000000"),
    SINCE_UPDATE(
            Place.RECORD,
            "sinceUpdate",
            Signature.of(Operand.INT),
            fact(Exp::sinceUpdate),
            "how long ago it was written last, in milliseconds",
            "$.sinceUpdate() > 86400000"),
    SET_NAME(
            Place.RECORD,
            "setName",
            Signature.of(Operand.STRING),
            fact(Exp::setName),
            "the name of its set",
            "$.setName() == 'users'"),
    TTL(
            Place.RECORD,
            "ttl",
            Signature.of(Operand.INT),
            fact(Exp::ttl),
            "seconds it has to live, -1 for ever",
            "$.ttl() == -1"),
    VOID_TIME(
            Place.RECORD,
            "voidTime",
            Signature.of(Operand.INT),
            fact(Exp::voidTime),
            "when it expires, in nanoseconds since 1970, -1 never",
            "$.voidTime() == -1"),
    GET(
            "get",
            "what the path picks; type: says what to read it as, return: what of it is wanted",
            "$.profile.visits.get(type: INT) > 10"),
    COUNT("count", "how many elements there are", "$.tags.count() > 2"),
    EXISTS("exists", "whether there is such a bin or element", "$.profile.city.exists()"),
    AS_INT("asInt", "a FLOAT cut to a whole number", "$.balance.asInt() > 100"),
    AS_FLOAT("asFloat", "an INT as FLOAT", "$.score.asFloat() > 1.5"),
    REMOVE("remove", "takes what the path picks away", "profile.city.remove()"),
    INSERT("insert", "puts a value at a place of a list", "tags.insert(0, 'vip')"),
    SET("set", "replaces the element", "tags.[0].set('vip')"),
    APPEND("append", "puts a value at the end of a list", "tags.append('vip')"),
    INCREMENT("increment", "adds to a number", "profile.visits.increment(1)"),
    CLEAR("clear", "takes all elements away", "tags.clear()"),
    SORT("sort", "puts a list in order", "tags.sort()");

    private final Place place;
    private final String word;
    private final Signature signature;
    private final BiFunction<Exp[], List<Object>, Exp> build;
    private final String summary;
    private final String example;

    Function(
            Place place,
            String word,
            Signature signature,
            BiFunction<Exp[], List<Object>, Exp> build,
            String summary,
            String example) {
        this.place = place;
        this.summary = summary;
        this.example = example;
        this.word = word;
        this.signature = signature;
        this.build = build;
    }

    /** What a path function does depends on the path, see {@link PathTerms}. */
    Function(String word, String summary, String example) {
        this(Place.PATH, word, Signature.of(Operand.PATH), fact(Exp::unknown), summary, example);
    }

    /** The function of that name which can stand there, if there is one. */
    public static Optional<Function> named(String name, Place place) {
        for (Function function : values()) {
            if (function.place == place && function.word.equalsIgnoreCase(name)) {
                return Optional.of(function);
            }
        }
        return Optional.empty();
    }

    /** The names that can stand there, in the order of this table. */
    public static List<String> names(Place place) {
        return Arrays.stream(values())
                .filter(function -> function.place == place)
                .map(Function::word)
                .toList();
    }

    public Place place() {
        return place;
    }

    /** The name as it is usually typed; letter case does not count. */
    public String word() {
        return word;
    }

    public Signature signature() {
        return signature;
    }

    /** What it gives, or for changes does, in half a sentence. */
    public String summary() {
        return summary;
    }

    /** A condition or, for changes, a change that uses it, on the sample data. */
    public String example() {
        return example;
    }

    Exp of(Exp[] operands, List<Object> literals) {
        return build.apply(operands, literals);
    }

    private static BiFunction<Exp[], List<Object>, Exp> operands(java.util.function.Function<Exp[], Exp> build) {
        return (operands, literals) -> build.apply(operands);
    }

    private static BiFunction<Exp[], List<Object>, Exp> fact(Supplier<Exp> build) {
        return (operands, literals) -> build.get();
    }

    private static int number(Object literal) {
        return ((Long) literal).intValue();
    }

    /** Where a function stands. */
    public enum Place {
        /** Before its arguments: {@code abs($.a)}. */
        CALL,
        /** After {@code $.}: a fact of the record. */
        RECORD,
        /** At the end of a path. */
        PATH
    }
}
