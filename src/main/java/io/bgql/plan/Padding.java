package io.bgql.plan;

import io.bgql.expression.Steps;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Segment;
import io.bgql.syntax.SingleSegment;
import io.bgql.syntax.Span;
import java.util.List;
import java.util.Optional;

/** Notes where a list may be shorter than an index that is written to: the server fills it up with nulls. */
record Padding(Ledger ledger) {
    void note(ChangeFunction function, ChangeCall call) {
        if (!function.makes()) {
            return;
        }
        if (call.spot().create()) {
            noteOnTheWay(call.spot());
        }
        boolean indexed = function.kind() == ChangeFunction.Kind.LIST
                && !call.arguments().isEmpty()
                && function.parameter(0) == Parameter.INDEX
                && !call.has(ChangeFlag.INSERT_BOUNDED);
        if (indexed && call.arguments().get(0).literal().isPresent()) {
            ChangeArgument index = call.arguments().get(0);
            note(call.spot().bin(), call.spot().steps(), index.position(), index.span());
        }
    }

    private void noteOnTheWay(Spot spot) {
        List<Segment> picking = spot.steps().picking();
        for (int i = 0; i < picking.size(); i++) {
            if (picking.get(i) instanceof SingleSegment.Index index && index.container() == Segment.Container.LIST) {
                Literal written = index.index();
                Steps way = new Steps(picking.subList(0, i), Optional.empty());
                note(spot.bin(), way, spot.constants().position(written), index.span());
            }
        }
    }

    private void note(String bin, Steps way, int index, Span span) {
        if (index < 1) {
            return;
        }
        long shorter = ledger.bins().shorter(bin, way, index);
        if (shorter > 0) {
            String which = "in " + shorter + " of " + ledger.bins().looked() + " records looked at the list is shorter";
            ledger.note(span, which + ": nulls fill it up to index " + index);
        }
    }
}
