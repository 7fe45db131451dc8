package io.bgql.expression;

import com.aerospike.client.Value;
import com.aerospike.client.cdt.CTX;
import com.aerospike.client.cdt.ListOrder;
import com.aerospike.client.cdt.MapOrder;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Segment.Container;
import io.bgql.syntax.SingleSegment;

/**
 * Steps of a path as the client's contexts. Creating ones make what is missing on the way: key-ordered maps, and
 * unordered lists that nulls fill up to the index. The server creates by key and by index of a list, by nothing else.
 */
record Context(Constants constants, boolean creating) implements SingleSegment.Visitor<CTX> {
    @Override
    public CTX visit(SingleSegment.Key key) {
        Value wanted = value(key.key());
        return creating ? CTX.mapKeyCreate(wanted, MapOrder.KEY_ORDERED) : CTX.mapKey(wanted);
    }

    @Override
    public CTX visit(SingleSegment.Index index) {
        int position = constants.position(index.index());
        if (index.container() == Container.MAP) {
            return CTX.mapIndex(position);
        }
        return creating ? CTX.listIndexCreate(position, ListOrder.UNORDERED, true) : CTX.listIndex(position);
    }

    @Override
    public CTX visit(SingleSegment.Rank rank) {
        int position = constants.position(rank.rank());
        return rank.container() == Container.LIST ? CTX.listRank(position) : CTX.mapRank(position);
    }

    @Override
    public CTX visit(SingleSegment.Value value) {
        Value wanted = value(value.value());
        return value.container() == Container.LIST ? CTX.listValue(wanted) : CTX.mapValue(wanted);
    }

    private Value value(Literal literal) {
        return Value.get(constants.object(literal));
    }
}
