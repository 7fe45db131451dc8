package io.bgql.plan;

import com.aerospike.client.Operation;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.ExpOperation;
import com.aerospike.client.exp.ExpWriteFlags;
import io.bgql.expression.Refusal;
import io.bgql.expression.Steps;
import io.bgql.expression.Type;
import io.bgql.syntax.Expression;
import io.bgql.syntax.Literal;
import io.bgql.syntax.MultipleSegment;
import io.bgql.syntax.Reference;
import io.bgql.syntax.Segment;
import io.bgql.syntax.SingleSegment;
import io.bgql.syntax.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Changes of what stands inside a list or a map: an element gets a value, is added to, or goes. */
final class Elements {
    private final Ledger ledger;
    private final SampledBins bins;
    private final ChangeArgument.Scope scope;

    Elements(Ledger ledger, ChangeArgument.Scope scope) {
        this.ledger = ledger;
        this.bins = ledger.bins();
        this.scope = scope;
    }

    /** A path must suit what its bin holds. */
    void checkHeld(Spot spot) {
        Optional<Type> wanted =
                spot.whole() ? spot.designated() : Optional.of(spot.steps().bin());
        Optional<Type> held = wanted.isPresent() ? bins.of(spot.bin()) : Optional.empty();
        held.filter(type -> type != wanted.orElseThrow()).ifPresent(type -> {
            throw Refusal.type(
                    spot.span(),
                    "bin " + spot.bin() + " holds " + type + " in the records looked at, and this path goes into a "
                            + wanted.orElseThrow());
        });
        wanted.ifPresent(
                type -> ledger.note(bins.mixed(spot.bin(), spot.span(), "the change fails where it is not " + type)));
        checkWay(spot);
    }

    /** Every step must suit what the one before it picks. */
    private void checkWay(Spot spot) {
        List<Segment> picking = spot.steps().picking();
        for (int i = 1; i < picking.size(); i++) {
            Segment step = picking.get(i);
            Type wanted = Steps.type(step.container());
            Optional<Type> held = bins.inside(spot.bin(), new Steps(picking.subList(0, i), Optional.empty()));
            if (held.isPresent() && held.get() != wanted) {
                throw Refusal.type(
                        step.span(),
                        "there is " + held.get() + " before this step in the records looked at, and it goes into a "
                                + wanted);
            }
        }
    }

    void assign(Spot spot, Expression value, Span span) {
        Optional<Literal> literal = scope.constants().literal(value);
        if (literal.isPresent() && literal.get() instanceof Literal.Null) {
            remove(spot, span);
            return;
        }
        Footprint here = Footprint.of(spot.bin(), spot.steps());
        Optional<SelfChange> self = SelfChange.of(written -> isSame(written, here), value, scope.constants());
        if (self.isPresent() && self.get().kind() == SelfChange.Kind.ADD) {
            ledger.reads(spot.bin(), self.get().span());
            increment(spot, self.get().amount(), span);
        } else {
            literal.ifPresent(text -> Changes.checkMeantAsText(text, bins));
            set(spot, ChangeArgument.of(value, scope), span);
        }
    }

    private static boolean isSame(Expression written, Footprint here) {
        return written instanceof Reference.Path path
                && path.function().isEmpty()
                && !path.segments().isEmpty()
                && Footprint.of(path.bin().text(), Steps.of(path.segments())).equals(here);
    }

    void set(Spot spot, ChangeArgument value, Span span) {
        spot.designated().filter(type -> type != value.type()).ifPresent(type -> {
            throw Refusal.type(
                    value.span(), "this is " + value.type() + ", and what it is written to is said to be " + type);
        });
        if (spot.last() instanceof MultipleSegment.KeyList keys && !keys.inverted()) {
            ChangeArgument items = new SameForAll(scope).items(keys.keys(), value);
            carry(MapFunctions.PUT_ITEMS, new ChangeCall(spot.parent(), List.of(items), Set.of()), spot, span, true);
            return;
        }
        boolean map = spot.last().container() == Segment.Container.MAP;
        carry(map ? MapFunctions.PUT : ListFunctions.SET, at(spot, value), spot, span, true);
        bins.writesInside(Footprint.of(spot.bin(), spot.steps()), value.type());
    }

    void increment(Spot spot, Literal amount, Span span) {
        increment(spot, ChangeArgument.of(amount, scope), span);
    }

    void increment(Spot spot, ChangeArgument amount, Span span) {
        boolean map = spot.last().container() == Segment.Container.MAP;
        ChangeFunction function = map ? MapFunctions.INCREMENT : ListFunctions.INCREMENT;
        carry(function, at(spot, amount), spot, span, false);
    }

    /** Inside lists and maps the server does not refuse to add a float to an integer, as it does for bins. */
    private void noteRounding(ChangeCall call, Spot spot) {
        ChangeArgument amount = call.arguments().get(1);
        boolean known = bins.inside(spot.bin(), spot.steps()).equals(Optional.of(Type.FLOAT));
        if (amount.type() == Type.FLOAT && !known) {
            ledger.note(
                    amount.span(), "where the element is an integer, the server adds only the whole part of a float");
        }
    }

    /** The key or the index of the last step, and the value for it. */
    private ChangeCall at(Spot spot, ChangeArgument value) {
        return new ChangeCall(spot.parent(), List.of(ChangeArgument.of(position(spot), scope), value), Set.of());
    }

    private static Literal position(Spot spot) {
        Segment last = spot.last();
        if (last instanceof SingleSegment.Key key) {
            return key.key();
        }
        if (last instanceof SingleSegment.Index index && index.container() == Segment.Container.LIST) {
            return index.index();
        }
        String named = last.container() == Segment.Container.MAP ? "its key" : "its index";
        throw Refusal.type(
                last.span(),
                "the server can remove what is picked so, and not write it",
                "name the element by " + named);
    }

    void remove(Spot spot, Span span) {
        Segment last = spot.last();
        Removal removal = new Removal(spot);
        Operation operation = last instanceof SingleSegment single
                ? single.accept(removal)
                : ((MultipleSegment) last).accept(removal.many());
        String container = last.container() == Segment.Container.MAP ? "map" : "list";
        ledger.note(bins.nothing(spot.bin(), spot.parent().steps(), spot.span()));
        String words = container + " remove by " + removal.words() + inContext(spot.parent());
        ledger.overwrite(spot, operation, words, span, Optional.of(spot.steps().bin()));
    }

    /** Carries a function out by its own operation, or by an expression where one is needed. */
    void carry(ChangeFunction function, ChangeCall call, Spot written, Span span, boolean over) {
        call.arguments().forEach(argument -> argument.compiled().ifPresent(ledger::reads));
        new Padding(ledger).note(function, call);
        if (!function.makes() || !call.spot().create()) {
            ledger.note(bins.nothing(written.bin(), call.spot().steps(), written.span()));
        }
        if (function == ListFunctions.INCREMENT || function == MapFunctions.INCREMENT) {
            noteRounding(call, written);
        }
        boolean mustExist = function.makes()
                && function.expression().isPresent()
                && !call.spot().create()
                && call.spot().whole();
        Operation operation;
        String words = words(function);
        if (call.computed() || mustExist) {
            operation = written(function, call);
            words = "expression write of " + words + bins.sampled(read(call));
        } else {
            operation = function.operation().orElseThrow().apply(call);
        }
        Optional<Type> holds = Optional.of(call.spot().root(function.kind().type()));
        words += inContext(call.spot());
        if (over) {
            ledger.overwrite(written, operation, words, span, holds);
        } else {
            ledger.modify(written, operation, words, span, holds);
        }
    }

    private static List<String> read(ChangeCall call) {
        return call.arguments().stream()
                .flatMap(argument -> argument.compiled().stream())
                .flatMap(compiled -> compiled.bins().keySet().stream())
                .distinct()
                .toList();
    }

    private static Operation written(ChangeFunction function, ChangeCall call) {
        boolean severalComputed =
                function.word().equals("remove") && call.arguments().size() > 1;
        if (function.expression().isEmpty() || severalComputed) {
            Span place = call.arguments().stream()
                    .filter(ChangeArgument::computed)
                    .map(ChangeArgument::span)
                    .findFirst()
                    .orElseGet(call.spot()::span);
            throw Refusal.type(
                    place, "the server cannot compute this here", function.word() + " takes what is written out");
        }
        Exp container = call.spot().container(function.kind().type());
        Exp changed = function.expression().get().apply(call, container);
        return ExpOperation.write(call.bin(), Exp.build(changed), ExpWriteFlags.DEFAULT);
    }

    private static String words(ChangeFunction function) {
        return switch (function.kind()) {
            case LIST -> "list " + function.word();
            case MAP -> "map " + function.word();
            case BITS -> "bits " + function.word();
            case HLL -> "hll " + function.word();
            case TEXT, ANY -> function.word();
        };
    }

    private static String inContext(Spot spot) {
        return spot.whole() ? "" : " in its context";
    }
}
