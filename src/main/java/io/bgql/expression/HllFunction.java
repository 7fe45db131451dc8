package io.bgql.expression;

import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.HLLExp;
import com.aerospike.client.operation.HLLPolicy;
import io.bgql.expression.Signature.Operand;

/** Functions of HyperLogLogs, which estimate how many different elements were added to them. */
// Its parts are immutable; the checker only believes types that carry an annotation of its own library.
@SuppressWarnings("ImmutableEnumChecker")
enum HllFunction implements Function {
    COUNT(
            "hllCount",
            Signature.of(Operand.INT, Operand.HLL),
            Build.of(o -> HLLExp.getCount(o[0])),
            "an estimate of how many different elements were added",
            "$.visitors.hllCount() > 100"),
    DESCRIBE(
            "hllDescribe",
            Signature.of(Operand.LIST, Operand.HLL),
            Build.of(o -> HLLExp.describe(o[0])),
            "a list of two numbers: its index bits and its minhash bits",
            "$.visitors.hllDescribe() == [12, 0]"),
    MAY_CONTAIN(
            "hllMayContain",
            Signature.of(Operand.INT, Operand.HLL, Operand.LIST),
            Build.of(o -> HLLExp.mayContain(o[1], o[0])),
            "1 when all elements of the list may have been added, 0 when one surely was not",
            "$.visitors.hllMayContain(['ada', 'grace']) == 1"),
    UNION(
            "hllUnion",
            Signature.of(Operand.HLL, Operand.HLL, Operand.HLL),
            Build.of(o -> HLLExp.getUnion(o[1], o[0])),
            "both taken together",
            "hllCount($.visitors.hllUnion($.guests)) > 100"),
    UNION_COUNT(
            "hllUnionCount",
            Signature.of(Operand.INT, Operand.HLL, Operand.HLL),
            Build.of(o -> HLLExp.getUnionCount(o[1], o[0])),
            "an estimate of how many different elements both have together",
            "$.visitors.hllUnionCount($.guests) > 100"),
    INTERSECT_COUNT(
            "hllIntersectCount",
            Signature.of(Operand.INT, Operand.HLL, Operand.HLL),
            Build.of(o -> HLLExp.getIntersectCount(o[1], o[0])),
            "an estimate of how many elements both have in common",
            "$.visitors.hllIntersectCount($.guests) > 10"),
    SIMILARITY(
            "hllSimilarity",
            Signature.of(Operand.FLOAT, Operand.HLL, Operand.HLL),
            Build.of(o -> HLLExp.getSimilarity(o[1], o[0])),
            "an estimate, from 0.0 to 1.0, of how much of both is common to them",
            "$.visitors.hllSimilarity($.guests) > 0.5"),
    ADD(
            "hllAdd",
            Signature.of(Operand.HLL, Operand.HLL, Operand.LIST),
            Build.of(o -> HLLExp.add(HLLPolicy.Default, o[1], o[0])),
            "with the elements of the list added",
            "hllCount(hllAdd($.visitors, ['ada', 'grace'])) > 100"),
    INIT(
            "hllInit",
            Signature.of(Operand.HLL, Operand.HLL, Operand.INT, Operand.INT).optional(1),
            Build.of(HllFunction::empty),
            "an empty one with so many index bits, 4 to 16, and minhash bits, 4 to 51",
            "hllCount(hllInit($.visitors, 12)) == 0");

    private final Entry entry;

    HllFunction(String word, Signature signature, Build build, String summary, String example) {
        this.entry = new Entry(Place.CALL, word, signature, build, summary, example);
    }

    @Override
    public Entry entry() {
        return entry;
    }

    private static Exp empty(Exp[] o) {
        return o.length == 2
                ? HLLExp.init(HLLPolicy.Default, o[1], o[0])
                : HLLExp.init(HLLPolicy.Default, o[1], o[2], o[0]);
    }
}
