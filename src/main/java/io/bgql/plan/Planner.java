package io.bgql.plan;

import io.bgql.expression.Catalog;
import io.bgql.syntax.BackgroundStatement;
import io.bgql.syntax.DataStatement;
import io.bgql.syntax.Literal;
import io.bgql.syntax.SchemaStatement;
import io.bgql.syntax.Target;
import java.time.Instant;
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

    /** A job over a set or a namespace. */
    public BackgroundPlan plan(BackgroundStatement statement) {
        return new BackgroundPlanner(catalog, parameters).plan(statement);
    }

    /** A {@link QueryPlan}, or a {@link KeyReadPlan} where keys are named. */
    public Plan plan(DataStatement.Select statement) {
        return new SelectPlanner(catalog, parameters).plan(statement);
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

    /** Counts every record of a set or of a namespace. */
    public QueryPlan everything(Target target) {
        Place place = Place.existing(target, catalog);
        return new TruncatePlan(place.name(), place.set(), Optional.empty()).count();
    }
}
