package io.bgql.sandbox.value;

import java.util.ArrayList;
import java.util.List;

/**
 * Several HyperLogLogs taken together: their union, and what can be estimated of union and intersection. The order
 * matters where the index bits differ, as it does on a server.
 */
record HllSet(List<HllSketch> sketches) {
    /** What 0 divided by 0 is on the machines a server runs on, to the bit. */
    private static final double OF_NOTHING = Double.longBitsToDouble(0xfff8000000000000L);

    HllSet {
        sketches = List.copyOf(sketches);
    }

    static HllSet of(List<HllSketch> first, HllSketch last) {
        List<HllSketch> all = new ArrayList<>(first);
        all.add(last);
        return new HllSet(all);
    }

    /** The most bits all of them can be brought to. */
    HllSketch common() {
        int indexBits = sketches.stream().mapToInt(HllSketch::indexBits).min().orElseThrow();
        return HllSketch.empty(indexBits, commonMinhashBits());
    }

    /** The minhash bits of all of them, 0 if they differ. */
    int commonMinhashBits() {
        int bits = sketches.get(0).minhashBits();
        return sketches.stream().allMatch(sketch -> sketch.minhashBits() == bits) ? bits : 0;
    }

    HllSketch union() {
        HllSketch union = common();
        for (HllSketch sketch : sketches) {
            merge(union, sketch);
        }
        return union;
    }

    private static void merge(HllSketch into, HllSketch from) {
        int mask = into.registers() - 1;
        boolean ranksOnly = into.minhashBits() == 0;
        for (int index = 0; index < from.registers(); index++) {
            long value = ranksOnly ? from.rank(index) : from.register(index);
            if (into.register(index & mask) < value) {
                into.register(index & mask, value);
            }
        }
    }

    long unionCount() {
        return HllCount.of(union());
    }

    long intersectCount() {
        if (commonMinhashBits() == 0) {
            return intersectCountByInclusion();
        }
        double similarity = similarity();
        return Double.isNaN(similarity) ? 0 : Math.round(unionCount() * similarity);
    }

    /** By inclusion and exclusion, which a server does for two or three. */
    private long intersectCountByInclusion() {
        long union = unionCount();
        long sum = sketches.stream().mapToLong(HllCount::of).sum();
        if (sketches.size() == 2) {
            return Math.max(0, sum - union);
        }
        long pairs = pair(0, 1).intersectCount()
                + pair(1, 2).intersectCount()
                + pair(0, 2).intersectCount();
        return Math.max(0, union - (sum - pairs));
    }

    private HllSet pair(int one, int other) {
        return new HllSet(List.of(sketches.get(one), sketches.get(other)));
    }

    /** The share of the union that is in all of them (the Jaccard index); not a number when all are empty. */
    double similarity() {
        if (commonMinhashBits() == 0) {
            long union = unionCount();
            return union == 0 ? OF_NOTHING : (double) intersectCountByInclusion() / union;
        }
        boolean someUsed = sketches.stream().anyMatch(HllSketch::looksUsed);
        if (!sketches.stream().allMatch(HllSketch::looksUsed)) {
            return someUsed ? 0 : Double.NaN;
        }
        double same = usedRegisters(intersection());
        if (sketches.size() == 2) {
            same -= HllCount.expectedCollisions(common(), HllCount.of(sketches.get(0)), HllCount.of(sketches.get(1)));
        }
        double similarity = same / usedRegisters(union());
        return similarity < 0 ? 0 : similarity;
    }

    private HllSketch intersection() {
        HllSketch common = common();
        int mask = common.registers() - 1;
        merge(common, sketches.get(0));
        for (HllSketch sketch : sketches.subList(1, sketches.size())) {
            for (int index = 0; index < sketch.registers(); index++) {
                if (common.register(index & mask) != sketch.register(index)) {
                    common.register(index & mask, 0);
                }
            }
        }
        return common;
    }

    private static int usedRegisters(HllSketch sketch) {
        int used = 0;
        for (int index = 0; index < sketch.registers(); index++) {
            if (sketch.register(index) != 0) {
                used++;
            }
        }
        return used;
    }
}
