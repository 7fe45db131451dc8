package io.bgql.cluster;

import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.Operation;
import com.aerospike.client.exp.Exp;
import io.bgql.expression.Compiled;
import io.bgql.expression.Type;
import io.bgql.plan.BackgroundPlan;
import io.bgql.plan.Conduct;
import io.bgql.plan.InsertPlan;
import io.bgql.plan.KeyReadPlan;
import io.bgql.plan.Projection;
import io.bgql.plan.QueryPlan;
import io.bgql.plan.Work;
import io.bgql.syntax.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Plans for a set of namespace {@code test}, as a planner would make them. */
public final class Plans {
    private static final Span SPAN = new Span(0, 1);
    private static final int KEEP = -2;

    private final String set;

    public Plans(String set) {
        this.set = set;
    }

    /** Records with the keys 0 to {@code count - 1} and bins {@code id}, {@code score} 1 and {@code name} "n". */
    public InsertPlan numbered(int count) {
        return insert(
                false,
                IntStream.range(0, count)
                        .mapToObj(id -> row(id, new Bin("id", id), new Bin("score", 1), new Bin("name", "n")))
                        .toArray(InsertPlan.NewRecord[]::new));
    }

    public InsertPlan insert(boolean overwrite, InsertPlan.NewRecord... rows) {
        return new InsertPlan("test", Optional.of(set), Arrays.asList(rows), 0, overwrite, List.of());
    }

    /** The row's span begins at its key, so that a test can tell which row a diagnostic means. */
    public InsertPlan.NewRecord row(int key, Bin... bins) {
        return new InsertPlan.NewRecord(key(key), Arrays.asList(bins), new Span(key, key + 1));
    }

    public Key key(int key) {
        return new Key("test", set, key);
    }

    public KeyReadPlan read(Optional<Exp> filter, Key... keys) {
        return new KeyReadPlan(
                "test",
                Optional.of(set),
                Arrays.asList(keys),
                new Projection.Columns(List.of(new Projection.AllBins())),
                filter.map(Plans::compiled),
                Optional.empty(),
                List.of());
    }

    public QueryPlan select(Optional<Exp> filter, Optional<Long> limit, int rps) {
        Projection everything = new Projection.Columns(List.of(new Projection.AllBins()));
        return new QueryPlan(
                "test",
                Optional.of(set),
                everything,
                filter.map(Plans::compiled),
                Optional.empty(),
                limit,
                rps,
                List.of());
    }

    /** One {@code UPDATE} at the given rate, 0 for the server's most. */
    public BackgroundPlan update(Optional<Exp> filter, int rps, Operation... operations) {
        return new BackgroundPlan(
                "test",
                Optional.of(set),
                new Work.Operations(Arrays.stream(operations)
                        .map(operation -> new Work.Step(operation, "test", SPAN))
                        .toList()),
                filter.map(Plans::compiled),
                Optional.empty(),
                KEEP,
                rps,
                false,
                Conduct.USUAL,
                Set.of(),
                List.of());
    }

    private static Compiled compiled(Exp exp) {
        return new Compiled(exp, Exp.build(exp), Type.BOOL, Map.of(), false, List.of());
    }
}
