package io.bgql.cluster;

import java.util.List;

/** What a server made of expressions on one record. */
public sealed interface Evaluated {
    /** The values in the order asked for, nil where there is none, and the state of the record that they are of. */
    record Values(int generation, List<Datum> values) implements Evaluated {
        public Values {
            values = List.copyOf(values);
        }
    }

    /** The server evaluates nothing; the reason is for people. */
    record Refused(String reason) implements Evaluated {}
}
