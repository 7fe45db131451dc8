package io.bgql.expression;

import com.aerospike.client.cdt.CTX;
import com.aerospike.client.cdt.ListReturnType;
import com.aerospike.client.cdt.MapReturnType;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.ListExp;
import com.aerospike.client.exp.MapExp;
import io.bgql.syntax.Expression;
import io.bgql.syntax.MultipleSegment;
import io.bgql.syntax.Reference;
import io.bgql.syntax.Segment;
import io.bgql.syntax.Segment.Container;
import io.bgql.syntax.SingleSegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a value is found at a path, answered with true or false whatever is missing on the way. The server answers
 * unknown for an element of what is no list or map, and only {@code and} with something false makes false of unknown, so
 * every collection on the way is checked first: the bin by its type, an element by where it sorts among all values.
 */
final class Presence implements SingleSegment.Visitor<Exp> {
    /** Particle types, as the server names what a bin holds. */
    private static final int PARTICLE_MAP = 19;

    private static final int PARTICLE_LIST = 20;

    private final String bin;
    private final Steps steps;
    private final Constants constants;
    private int reached;

    private Presence(String bin, Steps steps, Constants constants) {
        this.bin = bin;
        this.steps = steps;
        this.constants = constants;
    }

    static Exp of(Expression value, Translation translation) {
        if (!(value instanceof Reference.Path path) || path.function().isPresent()) {
            throw Refusal.type(value.span(), "IS NULL takes a bin, or a path to one element");
        }
        String bin = Names.bin(path.bin());
        translation.reads(bin, path.bin().span());
        Steps steps = Steps.of(path.segments());
        if (steps.isEmpty()) {
            return steps.designated().map(type -> holds(bin, type)).orElseGet(() -> Exp.binExists(bin));
        }
        if (steps.last() instanceof MultipleSegment many) {
            throw Refusal.type(many.span(), "IS NULL takes a path to one element, and this picks many");
        }
        return new Presence(bin, steps, translation.constants()).found();
    }

    private static Exp holds(String bin, Type type) {
        int particle = type == Type.LIST ? PARTICLE_LIST : PARTICLE_MAP;
        return Exp.eq(Exp.binType(bin), Exp.val(particle));
    }

    private Exp found() {
        List<Exp> conditions = new ArrayList<>();
        conditions.add(holds(bin, steps.bin()));
        List<Segment> picking = steps.picking();
        for (reached = 0; reached < picking.size(); reached++) {
            boolean last = reached == picking.size() - 1;
            Optional<Type> wanted = last
                    ? steps.designated()
                    : Optional.of(Steps.type(picking.get(reached + 1).container()));
            Exp elements = ((SingleSegment) picking.get(reached)).accept(this);
            conditions.add(wanted.map(type -> collection(type, elements)).orElseGet(() -> anything(elements)));
        }
        return Exp.and(conditions.toArray(Exp[]::new));
    }

    /** Values sort by type: lists before maps before blobs. The empty one is the first of each. */
    private static Exp collection(Type type, Exp elements) {
        Exp emptyMap = Exp.val(Map.of());
        return type == Type.LIST
                ? between(Exp.val(List.of()), emptyMap, elements)
                : between(emptyMap, Exp.val(new byte[0]), elements);
    }

    /** Everything but NULL, which sorts before false. */
    private static Exp anything(Exp elements) {
        return between(Exp.val(false), null, elements);
    }

    private static Exp between(Exp low, @Nullable Exp high, Exp elements) {
        return ListExp.getByValueRange(ListReturnType.EXISTS, low, high, elements);
    }

    private Exp container() {
        return Exp.bin(bin, steps.bin().exp());
    }

    private CTX[] contexts() {
        return steps.contexts(reached, constants);
    }

    @Override
    public Exp visit(SingleSegment.Key key) {
        Exp keys = Exp.val(List.of(constants.object(key.key())));
        return MapExp.getByKeyList(MapReturnType.VALUE, keys, container(), contexts());
    }

    @Override
    public Exp visit(SingleSegment.Index index) {
        Exp position = Exp.val(constants.position(index.index()));
        return index.container() == Container.LIST
                ? ListExp.getByIndexRange(ListReturnType.VALUE, position, Exp.val(1), container(), contexts())
                : MapExp.getByIndexRange(MapReturnType.VALUE, position, Exp.val(1), container(), contexts());
    }

    @Override
    public Exp visit(SingleSegment.Rank rank) {
        Exp position = Exp.val(constants.position(rank.rank()));
        return rank.container() == Container.LIST
                ? ListExp.getByRankRange(ListReturnType.VALUE, position, Exp.val(1), container(), contexts())
                : MapExp.getByRankRange(MapReturnType.VALUE, position, Exp.val(1), container(), contexts());
    }

    @Override
    public Exp visit(SingleSegment.Value value) {
        Exp wanted = constants.exp(value.value());
        return value.container() == Container.LIST
                ? ListExp.getByValue(ListReturnType.VALUE, wanted, container(), contexts())
                : MapExp.getByValue(MapReturnType.VALUE, wanted, container(), contexts());
    }
}
