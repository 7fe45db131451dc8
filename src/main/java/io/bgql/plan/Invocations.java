package io.bgql.plan;

import io.bgql.expression.Refusal;
import io.bgql.expression.Type;
import io.bgql.syntax.Change;
import io.bgql.syntax.Expression;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Name;
import io.bgql.syntax.Reference;
import io.bgql.syntax.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Changes written as functions: {@code tags.append('vip')}. */
final class Invocations {
    private final ChangeFunctions functions = new ChangeFunctions();
    private final Changes changes;
    private final Elements elements;
    private final Ledger ledger;
    private final ChangeArgument.Scope scope;

    Invocations(Changes changes, Elements elements, Ledger ledger, ChangeArgument.Scope scope) {
        this.changes = changes;
        this.elements = elements;
        this.ledger = ledger;
        this.scope = scope;
    }

    void add(Change.Invoke invoke, Spot spot) {
        List<Expression> written = new ArrayList<>();
        Set<ChangeFlag> flags = EnumSet.noneOf(ChangeFlag.class);
        for (Reference.Argument argument : invoke.arguments()) {
            FlagWord.of(argument).ifPresentOrElse(word -> word.addTo(flags), () -> written.add(argument.value()));
        }
        Optional<Type> held = held(spot);
        ChangeFunction function = functions.find(invoke.operation(), held, types(written), flags, invoke.span());
        checkFlags(function, invoke, flags);
        List<ChangeArgument> arguments = arguments(function, written);
        if (function.kind() == ChangeFunction.Kind.ANY) {
            any(function, spot, arguments, invoke);
        } else if (function.kind() == ChangeFunction.Kind.TEXT) {
            joined(spot, function, written.get(0), invoke);
        } else {
            noteUnseen(spot, function, arguments.size(), invoke.operation());
            carry(function, new ChangeCall(spot, arguments, flags), invoke);
        }
    }

    private List<Optional<Type>> types(List<Expression> written) {
        return written.stream()
                .map(argument -> scope.constants().literal(argument).map(TypeOf::literal))
                .toList();
    }

    private Optional<Type> held(Spot spot) {
        Optional<Type> designated = spot.designated();
        if (designated.isPresent()) {
            return designated;
        }
        return spot.whole() ? ledger.bins().of(spot.bin()) : ledger.bins().inside(spot.bin(), spot.steps());
    }

    private void noteUnseen(Spot spot, ChangeFunction function, int count, Name operation) {
        boolean bitsUnsaid = function.kind() == ChangeFunction.Kind.HLL
                && count == 1
                && function.word().equals("add");
        if (spot.whole()) {
            SampledBins bins = ledger.bins();
            ledger.note(bins.unseen(spot.bin(), spot.span()));
            ledger.note(bins.mixed(spot.bin(), spot.span(), operation + " fails for some of them"));
            if (function.fails() || bitsUnsaid) {
                ledger.note(bins.missing(spot.bin(), spot.span()));
            }
            if (bitsUnsaid && bins.of(spot.bin()).isEmpty()) {
                String bin = spot.bin();
                ledger.note(spot.span(), "to make it where it is missing, say its index bits: " + bin + ".add(…, 12)");
            }
        }
    }

    private static void checkFlags(ChangeFunction function, Change.Invoke invoke, Set<ChangeFlag> flags) {
        for (Reference.Argument argument : invoke.arguments()) {
            FlagWord.of(argument).ifPresent(word -> check(function, word, flags));
        }
    }

    private static void check(ChangeFunction function, FlagWord word, Set<ChangeFlag> flags) {
        ChangeFlag flag = word.flag();
        if (!function.flags().contains(flag)) {
            throw Refusal.name(
                    word.span(),
                    function.word() + " knows no " + flag.word() + " here",
                    "write " + function.signature() + "; a bin of that name is $." + flag.word());
        }
        flags.stream().filter(flag::excludes).findFirst().ifPresent(other -> {
            throw Refusal.refused(
                    word.span(), flag.word() + " and " + other.word() + " exclude each other", "keep one");
        });
    }

    private List<ChangeArgument> arguments(ChangeFunction function, List<Expression> written) {
        List<ChangeArgument> arguments = new ArrayList<>(written.size());
        for (int i = 0; i < written.size(); i++) {
            Parameter parameter = function.parameter(i);
            Expression given = parameter == Parameter.HLL ? asHll(written.get(i)) : written.get(i);
            ChangeArgument argument = ChangeArgument.of(given, scope);
            argument.literal().ifPresent(literal -> Changes.checkMeantAsText(literal, ledger.bins()));
            if (!parameter.accepts(argument.type())) {
                throw Refusal.type(
                        argument.span(),
                        function.word() + " takes " + parameter.kind() + " here, not " + argument.type(),
                        "write " + function.signature());
            }
            arguments.add(argument);
        }
        return arguments;
    }

    /** A bin is read as a HyperLogLog whatever the sample shows. */
    private static Expression asHll(Expression written) {
        if (!(written instanceof Reference.Path path) || path.function().isPresent()) {
            return written;
        }
        Span span = path.span();
        Reference.Argument type = new Reference.Argument(
                Optional.of(new Name("type", span)), new Reference.BareName(new Name("HLL", span), span));
        Reference.PathFunction get = new Reference.PathFunction(new Name("get", span), List.of(type), span);
        return new Reference.Path(path.bin(), path.segments(), Optional.of(get), span);
    }

    private void any(ChangeFunction function, Spot spot, List<ChangeArgument> arguments, Change.Invoke invoke) {
        Span span = invoke.span();
        if (function == ElementFunctions.REMOVE) {
            if (spot.whole()) {
                changes.assign(spot, new Literal.Null(span), span);
            } else {
                elements.remove(spot, span);
            }
        } else if (function == ElementFunctions.SET) {
            if (spot.whole()) {
                changes.assign(spot, arguments.get(0).written(), span);
            } else {
                elements.assign(spot, arguments.get(0).written(), span);
            }
        } else {
            count(function == ElementFunctions.DECREMENT, spot, arguments, span);
        }
    }

    private void count(boolean down, Spot spot, List<ChangeArgument> arguments, Span span) {
        ChangeArgument amount = arguments.isEmpty()
                ? ChangeArgument.of(new Literal.Int(java.math.BigInteger.ONE, span), scope)
                : arguments.get(0);
        if (amount.literal().isEmpty()) {
            if (spot.whole() || down) {
                String bin = spot.bin();
                throw Refusal.type(
                        amount.span(),
                        "a bin is counted up and down by numbers written out",
                        "write " + bin + " = " + bin + (down ? " - …" : " + …"));
            }
            elements.increment(spot, amount, span);
            return;
        }
        SelfChange self = new SelfChange(SelfChange.Kind.ADD, amount.literal().get(), down, span);
        if (spot.whole()) {
            changes.combine(spot, self, span);
        } else {
            elements.increment(spot, self.amount(), span);
        }
    }

    private void joined(Spot spot, ChangeFunction function, Expression written, Change.Invoke invoke) {
        Literal literal = scope.constants()
                .literal(written)
                .orElseThrow(() -> Refusal.type(
                        written.span(),
                        "texts are joined with what is written out only",
                        "write " + function.signature()));
        if (!spot.whole()) {
            throw Refusal.type(
                    invoke.operation().span(),
                    "the server joins texts only in a bin of their own",
                    "for a list write " + invoke.operation() + " behind a path that ends with .[]");
        }
        SelfChange.Kind kind = function.word().equals("append") ? SelfChange.Kind.APPEND : SelfChange.Kind.PREPEND;
        changes.combine(spot, new SelfChange(kind, literal, false, invoke.span()), invoke.span());
    }

    private void carry(ChangeFunction function, ChangeCall call, Change.Invoke invoke) {
        boolean deep = !call.spot().whole();
        if (deep && function.kind() == ChangeFunction.Kind.HLL) {
            throw Refusal.type(invoke.place().span(), "a HyperLogLog stands in a bin of its own, never inside one");
        }
        if (deep && function.kind() == ChangeFunction.Kind.BITS) {
            throw Refusal.type(invoke.place().span(), "the server changes bits only in a bin of their own");
        }
        elements.carry(function, call, call.spot(), invoke.span(), false);
    }
}
