package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.ResultCode;
import java.util.List;

/** What the reading operations answer of a HyperLogLog. */
final class HllAnswer {
    /** More others than this can be intersected by their minhash only. */
    private static final int BY_COUNTS = 2;

    private HllAnswer() {}

    static Element of(int opcode, HllArguments arguments, HllSketch sketch) throws RefusedOperation {
        return switch (opcode) {
            case HllOperation.COUNT -> new Element.Int64(HllCount.of(sketch));
            case HllOperation.GET_UNION ->
                HllSet.of(arguments.sketches(), sketch).union().element();
            case HllOperation.UNION_COUNT ->
                new Element.Int64(HllSet.of(arguments.sketches(), sketch).unionCount());
            case HllOperation.INTERSECT_COUNT ->
                new Element.Int64(intersected(arguments, sketch).intersectCount());
            case HllOperation.SIMILARITY ->
                new Element.Float64(intersected(arguments, sketch).similarity());
            case HllOperation.DESCRIBE -> description(sketch);
            default -> new Element.Int64(containsAll(arguments, sketch) ? 1 : 0);
        };
    }

    private static HllSet intersected(HllArguments arguments, HllSketch sketch) throws RefusedOperation {
        List<HllSketch> others = arguments.sketches();
        if (others.size() > BY_COUNTS) {
            int minhashBits = new HllSet(others).commonMinhashBits();
            if (minhashBits == 0) {
                throw HllArguments.malformed();
            }
            if (sketch.minhashBits() != minhashBits) {
                throw new RefusedOperation(ResultCode.OP_NOT_APPLICABLE);
            }
        }
        return HllSet.of(others, sketch);
    }

    private static Element description(HllSketch sketch) {
        List<Element> bits = List.of(new Element.Int64(sketch.indexBits()), new Element.Int64(sketch.minhashBits()));
        return new ElementList(bits, false);
    }

    private static boolean containsAll(HllArguments arguments, HllSketch sketch) throws RefusedOperation {
        return arguments.elements().stream().allMatch(sketch::mayContain);
    }
}
