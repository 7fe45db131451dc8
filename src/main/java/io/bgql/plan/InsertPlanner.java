package io.bgql.plan;

import com.aerospike.client.Bin;
import com.aerospike.client.Value;
import io.bgql.expression.Catalog;
import io.bgql.expression.Constants;
import io.bgql.expression.Names;
import io.bgql.expression.Refusal;
import io.bgql.syntax.DataStatement;
import io.bgql.syntax.Expression;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Name;
import io.bgql.syntax.Reference;
import io.bgql.syntax.StatementException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plans one INSERT or UPSERT. */
final class InsertPlanner {
    private static final Set<String> OPTIONS = Set.of("ttl");

    private final Catalog catalog;
    private final Constants constants;

    InsertPlanner(Catalog catalog, Map<String, Literal> parameters) {
        this.catalog = catalog;
        this.constants = new Constants(parameters);
    }

    InsertPlan plan(DataStatement.Insert statement) {
        Place place = Place.of(statement.target(), catalog);
        String verb = statement.overwrite() ? "UPSERT" : "INSERT";
        Options options = Options.of(statement.options(), verb, OPTIONS);
        List<String> bins = bins(statement.bins());
        Keys keys = new Keys(place.name(), place.set(), constants);
        List<InsertPlan.NewRecord> records = new ArrayList<>(statement.rows().size());
        for (DataStatement.Row row : statement.rows()) {
            records.add(new InsertPlan.NewRecord(keys.key(row.key()), values(row, bins), row.span()));
        }
        return new InsertPlan(
                place.name(), place.set(), records, ttl(options, place), statement.overwrite(), List.of());
    }

    private static int ttl(Options options, Place place) {
        int ttl = options.ttlOr(Options.DEFAULT);
        if (ttl > 0 && !place.namespace().expires()) {
            throw new StatementException(Expiry.refusal(options.ttlSpan().orElseThrow(), place.name()));
        }
        return ttl;
    }

    private static List<String> bins(List<Name> names) {
        Set<String> seen = new HashSet<>();
        List<String> bins = new ArrayList<>(names.size());
        for (Name name : names) {
            bins.add(Names.bin(name));
            if (!seen.add(name.text())) {
                throw Refusal.refused(name.span(), "bin " + name + " stands here twice", "name each bin once");
            }
        }
        return bins;
    }

    /** Without those that are null: a row is the whole record, also where it replaces one, and a null in it is refused. */
    private List<Bin> values(DataStatement.Row row, List<String> bins) {
        if (row.values().size() != bins.size()) {
            throw Refusal.type(
                    row.span(),
                    (bins.size() + 1) + " columns want as many values; this row has "
                            + (row.values().size() + 1));
        }
        List<Bin> values = new ArrayList<>(bins.size());
        for (int i = 0; i < bins.size(); i++) {
            Value value = value(row.values().get(i));
            if (!(value instanceof Value.NullValue)) {
                values.add(new Bin(bins.get(i), value));
            }
        }
        if (values.isEmpty()) {
            throw Refusal.refused(row.span(), "a record has at least one bin", "give one of them a value");
        }
        return values;
    }

    private Value value(Expression expression) {
        return constants.value(expression).orElseThrow(() -> notLiteral(expression));
    }

    private static RuntimeException notLiteral(Expression expression) {
        String message = "VALUES takes literals";
        if (expression instanceof Reference.BareName bare) {
            return Refusal.type(expression.span(), message, "did you mean '" + bare.name() + "'?");
        }
        return Refusal.type(expression.span(), message, "HELP LITERALS says how they are written");
    }
}
