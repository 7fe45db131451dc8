package io.bgql.expression;

import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.ListExp;
import com.aerospike.client.exp.MapExp;
import io.bgql.syntax.Expression;
import io.bgql.syntax.MultipleSegment;
import io.bgql.syntax.Reference;
import io.bgql.syntax.Segment;
import io.bgql.syntax.SingleSegment;
import io.bgql.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Terms of paths: a bin, or elements inside one, with the function at the end. */
final class PathTerms {
    private final Translation translation;

    PathTerms(Translation translation) {
        this.translation = translation;
    }

    Term term(Reference.Path path) {
        Optional<Function> standingAlone = path.function()
                .map(written -> written.name().text())
                .filter(name -> Function.named(name, Function.Place.PATH).isEmpty())
                .flatMap(name -> Function.named(name, Function.Place.CALL));
        if (standingAlone.isPresent()) {
            return call(standingAlone.get(), path);
        }
        String bin = Names.bin(path.bin());
        PathCall call = PathCall.of(path, translation);
        translation.reads(bin, path.bin().span());
        Steps steps = Steps.of(path.segments());
        if (steps.isEmpty()) {
            return whole(bin, steps.designated(), call, path.span());
        }
        checkKind(call, steps.last());
        Selection selection = new Selection(bin, steps, call.kind(), translation.constants());
        return switch (call.function()) {
            case TYPE -> throw Refusal.type(call.span(), "type() is for a bin, not for what is in it");
            case COUNT -> counted(selection, path.span());
            case EXISTS -> new Term.Element(selection, Slot.of(Type.BOOL), path.span());
            case AS_INT -> cast(Operator.TO_INT, selection, Type.FLOAT, path.span());
            case AS_FLOAT -> cast(Operator.TO_FLOAT, selection, Type.INT, path.span());
            default -> element(selection, call, path.span());
        };
    }

    /** What the data holds there speaks where the expression leaves a choice, but not for other compilers' bytes. */
    private Term element(Selection selection, PathCall call, Span span) {
        Slot slot = slot(selection, call);
        boolean open = slot.open() && call.kind() == ReturnKind.VALUE && translation.reading() != Reading.ALONE;
        Optional<Type> held = open ? translation.held(selection.bin(), selection.steps()) : Optional.empty();
        held.ifPresent(slot::holds);
        return new Term.Inside(selection, held, slot, span);
    }

    /** {@code $.a.abs()} is {@code abs($.a)}. */
    private Term call(Function function, Reference.Path path) {
        List<Expression> arguments = new ArrayList<>();
        arguments.add(new Reference.Path(path.bin(), path.segments(), Optional.empty(), path.span()));
        for (Reference.Argument argument : path.function().orElseThrow().arguments()) {
            if (argument.label().isPresent()) {
                throw Refusal.type(argument.value().span(), function.word() + " takes no such argument");
            }
            arguments.add(argument.value());
        }
        return Arguments.of(function, arguments, path.span(), translation);
    }

    private void checkKind(PathCall call, Segment last) {
        if (call.kind().mapsOnly() && last.container() == Segment.Container.LIST) {
            throw Refusal.type(call.span(), "elements of a list have no " + call.kind(), "that is for maps");
        }
    }

    private Term whole(String bin, Optional<Type> designated, PathCall call, Span span) {
        return switch (call.function()) {
            case TYPE -> new Term.Fixed(Exp.binType(bin), Slot.of(Type.INT), span);
            case COUNT -> size(bin, designated, span);
            case EXISTS -> new Term.Fixed(Exp.binExists(bin), Slot.of(Type.BOOL), span);
            case AS_INT -> castBin(Operator.TO_INT, bin, Type.FLOAT, Type.INT, span);
            case AS_FLOAT -> castBin(Operator.TO_FLOAT, bin, Type.INT, Type.FLOAT, span);
            default -> bin(bin, designated, call, span);
        };
    }

    private Term bin(String bin, Optional<Type> designated, PathCall call, Span span) {
        if (translation.reading() != Reading.ALONE && call.kind() != ReturnKind.VALUE) {
            throw Refusal.type(call.span(), "return: " + call.kind() + " is for elements of a list or a map");
        }
        if (designated.isPresent()) {
            Type type = designated.get();
            return new Term.Fixed(Exp.bin(bin, type.exp()), Slot.of(type), span);
        }
        if (call.type().isPresent()) {
            return new Term.Bin(bin, Optional.empty(), Slot.of(call.type().get()), span);
        }
        Optional<Type> held = translation.held(bin);
        Slot slot = Slot.open(call.counts() ? Type.LIST : Type.INT);
        held.ifPresent(slot::holds);
        Term.Bin term = new Term.Bin(bin, held, slot, span);
        translation.afterwards(() -> noteMismatch(term));
        return term;
    }

    /** In a condition such records don't match, which may be meant; as a value, every one of them would fail. */
    private void noteMismatch(Term.Bin bin) {
        Type type = bin.slot().type();
        Type held = bin.held().orElse(type);
        if (held == type || (held == Type.INT && type == Type.FLOAT)) {
            return;
        }
        String message = "bin " + bin.name() + " holds " + held + " in the records looked at";
        if (translation.reading() == Reading.VALUE) {
            throw Refusal.type(
                    bin.span(),
                    message + ", not " + type,
                    "$." + bin.name() + ".get(type: " + type + ") reads it as " + type + " all the same");
        }
        translation.note(bin.span(), message + "; read as " + type + ", none of them match");
    }

    private Term size(String bin, Optional<Type> designated, Span span) {
        boolean map = designated.or(() -> translation.held(bin)).equals(Optional.of(Type.MAP));
        Exp size = map ? MapExp.size(Exp.mapBin(bin)) : ListExp.size(Exp.listBin(bin));
        return new Term.Fixed(size, Slot.of(Type.INT), span);
    }

    /** A bin known to hold what it is to be turned into is taken as it is: the server turns only the other type. */
    private Term castBin(Operator cast, String bin, Type from, Type to, Span span) {
        if (translation.held(bin).equals(Optional.of(to))) {
            return new Term.Bin(bin, Optional.empty(), Slot.of(to), span);
        }
        Term operand = new Term.Bin(bin, Optional.empty(), Slot.of(from), span);
        return new Term.Operation(cast, List.of(operand), Slot.of(to), span);
    }

    private static Term cast(Operator cast, Selection selection, Type from, Span span) {
        if (selection.many()) {
            throw Refusal.type(span, cast.word() + " takes one element, and this selector picks many");
        }
        Term operand = new Term.Element(selection, Slot.of(from), span);
        return new Term.Operation(cast, List.of(operand), Slot.of(from == Type.FLOAT ? Type.INT : Type.FLOAT), span);
    }

    /** One element is counted by what is in it, many by how many they are. */
    private static Term counted(Selection selection, Span span) {
        if (selection.many()) {
            return new Term.Element(selection.returning(ReturnKind.COUNT), Slot.of(Type.INT), span);
        }
        Type collection = selection.steps().designated().orElse(Type.LIST);
        Exp element = selection.exp(collection);
        Exp size = collection == Type.MAP ? MapExp.size(element) : ListExp.size(element);
        return new Term.Fixed(size, Slot.of(Type.INT), span);
    }

    private Slot slot(Selection selection, PathCall call) {
        if (selection.many()) {
            return Slot.of(call.kind().ofMany());
        }
        Optional<Type> written = call.type().or(selection.steps()::designated);
        if (written.isPresent()) {
            return Slot.of(written.get());
        }
        Optional<Type> known = call.kind().ofOne();
        if (known.isPresent() && (translation.reading() != Reading.ALONE || call.counts())) {
            return Slot.of(known.get());
        }
        Type fallback = selection.steps().last().container() == Segment.Container.MAP ? Type.STRING : Type.INT;
        return Slot.open(call.kind() == ReturnKind.EXISTS ? Type.BOOL : fallback);
    }

    /** Whether the selector's answer is a list, or a number about one, rather than the element itself. */
    static boolean picksMany(Segment segment) {
        return segment instanceof MultipleSegment || segment instanceof SingleSegment.Value;
    }
}
