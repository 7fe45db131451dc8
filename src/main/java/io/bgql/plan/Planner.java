package io.bgql.plan;

import io.bgql.expression.Catalog;
import io.bgql.syntax.BackgroundStatement;
import io.bgql.syntax.DataStatement;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.Literal;
import io.bgql.syntax.StatementException;
import java.util.Map;
import java.util.Optional;

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
        return Optional.<BackgroundPlan>empty().orElseThrow(() -> notYet(statement.span()));
    }

    /** A {@link QueryPlan}, or a {@link KeyReadPlan} where keys are named. */
    public Plan plan(DataStatement.Select statement) {
        return Optional.<Plan>empty().orElseThrow(() -> notYet(statement.span()));
    }

    public InsertPlan plan(DataStatement.Insert statement) {
        return Optional.<InsertPlan>empty().orElseThrow(() -> notYet(statement.span()));
    }

    private StatementException notYet(io.bgql.syntax.Span span) {
        return new StatementException(
                Diagnostic.at(span, Diagnostic.Code.UNSUPPORTED, "not available yet" + catalog + parameters));
    }
}
