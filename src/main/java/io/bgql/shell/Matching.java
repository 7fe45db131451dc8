package io.bgql.shell;

import io.bgql.plan.BackgroundPlan;
import io.bgql.plan.Explained;
import io.bgql.plan.KeyWorkPlan;
import io.bgql.plan.Projection;
import io.bgql.plan.QueryPlan;
import java.util.Optional;

/** How many records work would be done on if it began now. */
final class Matching {
    /** From here on it is worth knowing that nothing bounds the rate. */
    private static final long MANY = 1_000_000;

    private static final Projection COUNT = new Projection.Count("matching");

    private final Turn turn;
    private final Explained explained;

    /** The plan is one of work. */
    Matching(Turn turn, Explained explained) {
        this.turn = turn;
        this.explained = explained;
    }

    long count() {
        if (explained.plan() instanceof KeyWorkPlan keys) {
            return turn.site()
                    .records()
                    .read(keys.read(COUNT, Optional.empty()), turn.cancellation())
                    .size();
        }
        warnOfFullSpeed();
        return count(query());
    }

    /** From a sample, where there are many records to look at. */
    Estimate estimate() {
        if (explained.plan() instanceof KeyWorkPlan) {
            return Estimate.exact(count());
        }
        warnOfFullSpeed();
        QueryPlan query = query();
        return new Estimation(every -> count(every == 1 ? query : query.sampled(every))).of(met());
    }

    /** Says what a reading of all of them is about to do, unless a rate is given. */
    void warnOfFullSpeed() {
        long met = met();
        if (met > MANY && explained.plan() instanceof BackgroundPlan job && job.rps() == 0) {
            turn.console()
                    .notice("warning: about " + met + " records are looked at, as fast as the servers can;"
                            + " WITH (rps = …) bounds it");
        }
    }

    private QueryPlan query() {
        return ((BackgroundPlan) explained.plan()).query(COUNT, Optional.empty());
    }

    private long count(QueryPlan plan) {
        return turn.site().queries().count(plan, turn.cancellation());
    }

    /** About how many records are looked at. */
    private long met() {
        return explained
                .index()
                .chosen()
                .map(chosen -> Math.round(chosen.expected()))
                .or(() -> new RecordCount(turn.site().schema(), turn.cancellation()).of(explained.plan()))
                .orElse(Long.MAX_VALUE);
    }
}
