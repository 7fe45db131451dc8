package io.bgql.plan;

import com.aerospike.client.Key;
import io.bgql.expression.Catalog;
import io.bgql.expression.Constants;
import io.bgql.expression.Note;
import io.bgql.expression.Refusal;
import io.bgql.syntax.DataStatement;
import io.bgql.syntax.Expression;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans one SELECT. */
final class SelectPlanner {
    private static final Set<String> OPTIONS = Set.of("rps", "index");

    private final Catalog catalog;
    private final Map<String, Literal> parameters;

    SelectPlanner(Catalog catalog, Map<String, Literal> parameters) {
        this.catalog = catalog;
        this.parameters = parameters;
    }

    Plan plan(DataStatement.Select statement) {
        Place place = Place.existing(statement.target(), catalog);
        SampledBins bins = new SampledBins(catalog, place);
        List<Note> notes = new ArrayList<>();
        Projection projection = new ColumnPlanner(bins, parameters, notes).projection(statement.columns());
        Optional<Long> limit = projection instanceof Projection.Count ? Optional.empty() : limit(statement);
        Condition condition = Condition.of(statement.selection().predicate(), bins, parameters);
        notes.addAll(condition.notes());
        Options options = Options.of(statement.options(), "SELECT", OPTIONS, Set.of());
        int rps = options.rps(Integer.MAX_VALUE, "");
        if (statement.selection() instanceof Selection.Scan) {
            return new QueryPlan(
                    place.name(), place.set(), projection, condition.compiled(), Optional.empty(), limit, rps, notes);
        }
        List<Key> keys = keys(statement.selection(), place);
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

    private List<Key> keys(Selection selection, Place place) {
        Keys keys = new Keys(place.name(), place.set(), new Constants(parameters));
        if (selection instanceof Selection.ByDigest byDigest) {
            return List.of(keys.digest(byDigest.digest()));
        }
        List<Key> read = new ArrayList<>();
        for (Expression key : ((Selection.ByKey) selection).keys()) {
            read.add(keys.key(key));
        }
        return read;
    }
}
