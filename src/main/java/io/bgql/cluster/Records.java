package io.bgql.cluster;

import io.bgql.plan.InsertPlan;
import io.bgql.plan.KeyReadPlan;
import io.bgql.plan.KeyWorkPlan;
import java.util.List;

/** Single records, by key or digest. */
public interface Records {
    /** The records that exist and pass the plan's filter, in the order of its keys. */
    List<Row> read(KeyReadPlan plan, Cancellation cancellation);

    /** Evaluates expressions on records, each on its own; one answer for each question, changing nothing. */
    List<Evaluated> evaluate(String namespace, List<Question> questions, Cancellation cancellation);

    /** Changes records or calls a function on them; one outcome a key, in the order of the plan's keys. */
    List<KeyOutcome> carryOut(KeyWorkPlan plan, Cancellation cancellation);

    /**
     * Writes the rows of the plans, what is for the same key in the order given; a failure has a diagnostic at its row.
     * One answer for each plan that was begun: when a failure is to stop, none begins behind the request it was in, and
     * within its own plan none ever does.
     */
    List<Inserted> insert(List<InsertPlan> plans, boolean stopOnFailure, Cancellation cancellation);

    /** Writes the plan's rows and answers how many; throws what {@link Inserted#failure} holds. */
    default int insert(InsertPlan plan, Cancellation cancellation) {
        Inserted inserted = insert(List.of(plan), true, cancellation).get(0);
        inserted.failure().ifPresent(failure -> {
            throw failure;
        });
        return inserted.written();
    }
}
