package io.bgql.expression;

import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.ListExp;
import com.aerospike.client.exp.MapExp;
import io.bgql.syntax.Segment.Container;
import io.bgql.syntax.SingleSegment;

/** Reads the element that one step picks. */
record PickOne(Selection selection, Type type) implements SingleSegment.Visitor<Exp> {
    @Override
    public Exp visit(SingleSegment.Key key) {
        Exp wanted = selection.constants().exp(key.key());
        return MapExp.getByKey(selection.code(false), type.exp(), wanted, selection.container(), selection.contexts());
    }

    @Override
    public Exp visit(SingleSegment.Index index) {
        Exp position = Exp.val(selection.constants().position(index.index()));
        int code = selection.code(false);
        return index.container() == Container.LIST
                ? ListExp.getByIndex(code, type.exp(), position, selection.container(), selection.contexts())
                : MapExp.getByIndex(code, type.exp(), position, selection.container(), selection.contexts());
    }

    @Override
    public Exp visit(SingleSegment.Rank rank) {
        Exp position = Exp.val(selection.constants().position(rank.rank()));
        int code = selection.code(false);
        return rank.container() == Container.LIST
                ? ListExp.getByRank(code, type.exp(), position, selection.container(), selection.contexts())
                : MapExp.getByRank(code, type.exp(), position, selection.container(), selection.contexts());
    }

    @Override
    public Exp visit(SingleSegment.Value value) {
        Exp wanted = selection.constants().exp(value.value());
        int code = selection.code(false);
        return value.container() == Container.LIST
                ? ListExp.getByValue(code, wanted, selection.container(), selection.contexts())
                : MapExp.getByValue(code, wanted, selection.container(), selection.contexts());
    }
}
