package io.bgql.plan;

import io.bgql.expression.Compiled;
import java.util.Optional;
import java.util.Set;

/** Work on records: by a job over many, or on those of given keys. */
public sealed interface WorkPlan extends Plan permits BackgroundPlan, KeyWorkPlan {
    Work work();

    Optional<Compiled> filter();

    /** In the server's numbers: seconds, 0 the default, -1 never, -2 keep. */
    int ttl();

    /** Whether each record keeps the expiry that it has. */
    default boolean keepsTtl() {
        return ttl() == Options.KEEP;
    }

    boolean durable();

    Set<Caution> cautions();
}
