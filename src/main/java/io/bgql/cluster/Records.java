package io.bgql.cluster;

import io.bgql.plan.InsertPlan;
import io.bgql.plan.KeyReadPlan;
import io.bgql.plan.KeyWorkPlan;
import java.util.List;

/** Single records, by key or digest. */
public interface Records {
    /** The records that exist and pass the plan's filter, in the order of its keys. */
    List<Row> read(KeyReadPlan plan, Cancellation cancellation);

    /** Changes records or calls a function on them; one outcome a key, in the order of the plan's keys. */
    List<KeyOutcome> carryOut(KeyWorkPlan plan, Cancellation cancellation);

    /**
     * Writes the plan's rows in order and answers how many; stops at the first that is refused, with a diagnostic at
     * that row that says how many were written before it.
     */
    int insert(InsertPlan plan, Cancellation cancellation);
}
