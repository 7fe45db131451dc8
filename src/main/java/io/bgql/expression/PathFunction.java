package io.bgql.expression;

import com.aerospike.client.exp.Exp;
import io.bgql.expression.Signature.Operand;

/** What stands at the end of a path; what it does depends on the path, see {@link PathTerms}. */
// Its parts are immutable; the checker only believes types that carry an annotation of its own library.
@SuppressWarnings("ImmutableEnumChecker")
enum PathFunction implements Function {
    GET(
            "get",
            "what the path picks; type: says what to read it as, return: what of it is wanted",
            "$.profile.visits.get(type: INT) > 10"),
    COUNT("count", "how many elements there are", "$.tags.count() > 2"),
    EXISTS("exists", "whether there is such a bin or element", "$.profile.city.exists()"),
    AS_INT("asInt", "a FLOAT cut to a whole number", "$.balance.asInt() > 100"),
    AS_FLOAT("asFloat", "an INT as FLOAT", "$.score.asFloat() > 1.5"),
    TYPE(
            "type",
            "the kind of value that the bin holds, 0 none, 1 INT, 2 FLOAT, 3 STRING, 4 BLOB, 17 BOOL, 18 HLL, 19 MAP, 20 LIST, 23 GEO",
            "$.balance.type() == 2"),
    REMOVE(Use.CHANGE, "remove", "takes what the path picks away", "profile.city.remove()"),
    INSERT(Use.CHANGE, "insert", "puts a value at a place of a list", "tags.insert(0, 'vip')"),
    SET(Use.CHANGE, "set", "replaces the element", "tags.[0].set('vip')"),
    APPEND(Use.CHANGE, "append", "puts a value at the end of a list", "tags.append('vip')"),
    INCREMENT(Use.CHANGE, "increment", "adds to a number", "profile.visits.increment(1)"),
    CLEAR(Use.CHANGE, "clear", "takes all elements away", "tags.clear()"),
    SORT(Use.CHANGE, "sort", "puts a list in order", "tags.sort()");

    private enum Use {
        READ,
        /** Has no value; the reference compiler reads over it. */
        CHANGE
    }

    private final Use use;
    private final Entry entry;

    PathFunction(String word, String summary, String example) {
        this(Use.READ, word, summary, example);
    }

    PathFunction(Use use, String word, String summary, String example) {
        this.use = use;
        this.entry =
                new Entry(Place.PATH, word, Signature.of(Operand.PATH), Build.fact(Exp::unknown), summary, example);
    }

    @Override
    public boolean hasValue() {
        return use == Use.READ;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
