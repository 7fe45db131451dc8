package io.bgql.cluster;

import io.bgql.expression.Type;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Some records of a set: how many were looked at, and for each bin how many have it and with which types. */
public record BinSample(int records, Map<String, Seen> bins) {
    /** A bin in the records looked at. */
    public record Seen(int records, Set<Type> types) {
        Seen together(Seen other) {
            Set<Type> all = EnumSet.copyOf(types);
            all.addAll(other.types);
            return new Seen(records + other.records, all);
        }
    }
}
