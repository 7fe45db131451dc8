package io.bgql.plan;

import com.aerospike.client.Operation;
import com.aerospike.client.Value;
import com.aerospike.client.cdt.CTX;
import com.aerospike.client.cdt.ListOperation;
import com.aerospike.client.cdt.ListReturnType;
import com.aerospike.client.cdt.MapOperation;
import com.aerospike.client.cdt.MapReturnType;
import io.bgql.expression.Constants;
import io.bgql.expression.Refusal;
import io.bgql.syntax.Literal;
import io.bgql.syntax.MultipleSegment;
import io.bgql.syntax.Segment.Container;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes away the elements that a range, a list or a relative range picks; inverted, all others. */
final class RemovalOfMany implements MultipleSegment.Visitor<Operation> {
    private final Constants constants;
    private final String bin;
    private final CTX[] contexts;

    RemovalOfMany(Spot spot, CTX[] contexts) {
        this.constants = spot.constants();
        this.bin = spot.bin();
        this.contexts = contexts;
    }

    @Override
    public Operation visit(MultipleSegment.KeyRange range) {
        return MapOperation.removeByKeyRange(bin, value(range.from()), end(range.to()), code(range), contexts);
    }

    @Override
    public Operation visit(MultipleSegment.KeyList list) {
        return MapOperation.removeByKeyList(bin, values(list.keys()), code(list), contexts);
    }

    @Override
    public Operation visit(MultipleSegment.IndexRange range) {
        int from = constants.position(range.from());
        boolean list = range.container() == Container.LIST;
        if (range.to().isEmpty()) {
            return list
                    ? ListOperation.removeByIndexRange(bin, from, code(range), contexts)
                    : MapOperation.removeByIndexRange(bin, from, code(range), contexts);
        }
        int count = count(range.from(), range.to().get());
        return list
                ? ListOperation.removeByIndexRange(bin, from, count, code(range), contexts)
                : MapOperation.removeByIndexRange(bin, from, count, code(range), contexts);
    }

    @Override
    public Operation visit(MultipleSegment.RankRange range) {
        int from = constants.position(range.from());
        boolean list = range.container() == Container.LIST;
        if (range.to().isEmpty()) {
            return list
                    ? ListOperation.removeByRankRange(bin, from, code(range), contexts)
                    : MapOperation.removeByRankRange(bin, from, code(range), contexts);
        }
        int count = count(range.from(), range.to().get());
        return list
                ? ListOperation.removeByRankRange(bin, from, count, code(range), contexts)
                : MapOperation.removeByRankRange(bin, from, count, code(range), contexts);
    }

    @Override
    public Operation visit(MultipleSegment.ValueList list) {
        return list.container() == Container.LIST
                ? ListOperation.removeByValueList(bin, values(list.values()), code(list), contexts)
                : MapOperation.removeByValueList(bin, values(list.values()), code(list), contexts);
    }

    @Override
    public Operation visit(MultipleSegment.ValueRange range) {
        Value from = value(range.from());
        return range.container() == Container.LIST
                ? ListOperation.removeByValueRange(bin, from, end(range.to()), code(range), contexts)
                : MapOperation.removeByValueRange(bin, from, end(range.to()), code(range), contexts);
    }

    @Override
    public Operation visit(MultipleSegment.IndexRangeFromKey range) {
        int from = constants.position(range.from());
        Value key = value(range.key());
        return range.to().isEmpty()
                ? MapOperation.removeByKeyRelativeIndexRange(bin, key, from, code(range), contexts)
                : MapOperation.removeByKeyRelativeIndexRange(
                        bin, key, from, count(range.from(), range.to().get()), code(range), contexts);
    }

    @Override
    public Operation visit(MultipleSegment.RankRangeFromValue range) {
        int from = constants.position(range.from());
        Value value = value(range.value());
        boolean list = range.container() == Container.LIST;
        if (range.to().isEmpty()) {
            return list
                    ? ListOperation.removeByValueRelativeRankRange(bin, value, from, code(range), contexts)
                    : MapOperation.removeByValueRelativeRankRange(bin, value, from, code(range), contexts);
        }
        int count = count(range.from(), range.to().get());
        return list
                ? ListOperation.removeByValueRelativeRankRange(bin, value, from, count, code(range), contexts)
                : MapOperation.removeByValueRelativeRankRange(bin, value, from, count, code(range), contexts);
    }

    /** Lists and maps have the same codes for it. */
    private static int code(MultipleSegment segment) {
        return segment.inverted() ? ListReturnType.NONE | MapReturnType.INVERTED : ListReturnType.NONE;
    }

    /** The end of a range is exclusive. */
    private int count(Literal from, Literal to) {
        int count = constants.position(to) - constants.position(from);
        if (count < 1) {
            throw Refusal.range(to.span(), "the end of a range comes after its beginning, and is not part of it");
        }
        return count;
    }

    /** The client's word for a range that is open at its end is null. */
    private @Nullable Value end(Optional<Literal> to) {
        return to.map(this::value).orElse(null);
    }

    private List<Value> values(List<Literal> literals) {
        return literals.stream().map(this::value).toList();
    }

    private Value value(Literal literal) {
        return Value.get(constants.object(literal));
    }
}
