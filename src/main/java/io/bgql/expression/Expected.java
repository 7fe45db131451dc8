package io.bgql.expression;

/**
 * How many records a walk over a range is expected to meet. The servers tell how many entries there are and how many fall
 * on one value, and nothing of how values are spread, so a range is taken for a usual part of all: a quarter with two
 * ends, a third with one.
 */
final class Expected {
    private static final double BETWEEN = 0.25;
    private static final double ONE_END = 1 / 3.0;

    /** A value's part of all entries while the servers have not yet counted their values. */
    private static final double ONE_VALUE = 0.1;

    private Expected() {}

    static double of(Catalog.Index index, Demand demand) {
        double each = index.entriesPerValue() > 0 ? index.entriesPerValue() : index.entries() * ONE_VALUE;
        if (demand instanceof Demand.Within within) {
            return within(index, within.bounds(), each);
        }
        return demand instanceof Demand.Geo ? index.entries() * BETWEEN : Math.min(each, (double) index.entries());
    }

    private static double within(Catalog.Index index, Bounds bounds, double each) {
        boolean open = bounds.low() == Long.MIN_VALUE || bounds.high() == Long.MAX_VALUE;
        boolean everything = bounds.low() == Long.MIN_VALUE && bounds.high() == Long.MAX_VALUE;
        double part = everything ? 1 : open ? ONE_END : BETWEEN;
        double most = bounds.low() == bounds.high() ? 1 : part;
        return Math.min(bounds.width() * each, index.entries() * most);
    }
}
