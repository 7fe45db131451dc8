package io.bgql.plan;

import io.bgql.expression.Catalog;
import io.bgql.expression.Refusal;
import io.bgql.syntax.BackgroundStatement;
import io.bgql.syntax.DataStatement;
import io.bgql.syntax.Literal;
import io.bgql.syntax.SchemaStatement;
import io.bgql.syntax.Selection;
import io.bgql.syntax.Target;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Turns statements into plans, or refuses them at the place that is wrong. The catalog may ask the servers; nothing else
 * here does.
 */
public final class Planner {
    private final Catalog catalog;
    private final Map<String, Literal> parameters;

    public Planner(Catalog catalog, Map<String, Literal> parameters) {
        this.catalog = catalog;
        this.parameters = Map.copyOf(parameters);
    }

    /** A {@link BackgroundPlan}, or a {@link KeyWorkPlan} where keys are named. */
    public WorkPlan work(BackgroundStatement statement) {
        return new BackgroundPlanner(catalog, parameters).plan(statement);
    }

    /** A job over a set or a namespace; a statement by key is refused. */
    public BackgroundPlan plan(BackgroundStatement statement) {
        if (work(statement) instanceof BackgroundPlan job) {
            return job;
        }
        throw Refusal.refused(
                statement.span(),
                "a statement by key is no job",
                "it is carried out at once: nothing to look ahead at");
    }

    /** A {@link QueryPlan}, or a {@link KeyReadPlan} where keys are named. */
    public Plan plan(DataStatement.Select statement) {
        return new SelectPlanner(catalog, parameters).plan(statement);
    }

    /** The same plan, with what it was decided by. */
    public Explained explain(BackgroundStatement statement) {
        Explained explained = new BackgroundPlanner(catalog, parameters).explain(statement);
        return explained.with(parts(statement.target(), statement.selection()));
    }

    /** The same plan, with what it was decided by. */
    public Explained explain(DataStatement.Select statement) {
        Explained explained = new SelectPlanner(catalog, parameters).explain(statement);
        return explained.with(parts(statement.target(), statement.selection()));
    }

    private List<Explained.Part> parts(Target target, Selection selection) {
        SampledBins bins = new SampledBins(catalog, Place.of(target, catalog));
        return Parts.of(selection.predicate(), bins, parameters);
    }

    public InsertPlan plan(DataStatement.Insert statement) {
        return new InsertPlanner(catalog, parameters).plan(statement);
    }

    /** An index to be made, its names and its expression checked. */
    public IndexPlan plan(SchemaStatement.CreateIndex statement) {
        return new IndexPlanner(catalog, parameters).plan(statement);
    }

    /** What TRUNCATE deletes, by the time of the servers. */
    public TruncatePlan plan(SchemaStatement.Truncate statement, Supplier<Instant> now) {
        return TruncatePlan.of(statement, catalog, now);
    }

    /** Seconds that a record of the place lives when nothing else is said, 0 for ever. */
    public long defaultTtl(Target target) {
        return Place.of(target, catalog).defaultTtl(catalog);
    }

    /** Counts every record of a set or of a namespace. */
    public QueryPlan everything(Target target) {
        Place place = Place.existing(target, catalog);
        return new TruncatePlan(place.name(), place.set(), Optional.empty()).count();
    }
}
