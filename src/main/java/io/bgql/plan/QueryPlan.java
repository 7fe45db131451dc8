package io.bgql.plan;

import com.aerospike.client.exp.Exp;
import io.bgql.expression.Compiled;
import io.bgql.expression.Note;
import io.bgql.expression.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A foreground query over a set or a namespace; rps is records a second and node, 0 without a bound. */
public record QueryPlan(
        String namespace,
        Optional<String> set,
        Projection projection,
        Optional<Compiled> filter,
        Optional<IndexUse> index,
        Optional<Long> limit,
        int rps,
        List<Note> notes)
        implements Plan {
    public QueryPlan {
        notes = List.copyOf(notes);
    }

    /** The same, but only about every n-th record, chosen by its digest; the others cost next to nothing. */
    public QueryPlan sampled(int every) {
        Exp chosen = Exp.eq(Exp.digestModulo(every), Exp.val(0));
        Exp both = filter.map(condition -> Exp.and(chosen, condition.exp())).orElse(chosen);
        Compiled sample = new Compiled(both, Exp.build(both), Type.BOOL, Map.of(), false, List.of());
        return new QueryPlan(namespace, set, projection, Optional.of(sample), index, limit, rps, notes);
    }
}
