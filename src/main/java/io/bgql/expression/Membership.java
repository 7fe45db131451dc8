package io.bgql.expression;

import com.aerospike.client.Value;
import io.bgql.syntax.Predicate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code element in list}. */
final class Membership {
    private final Translation translation;

    Membership(Translation translation) {
        this.translation = translation;
    }

    Term term(Predicate.In in) {
        Term element = translation.term(in.element());
        Term list = translation.term(in.list(), Type.LIST, "in");
        if (list instanceof Term.Items items) {
            list = typed(items);
        }
        if (list instanceof Term.Items items && !items.values().isEmpty()) {
            match(element, items);
        } else {
            checkKnown(element);
        }
        return new Term.Operation(Operator.IN, List.of(element, list), Slot.of(Type.BOOL), in.span());
    }

    /**
     * On its own, only a bin whose type is open takes that of the list: the reference compiler leaves everything else
     * as it is, and the server looks for what it is told to.
     */
    private void match(Term element, Term.Items items) {
        boolean bin = element instanceof Term.Bin;
        Type wanted = element.slot().type();
        boolean looks =
                translation.reading() != Reading.ALONE || (bin && element.slot().open());
        if (looks
                ? !element.slot().join(items.element())
                : bin && !comparable(wanted, items.element().type())) {
            throw Refusal.type(
                    items.span(),
                    "cannot look for " + wanted + " in a list of "
                            + items.element().type());
        }
    }

    private static boolean comparable(Type one, Type other) {
        return one == other || (one.numeric() && other.numeric());
    }

    private void checkKnown(Term element) {
        boolean read = element instanceof Term.Bin || element instanceof Term.Element || element instanceof Term.Inside;
        boolean held = element instanceof Term.Bin bin && bin.held().isPresent();
        if (read && !held && element.slot().open()) {
            throw Refusal.type(
                    element.span(), "nothing says what type to look for", "add .get(type: INT), or whichever it is");
        }
    }

    /** The literal with the one type of its elements; NULLs in it are of any. */
    private Term.Items typed(Term.Items items) {
        Optional<Type> common = Optional.empty();
        for (Object value : items.values()) {
            Optional<Type> type = type(value);
            if (common.isPresent() && type.isPresent() && !common.equals(type)) {
                throw Refusal.type(
                        items.span(),
                        "a list to look in holds one type; this one has " + common.get() + " and " + type.get());
            }
            common = common.isPresent() ? common : type;
        }
        Slot element = common.map(type -> type == Type.INT ? Slot.integerLiteral() : Slot.of(type))
                .orElseGet(() -> Slot.open(Type.INT));
        return new Term.Items(items.values(), element, items.slot(), items.span());
    }

    private static Optional<Type> type(Object value) {
        if (value instanceof Value.NullValue) {
            return Optional.empty();
        }
        if (value instanceof Long) {
            return Optional.of(Type.INT);
        }
        if (value instanceof String) {
            return Optional.of(Type.STRING);
        }
        if (value instanceof Double) {
            return Optional.of(Type.FLOAT);
        }
        return Optional.of(rarer(value));
    }

    private static Type rarer(Object value) {
        if (value instanceof Boolean) {
            return Type.BOOL;
        }
        if (value instanceof byte[]) {
            return Type.BLOB;
        }
        if (value instanceof List) {
            return Type.LIST;
        }
        return value instanceof Map ? Type.MAP : Type.GEO;
    }
}
