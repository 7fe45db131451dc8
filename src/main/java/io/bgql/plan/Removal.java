package io.bgql.plan;

import com.aerospike.client.Operation;
import com.aerospike.client.Value;
import com.aerospike.client.cdt.CTX;
import com.aerospike.client.cdt.ListOperation;
import com.aerospike.client.cdt.ListReturnType;
import com.aerospike.client.cdt.MapOperation;
import com.aerospike.client.cdt.MapReturnType;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Segment.Container;
import io.bgql.syntax.SingleSegment;

/**
 * Takes one element away. A single index or rank is removed as a range of one, which picks nothing where there is no
 * such element: the server's operation for one would fail the record.
 */
final class Removal implements SingleSegment.Visitor<Operation> {
    private final Spot spot;
    private final String bin;
    private final CTX[] contexts;

    Removal(Spot spot) {
        this.spot = spot;
        this.bin = spot.bin();
        this.contexts = spot.parent().existing();
    }

    RemovalOfMany many() {
        return new RemovalOfMany(spot, contexts);
    }

    /** What elements are removed by. */
    String words() {
        String name = spot.last().getClass().getSimpleName();
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public Operation visit(SingleSegment.Key key) {
        return MapOperation.removeByKey(bin, value(key.key()), MapReturnType.NONE, contexts);
    }

    @Override
    public Operation visit(SingleSegment.Index index) {
        int position = spot.constants().position(index.index());
        return index.container() == Container.LIST
                ? ListOperation.removeByIndexRange(bin, position, 1, ListReturnType.NONE, contexts)
                : MapOperation.removeByIndexRange(bin, position, 1, MapReturnType.NONE, contexts);
    }

    @Override
    public Operation visit(SingleSegment.Rank rank) {
        int position = spot.constants().position(rank.rank());
        return rank.container() == Container.LIST
                ? ListOperation.removeByRankRange(bin, position, 1, ListReturnType.NONE, contexts)
                : MapOperation.removeByRankRange(bin, position, 1, MapReturnType.NONE, contexts);
    }

    @Override
    public Operation visit(SingleSegment.Value value) {
        Value wanted = value(value.value());
        return value.container() == Container.LIST
                ? ListOperation.removeByValue(bin, wanted, ListReturnType.NONE, contexts)
                : MapOperation.removeByValue(bin, wanted, MapReturnType.NONE, contexts);
    }

    private Value value(Literal literal) {
        return Value.get(spot.constants().object(literal));
    }
}
