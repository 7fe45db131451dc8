package io.bgql.expression;

import com.aerospike.client.Value;
import com.aerospike.client.cdt.CTX;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Segment.Container;
import io.bgql.syntax.SingleSegment;

/** Steps of a path as the client's contexts. */
record Context(Constants constants) implements SingleSegment.Visitor<CTX> {
    @Override
    public CTX visit(SingleSegment.Key key) {
        return CTX.mapKey(value(key.key()));
    }

    @Override
    public CTX visit(SingleSegment.Index index) {
        int position = constants.position(index.index());
        return index.container() == Container.LIST ? CTX.listIndex(position) : CTX.mapIndex(position);
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
