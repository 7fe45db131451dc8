package io.bgql.cluster;

import io.bgql.plan.QueryPlan;

/** Foreground queries over every partition. Cancelling ends them on the servers too. */
public interface Queries {
    /** The records as they arrive, in no order; waiting for the next one ends when cancelled. */
    RowStream select(QueryPlan plan, Cancellation cancellation);

    /** How many records match; their bins are not sent. */
    long count(QueryPlan plan, Cancellation cancellation);
}
