package io.bgql.syntax;

import java.util.List;
import java.util.Optional;

/** Which records a statement is about: every one, those for which a predicate is true, or those of given keys. */
public sealed interface Selection {
    /** The predicate as written; with keys it is what follows {@code AND}. */
    Optional<Expression> predicate();

    record Scan(Optional<Expression> predicate) implements Selection {}

    /** {@code PK = k}, {@code PK IN [k, …]}: user keys. */
    record ByKey(List<Expression> keys, Optional<Expression> predicate, Span span) implements Selection {
        public ByKey {
            keys = List.copyOf(keys);
        }
    }

    /** {@code DIGEST = '…'}: 20 bytes in hexadecimal or Base64, not yet checked. */
    record ByDigest(Literal digest, Optional<Expression> predicate, Span span) implements Selection {}
}
