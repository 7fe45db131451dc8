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
    ABS(Place.CALL, "abs", Signature.of(Operand.NUMBER, Operand.NUMBER), operands(Operator.one(Exp::abs))),
    CEIL(Place.CALL, "ceil", Signature.of(Operand.FLOAT, Operand.FLOAT), operands(Operator.one(Exp::ceil))),
    FLOOR(Place.CALL, "floor", Signature.of(Operand.FLOAT, Operand.FLOAT), operands(Operator.one(Exp::floor))),
    LOG(
            Place.CALL,
            "log",
            Signature.of(Operand.FLOAT, Operand.FLOAT, Operand.FLOAT),
            operands(Operator.both(Exp::log))),
    POW(
            Place.CALL,
            "pow",
            Signature.of(Operand.FLOAT, Operand.FLOAT, Operand.FLOAT),
            operands(Operator.both(Exp::pow))),
    MIN(
            Place.CALL,
            "min",
            Signature.of(Operand.NUMBER, Operand.NUMBER, Operand.NUMBER).repeating(),
            operands(Exp::min)),
    MAX(
            Place.CALL,
            "max",
            Signature.of(Operand.NUMBER, Operand.NUMBER, Operand.NUMBER).repeating(),
            operands(Exp::max)),
    COUNT_ONE_BITS(
            Place.CALL, "countOneBits", Signature.of(Operand.INT, Operand.INT), operands(Operator.one(Exp::count))),
    FIND_BIT_LEFT(
            Place.CALL,
            "findBitLeft",
            Signature.of(Operand.INT, Operand.INT, Operand.BOOL),
            operands(Operator.both(Exp::lscan))),
    FIND_BIT_RIGHT(
            Place.CALL,
            "findBitRight",
            Signature.of(Operand.INT, Operand.INT, Operand.BOOL),
            operands(Operator.both(Exp::rscan))),
    REGEX(
            Place.CALL,
            "regex",
            Signature.of(Operand.BOOL, Operand.STRING, Operand.TEXT_LITERAL, Operand.INT_LITERAL)
                    .optional(1),
            (operands, literals) -> Exp.regexCompare(
                    (String) literals.get(0), literals.size() > 1 ? number(literals.get(1)) : 0, operands[0])),
    GEO_JSON(
            Place.CALL,
            "geoJson",
            Signature.of(Operand.GEO, Operand.TEXT_LITERAL),
            (operands, literals) -> Exp.geo((String) literals.get(0))),
    GEO_COMPARE(
            Place.CALL,
            "geoCompare",
            Signature.of(Operand.BOOL, Operand.GEO, Operand.GEO),
            operands(Operator.both(Exp::geoCompare))),

    DEVICE_SIZE(Place.RECORD, "deviceSize", Signature.of(Operand.INT), fact(Exp::recordSize)),
    MEMORY_SIZE(Place.RECORD, "memorySize", Signature.of(Operand.INT), fact(Exp::recordSize)),
    RECORD_SIZE(Place.RECORD, "recordSize", Signature.of(Operand.INT), fact(Exp::recordSize)),
    DIGEST_MODULO(
            Place.RECORD,
            "digestModulo",
            Signature.of(Operand.INT, Operand.INT_LITERAL),
            (operands, literals) -> Exp.digestModulo(number(literals.get(0)))),
    IS_TOMBSTONE(Place.RECORD, "isTombstone", Signature.of(Operand.BOOL), fact(Exp::isTombstone)),
    KEY_EXISTS(Place.RECORD, "keyExists", Signature.of(Operand.BOOL), fact(Exp::keyExists)),
    LAST_UPDATE(Place.RECORD, "lastUpdate", Signature.of(Operand.INT), fact(Exp::lastUpdate)),
    SINCE_UPDATE(Place.RECORD, "sinceUpdate", Signature.of(Operand.INT), fact(Exp::sinceUpdate)),
    SET_NAME(Place.RECORD, "setName", Signature.of(Operand.STRING), fact(Exp::setName)),
    TTL(Place.RECORD, "ttl", Signature.of(Operand.INT), fact(Exp::ttl)),
    VOID_TIME(Place.RECORD, "voidTime", Signature.of(Operand.INT), fact(Exp::voidTime)),

    GET("get"),
    COUNT("count"),
    EXISTS("exists"),
    AS_INT("asInt"),
    AS_FLOAT("asFloat"),
    REMOVE("remove"),
    INSERT("insert"),
    SET("set"),
    APPEND("append"),
    INCREMENT("increment"),
    CLEAR("clear"),
    SORT("sort");

    private final Place place;
    private final String word;
    private final Signature signature;
    private final BiFunction<Exp[], List<Object>, Exp> build;

    Function(Place place, String word, Signature signature, BiFunction<Exp[], List<Object>, Exp> build) {
        this.place = place;
        this.word = word;
        this.signature = signature;
        this.build = build;
    }

    /** What a path function does depends on the path, see {@link PathTerms}. */
    Function(String word) {
        this(Place.PATH, word, Signature.of(Operand.PATH), fact(Exp::unknown));
    }

    static Optional<Function> named(String name, Place place) {
        for (Function function : values()) {
            if (function.place == place && function.word.equals(name)) {
                return Optional.of(function);
            }
        }
        return Optional.empty();
    }

    static List<String> names(Place place) {
        return Arrays.stream(values())
                .filter(function -> function.place == place)
                .map(Function::word)
                .toList();
    }

    public Place place() {
        return place;
    }

    /** The name as it is typed; letter case counts. */
    public String word() {
        return word;
    }

    public Signature signature() {
        return signature;
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
