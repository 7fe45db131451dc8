package io.bgql.expression;

import com.aerospike.client.cdt.CTX;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.ListExp;
import com.aerospike.client.exp.MapExp;
import io.bgql.syntax.Literal;
import io.bgql.syntax.MultipleSegment;
import io.bgql.syntax.Segment.Container;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the elements that a range, a list or a relative range picks. */
final class PickMany implements MultipleSegment.Visitor<Exp> {
    private final Selection selection;
    private final Constants constants;
    private final Exp bin;
    private final CTX[] contexts;

    PickMany(Selection selection) {
        this.selection = selection;
        this.constants = selection.constants();
        this.bin = selection.container();
        this.contexts = selection.contexts();
    }

    @Override
    public Exp visit(MultipleSegment.KeyRange range) {
        int code = selection.code(range.inverted());
        return MapExp.getByKeyRange(code, constants.exp(range.from()), end(range.to()), bin, contexts);
    }

    @Override
    public Exp visit(MultipleSegment.KeyList list) {
        return MapExp.getByKeyList(selection.code(list.inverted()), constants.list(list.keys()), bin, contexts);
    }

    @Override
    public Exp visit(MultipleSegment.IndexRange range) {
        int code = selection.code(range.inverted());
        boolean list = range.container() == Container.LIST;
        Exp from = constants.place(range.from());
        if (range.to().isEmpty()) {
            return list
                    ? ListExp.getByIndexRange(code, from, bin, contexts)
                    : MapExp.getByIndexRange(code, from, bin, contexts);
        }
        Exp count = constants.count(range.from(), range.to().get());
        return list
                ? ListExp.getByIndexRange(code, from, count, bin, contexts)
                : MapExp.getByIndexRange(code, from, count, bin, contexts);
    }

    @Override
    public Exp visit(MultipleSegment.RankRange range) {
        int code = selection.code(range.inverted());
        boolean list = range.container() == Container.LIST;
        Exp from = constants.place(range.from());
        if (range.to().isEmpty()) {
            return list
                    ? ListExp.getByRankRange(code, from, bin, contexts)
                    : MapExp.getByRankRange(code, from, bin, contexts);
        }
        Exp count = constants.count(range.from(), range.to().get());
        return list
                ? ListExp.getByRankRange(code, from, count, bin, contexts)
                : MapExp.getByRankRange(code, from, count, bin, contexts);
    }

    @Override
    public Exp visit(MultipleSegment.ValueList list) {
        int code = selection.code(list.inverted());
        Exp wanted = constants.list(list.values());
        return list.container() == Container.LIST
                ? ListExp.getByValueList(code, wanted, bin, contexts)
                : MapExp.getByValueList(code, wanted, bin, contexts);
    }

    @Override
    public Exp visit(MultipleSegment.ValueRange range) {
        int code = selection.code(range.inverted());
        Exp from = constants.exp(range.from());
        return range.container() == Container.LIST
                ? ListExp.getByValueRange(code, from, end(range.to()), bin, contexts)
                : MapExp.getByValueRange(code, from, end(range.to()), bin, contexts);
    }

    @Override
    public Exp visit(MultipleSegment.IndexRangeFromKey range) {
        int code = selection.code(range.inverted());
        Exp key = constants.exp(range.key());
        Exp from = constants.place(range.from());
        return range.to()
                .map(to -> MapExp.getByKeyRelativeIndexRange(
                        code, key, from, constants.count(range.from(), to), bin, contexts))
                .orElseGet(() -> MapExp.getByKeyRelativeIndexRange(code, key, from, bin, contexts));
    }

    @Override
    public Exp visit(MultipleSegment.RankRangeFromValue range) {
        int code = selection.code(range.inverted());
        boolean list = range.container() == Container.LIST;
        Exp value = constants.exp(range.value());
        Exp from = constants.place(range.from());
        if (range.to().isEmpty()) {
            return list
                    ? ListExp.getByValueRelativeRankRange(code, value, from, bin, contexts)
                    : MapExp.getByValueRelativeRankRange(code, value, from, bin, contexts);
        }
        Exp count = constants.count(range.from(), range.to().get());
        return list
                ? ListExp.getByValueRelativeRankRange(code, value, from, count, bin, contexts)
                : MapExp.getByValueRelativeRankRange(code, value, from, count, bin, contexts);
    }

    /** The client's word for a range that is open at its end is null. */
    private @Nullable Exp end(Optional<Literal> to) {
        return to.map(constants::exp).orElse(null);
    }
}
