package io.bgql.plan;

import com.aerospike.client.Key;
import io.bgql.expression.Catalog;
import io.bgql.expression.Compiled;
import io.bgql.expression.Constants;
import io.bgql.expression.Names;
import io.bgql.expression.Refusal;
import io.bgql.syntax.DataStatement;
import io.bgql.syntax.Expression;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Name;
import io.bgql.syntax.Reference;
import io.bgql.syntax.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        Projection projection = projection(statement.columns());
        Optional<Long> limit = projection instanceof Projection.Count ? Optional.empty() : limit(statement);
        Condition condition =
                Condition.of(statement.selection().predicate(), new SampledBins(catalog, place), parameters);
        this.condition = condition.compiled();
        Options options = Options.of(statement.options(), "SELECT", OPTIONS);
        int rps = options.rps(Integer.MAX_VALUE);
        if (statement.selection() instanceof Selection.Scan) {
            driven = Driven.ofQuery(catalog, place, options, this.condition);
            return new QueryPlan(
                    place.name(),
                    place.set(),
                    projection,
                    driven.filter(),
                    driven.use(),
                    limit,
                    rps,
                    condition.notes());
        }
        List<Key> keys = new Keys(place.name(), place.set(), new Constants(parameters)).of(statement.selection());
        return new KeyReadPlan(
                place.name(), place.set(), keys, projection, condition.compiled(), limit, condition.notes());
    }

    private static Optional<Long> limit(DataStatement.Select statement) {
        return statement.limit().map(limit -> {
            if (limit.value().signum() <= 0 || limit.value().bitLength() > Long.SIZE - 1) {
                throw Refusal.range(limit.span(), "LIMIT takes 1 or more");
            }
            return limit.value().longValue();
        });
    }

    private static Projection projection(List<DataStatement.Column> columns) {
        List<Projection.Column> shown = new ArrayList<>(columns.size());
        for (DataStatement.Column column : columns) {
            if (column instanceof DataStatement.Column.Count count) {
                if (columns.size() > 1) {
                    throw Refusal.refused(
                            count.span(), "COUNT(*) stands alone", "other columns have no one value for all records");
                }
                return new Projection.Count("count");
            }
            shown.add(column(column));
        }
        return new Projection.Columns(shown);
    }

    private static Projection.Column column(DataStatement.Column column) {
        if (column instanceof DataStatement.Column.Metadata metadata) {
            String word = metadata.kind().name().toLowerCase(Locale.ROOT);
            return new Projection.Metadata(
                    metadata.kind(), metadata.alias().map(Name::text).orElse(word));
        }
        if (column instanceof DataStatement.Column.Value value) {
            Name bin = bin(value.expression());
            return new Projection.BinValue(
                    Names.bin(bin), value.alias().map(Name::text).orElse(bin.text()));
        }
        return new Projection.AllBins();
    }

    private static Name bin(Expression expression) {
        if (expression instanceof Reference.BareName bare) {
            return bare.name();
        }
        if (expression instanceof Reference.Path path
                && path.segments().isEmpty()
                && path.function().isEmpty()) {
            return path.bin();
        }
        throw Refusal.notYet(expression.span(), "an expression as a column");
    }
}
