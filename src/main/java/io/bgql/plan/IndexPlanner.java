package io.bgql.plan;

import com.aerospike.client.cdt.CTX;
import io.bgql.expression.Catalog;
import io.bgql.expression.Compiled;
import io.bgql.expression.Compiler;
import io.bgql.expression.Constants;
import io.bgql.expression.ElementWay;
import io.bgql.expression.Names;
import io.bgql.expression.Note;
import io.bgql.expression.Refusal;
import io.bgql.expression.Type;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Name;
import io.bgql.syntax.Reference;
import io.bgql.syntax.SchemaStatement;
import io.bgql.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Plans one CREATE INDEX. */
final class IndexPlanner {
    private static final String HOLDS = "an index holds integers, strings, blobs or GeoJSON";

    private final Catalog catalog;
    private final Map<String, Literal> parameters;

    IndexPlanner(Catalog catalog, Map<String, Literal> parameters) {
        this.catalog = catalog;
        this.parameters = parameters;
    }

    IndexPlan plan(SchemaStatement.CreateIndex statement) {
        Place place = Place.of(statement.target(), catalog);
        List<Note> notes = new ArrayList<>();
        statement.target().set().ifPresent(set -> noteUnknown(set, place, notes));
        sayable(statement.index(), "an index");
        Optional<Type> type = statement.type().map(IndexPlanner::type);
        Catalog.Collection collection =
                statement.collection().map(IndexPlanner::collection).orElse(Catalog.Collection.SCALAR);
        if (statement.expression()) {
            Compiled compiled = expression(statement, place);
            notes.addAll(compiled.notes());
            return new IndexPlan(
                    place.name(),
                    place.set(),
                    Names.index(statement.index()),
                    Optional.empty(),
                    List.of(),
                    Optional.of(compiled),
                    collection,
                    type.or(() ->
                            Optional.of(compiled.type()).filter(given -> collection == Catalog.Collection.SCALAR)),
                    notes,
                    statement);
        }
        Reference.Path path = (Reference.Path) statement.subject();
        sayable(path.bin(), "an indexed bin");
        return new IndexPlan(
                place.name(),
                place.set(),
                Names.index(statement.index()),
                Optional.of(Names.bin(path.bin())),
                way(path),
                Optional.empty(),
                collection,
                type,
                notes,
                statement);
    }

    private List<CTX> way(Reference.Path path) {
        return ElementWay.of(path, "an index", new Constants(parameters)).contexts();
    }

    private Compiled expression(SchemaStatement.CreateIndex statement, Place place) {
        Compiled compiled = new Compiler(new SampledBins(catalog, place), parameters).expression(statement.subject());
        Span span = statement.subject().span();
        if (compiled.constant()) {
            throw Refusal.refused(span, "this is the same for every record", "an index is on what differs");
        }
        boolean collects = statement.collection().isPresent();
        boolean fits = collects
                ? compiled.type()
                        == (collection(statement.collection().get()) == Catalog.Collection.LIST ? Type.LIST : Type.MAP)
                : indexable(compiled.type());
        if (!fits) {
            throw Refusal.type(span, HOLDS + ", and this is " + compiled.type(), hint(compiled.type(), collects));
        }
        statement
                .type()
                .filter(word -> !collects && type(word) != compiled.type())
                .ifPresent(word -> {
                    throw Refusal.type(word.span(), "the expression gives " + compiled.type() + ", not " + word);
                });
        return compiled;
    }

    private static String hint(Type type, boolean collects) {
        if (collects) {
            return "ON LIST is for lists, ON MAPKEYS and ON MAPVALUES are for maps";
        }
        return switch (type) {
            case FLOAT -> "asInt() makes an integer of it";
            case BOOL -> "when (… => 1, default => 0) makes an integer of it";
            case LIST -> "ON LIST indexes the elements";
            case MAP -> "ON MAPKEYS and ON MAPVALUES index what is in it";
            default -> "index something else";
        };
    }

    static boolean indexable(Type type) {
        return type == Type.INT || type == Type.STRING || type == Type.BLOB || type == Type.GEO;
    }

    private void noteUnknown(Name set, Place place, List<Note> notes) {
        boolean known =
                catalog.sets(place.name()).stream().anyMatch(kept -> kept.name().equals(set.text()));
        if (!known) {
            notes.add(new Note(set.span(), "there is no set " + set + " in namespace " + place.name() + " yet"));
        }
    }

    /** The servers take names apart at these signs. */
    private static void sayable(Name name, String what) {
        if (name.text().chars().anyMatch(sign -> ":;,=".indexOf(sign) >= 0)) {
            throw Refusal.name(name.span(), "the name of " + what + " can have none of : ; , =");
        }
    }

    private static Type type(Name word) {
        return switch (word.text().toUpperCase(Locale.ROOT)) {
            case "STRING" -> Type.STRING;
            case "GEO2DSPHERE" -> Type.GEO;
            case "BLOB" -> Type.BLOB;
            default -> Type.INT;
        };
    }

    private static Catalog.Collection collection(Name word) {
        return switch (word.text().toUpperCase(Locale.ROOT)) {
            case "LIST" -> Catalog.Collection.LIST;
            case "MAPKEYS" -> Catalog.Collection.MAP_KEYS;
            default -> Catalog.Collection.MAP_VALUES;
        };
    }
}
