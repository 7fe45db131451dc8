package io.bgql.expression;

import com.aerospike.client.cdt.CTX;
import com.aerospike.client.cdt.ListReturnType;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.ListExp;
import com.aerospike.client.exp.MapExp;
import io.bgql.syntax.Literal;
import io.bgql.syntax.MultipleSegment;
import io.bgql.syntax.Segment;
import io.bgql.syntax.Segment.Container;
import io.bgql.syntax.SingleSegment;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A bin's list or map without what a selector picks in it. Lists and maps share the codes of what is returned. */
final class Removal implements SingleSegment.Visitor<Exp>, MultipleSegment.Visitor<Exp> {
    private final Constants constants;
    private final Exp bin;
    private final CTX[] contexts;

    private Removal(Selection selection) {
        this.constants = selection.constants();
        this.bin = selection.container();
        this.contexts = selection.contexts();
    }

    static Exp of(Selection selection) {
        Segment last = selection.steps().last();
        Removal removal = new Removal(selection);
        return last instanceof SingleSegment single ? single.accept(removal) : ((MultipleSegment) last).accept(removal);
    }

    private static int code(boolean inverted) {
        return inverted ? ListReturnType.INVERTED : ListReturnType.NONE;
    }

    @Override
    public Exp visit(SingleSegment.Key key) {
        return MapExp.removeByKey(constants.exp(key.key()), bin, contexts);
    }

    @Override
    public Exp visit(SingleSegment.Index index) {
        Exp place = constants.place(index.index());
        return index.container() == Container.LIST
                ? ListExp.removeByIndex(place, bin, contexts)
                : MapExp.removeByIndex(place, bin, contexts);
    }

    @Override
    public Exp visit(SingleSegment.Rank rank) {
        Exp place = constants.place(rank.rank());
        return rank.container() == Container.LIST
                ? ListExp.removeByRank(place, bin, contexts)
                : MapExp.removeByRank(place, bin, contexts);
    }

    @Override
    public Exp visit(SingleSegment.Value value) {
        Exp wanted = constants.exp(value.value());
        return value.container() == Container.LIST
                ? ListExp.removeByValue(ListReturnType.NONE, wanted, bin, contexts)
                : MapExp.removeByValue(ListReturnType.NONE, wanted, bin, contexts);
    }

    @Override
    public Exp visit(MultipleSegment.KeyRange range) {
        return MapExp.removeByKeyRange(
                code(range.inverted()), constants.exp(range.from()), end(range.to()), bin, contexts);
    }

    @Override
    public Exp visit(MultipleSegment.KeyList list) {
        return MapExp.removeByKeyList(code(list.inverted()), constants.list(list.keys()), bin, contexts);
    }

    @Override
    public Exp visit(MultipleSegment.IndexRange range) {
        int code = code(range.inverted());
        boolean list = range.container() == Container.LIST;
        Exp from = constants.place(range.from());
        if (range.to().isEmpty()) {
            return list
                    ? ListExp.removeByIndexRange(code, from, bin, contexts)
                    : MapExp.removeByIndexRange(code, from, bin, contexts);
        }
        Exp count = constants.count(range.from(), range.to().get());
        return list
                ? ListExp.removeByIndexRange(code, from, count, bin, contexts)
                : MapExp.removeByIndexRange(code, from, count, bin, contexts);
    }

    @Override
    public Exp visit(MultipleSegment.RankRange range) {
        int code = code(range.inverted());
        boolean list = range.container() == Container.LIST;
        Exp from = constants.place(range.from());
        if (range.to().isEmpty()) {
            return list
                    ? ListExp.removeByRankRange(code, from, bin, contexts)
                    : MapExp.removeByRankRange(code, from, bin, contexts);
        }
        Exp count = constants.count(range.from(), range.to().get());
        return list
                ? ListExp.removeByRankRange(code, from, count, bin, contexts)
                : MapExp.removeByRankRange(code, from, count, bin, contexts);
    }

    @Override
    public Exp visit(MultipleSegment.ValueList list) {
        int code = code(list.inverted());
        Exp wanted = constants.list(list.values());
        return list.container() == Container.LIST
                ? ListExp.removeByValueList(code, wanted, bin, contexts)
                : MapExp.removeByValueList(code, wanted, bin, contexts);
    }

    @Override
    public Exp visit(MultipleSegment.ValueRange range) {
        int code = code(range.inverted());
        Exp from = constants.exp(range.from());
        return range.container() == Container.LIST
                ? ListExp.removeByValueRange(code, from, end(range.to()), bin, contexts)
                : MapExp.removeByValueRange(code, from, end(range.to()), bin, contexts);
    }

    @Override
    public Exp visit(MultipleSegment.IndexRangeFromKey range) {
        int code = code(range.inverted());
        Exp key = constants.exp(range.key());
        Exp from = constants.place(range.from());
        return range.to()
                .map(to -> MapExp.removeByKeyRelativeIndexRange(
                        code, key, from, constants.count(range.from(), to), bin, contexts))
                .orElseGet(() -> MapExp.removeByKeyRelativeIndexRange(code, key, from, bin, contexts));
    }

    @Override
    public Exp visit(MultipleSegment.RankRangeFromValue range) {
        int code = code(range.inverted());
        boolean list = range.container() == Container.LIST;
        Exp value = constants.exp(range.value());
        Exp from = constants.place(range.from());
        if (range.to().isEmpty()) {
            return list
                    ? ListExp.removeByValueRelativeRankRange(code, value, from, bin, contexts)
                    : MapExp.removeByValueRelativeRankRange(code, value, from, bin, contexts);
        }
        Exp count = constants.count(range.from(), range.to().get());
        return list
                ? ListExp.removeByValueRelativeRankRange(code, value, from, count, bin, contexts)
                : MapExp.removeByValueRelativeRankRange(code, value, from, count, bin, contexts);
    }

    /** The client's word for a range that is open at its end is null. */
    private @Nullable Exp end(Optional<Literal> to) {
        return to.map(constants::exp).orElse(null);
    }
}
