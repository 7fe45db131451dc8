package io.bgql.expression;

import com.aerospike.client.query.Filter;
import java.util.List;
import java.util.Optional;

/** The index that is to drive a job or a query, if any, and why not each of the others. */
public record IndexChoice(Optional<Chosen> chosen, List<PassedOver> others) {
    /** The primary index, without a reason. */
    public static final IndexChoice NONE = new IndexChoice(Optional.empty(), List.of());

    public IndexChoice {
        others = List.copyOf(others);
    }

    /**
     * An index with the range of it that is walked, also in words, about how many records are met there, and what of the
     * condition it does not decide.
     */
    public record Chosen(
            Catalog.Index index, Filter filter, String range, double expected, Optional<Compiled> undecided) {}

    /** The reason is a clause in lower case, such as "it is still being built on some node". */
    public record PassedOver(Catalog.Index index, String reason) {}
}
