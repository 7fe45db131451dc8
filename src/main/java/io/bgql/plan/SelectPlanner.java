package io.bgql.plan;

import com.aerospike.client.Key;
import io.bgql.expression.Catalog;
import io.bgql.expression.Compiled;
import io.bgql.expression.Constants;
import io.bgql.expression.Note;
import io.bgql.expression.Refusal;
import io.bgql.syntax.DataStatement;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans one SELECT. Used once. */
final class SelectPlanner {
    private static final Set<String> OPTIONS = Set.of("rps", "index");

    private final Catalog catalog;
    private final Map<String, Literal> parameters;
    private Driven driven = Driven.BY_PRIMARY_INDEX;
    private Optional<Compiled> condition = Optional.empty();

    SelectPlanner(Catalog catalog, Map<String, Literal> parameters) {
        this.catalog = catalog;
        this.parameters = parameters;
    }

    /** The query, with what it was decided by. */
    Explained explain(DataStatement.Select statement) {
        Plan plan = plan(statement);
        return new Explained(plan, driven.choice(), condition, driven.guarded(), List.of());
    }

    Plan plan(DataStatement.Select statement) {
        Place place = Place.existing(statement.target(), catalog);
        SampledBins bins = new SampledBins(catalog, place);
        List<Note> notes = new ArrayList<>();
        boolean byKey = !(statement.selection() instanceof Selection.Scan);
        Projection projection = new ColumnPlanner(bins, parameters, byKey, notes).projection(statement.columns());
        Optional<Long> limit = projection instanceof Projection.Count ? Optional.empty() : limit(statement);
        Condition condition = Condition.of(statement.selection().predicate(), bins, parameters);
        this.condition = condition.compiled();
        notes.addAll(condition.notes());
        Options options = Options.of(statement.options(), "SELECT", OPTIONS);
        int rps = options.rps(Integer.MAX_VALUE);
        if (!byKey) {
            driven = Driven.ofQuery(catalog, place, options, this.condition);
            // Values are computed after the query: a record that no longer matches by then is left out by the whole
            // filter.
            boolean again = projection instanceof Projection.Columns columns && columns.computes();
            return new QueryPlan(
                    place.name(),
                    place.set(),
                    projection,
                    again ? this.condition : driven.filter(),
                    driven.use(),
                    limit,
                    rps,
                    notes);
        }
        List<Key> keys = new Keys(place.name(), place.set(), new Constants(parameters)).of(statement.selection());
        return new KeyReadPlan(place.name(), place.set(), keys, projection, condition.compiled(), limit, notes);
    }

    private static Optional<Long> limit(DataStatement.Select statement) {
        return statement.limit().map(limit -> {
            if (limit.value().signum() <= 0 || limit.value().bitLength() > Long.SIZE - 1) {
                throw Refusal.range(limit.span(), "LIMIT takes 1 or more");
            }
            return limit.value().longValue();
        });
    }
}
