package io.bgql.sandbox.value;

/**
 * The arithmetic of estimates. The count is algorithm 6 of Otmar Ertl, "New cardinality estimation algorithms for
 * HyperLogLog sketches", arXiv:1702.01284; the collisions are those of Yu and Weber, "HyperMinHash: MinHash in LogLog
 * space", arXiv:1710.08436.
 */
final class HllCount {
    private static final int RANKS = 64;

    private HllCount() {}

    /** How many different elements were added, by estimate, unless the sketch remembers it. */
    static long of(HllSketch sketch) {
        return sketch.count() != 0 ? sketch.count() : estimate(sketch);
    }

    private static long estimate(HllSketch sketch) {
        int[] ofRank = new int[RANKS];
        int registers = sketch.registers();
        for (int index = 0; index < registers; index++) {
            ofRank[sketch.rank(index)]++;
        }
        // The paper starts with tau of the registers that overflowed; a rank of 6 bits never says so.
        double z = 0;
        for (int rank = RANKS - 1; rank > 0; rank--) {
            z = 0.5 * (z + ofRank[rank]);
        }
        z += registers * sigma(ofRank[0] / (double) registers);
        return Math.round(alpha(sketch.indexBits()) * registers * registers / z);
    }

    private static double sigma(double share) {
        if (share == 1) {
            return Double.POSITIVE_INFINITY;
        }
        double power = share;
        double factor = 1;
        double sum = share;
        double before;
        do {
            power *= power;
            before = sum;
            sum += power * factor;
            factor += factor;
        } while (before != sum);
        return sum;
    }

    private static double alpha(int indexBits) {
        return switch (indexBits) {
            case 4 -> 0.673;
            case 5 -> 0.697;
            case 6 -> 0.709;
            default -> 0.7213 / (1 + 1.079 / (1 << indexBits));
        };
    }

    /** How many registers of two sets of these counts are the same by chance, of sketches with the bits of one. */
    static double expectedCollisions(HllSketch bits, long one, long other) {
        double collisions = 0;
        for (int rank = 1; rank <= RANKS; rank++) {
            double above = rank == RANKS ? 0 : Math.scalb(1.0, -rank) / bits.registers();
            double from = Math.scalb(1.0, 1 - rank) / bits.registers();
            double ofOne = Power.of(1 - above, one) - Power.of(1 - from, one);
            double ofOther = Power.of(1 - above, other) - Power.of(1 - from, other);
            collisions += ofOne * ofOther;
        }
        return collisions * bits.registers() / Math.scalb(1.0, bits.minhashBits());
    }
}
