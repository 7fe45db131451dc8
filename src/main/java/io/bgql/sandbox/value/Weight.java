package io.bgql.sandbox.value;

/**
 * The size of a value as if all of it were written out: an element counts one, and so does each byte. Values may share
 * parts, so a few steps of an expression could make one that is larger than any memory once written.
 */
final class Weight {
    private final long most;
    private long total;

    private Weight(long most) {
        this.most = most;
    }

    /** The weight of a value, or some weight over the most if it is more than that. */
    static long of(Element element, long most) {
        Weight weight = new Weight(most);
        weight.add(element);
        return weight.total;
    }

    private void add(Element element) {
        total++;
        if (total > most) {
            return;
        }
        switch (element.type()) {
            case StaticType.LIST -> ((ElementList) element).items().forEach(this::add);
            case StaticType.MAP ->
                ((ElementMap) element).entries().forEach(entry -> {
                    add(entry.key());
                    add(entry.value());
                });
            case StaticType.STRING, StaticType.BLOB, StaticType.HLL, StaticType.GEOJSON ->
                total += ((Element.Bytes) element).data().length;
            default -> {}
        }
    }
}
