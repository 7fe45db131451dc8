package io.bgql.expression;

import com.aerospike.client.exp.Exp;
import io.bgql.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** An expression whose names are resolved and whose types are being found; {@link #exp()} is asked when they are. */
sealed interface Term {
    Slot slot();

    Span span();

    Exp exp();

    /** Anything whose bytes don't depend on a type still open. */
    record Fixed(Exp exp, Slot slot, Span span) implements Term {}

    /** An integer literal. */
    record Whole(long value, Slot slot, Span span) implements Term {
        @Override
        public Exp exp() {
            return slot.type() == Type.FLOAT ? Exp.val((double) value) : Exp.val(value);
        }
    }

    /** A list literal; integers in it become floats where the element slot turns out to be one. */
    record Items(List<Object> values, Slot element, Slot slot, Span span) implements Term {
        @Override
        public Exp exp() {
            if (element.type() != Type.FLOAT) {
                return Exp.val(values);
            }
            List<Object> floats = new ArrayList<>(values.size());
            for (Object value : values) {
                floats.add(value instanceof Long whole ? Double.valueOf(whole) : value);
            }
            return Exp.val(floats);
        }
    }

    /** A bin; {@code held} is what the data says, empty where the type was written out. */
    record Bin(String name, Optional<Type> held, Slot slot, Span span) implements Term {
        @Override
        public Exp exp() {
            Type type = slot.type();
            if (type == Type.FLOAT && held.equals(Optional.of(Type.INT))) {
                return Exp.toFloat(Exp.intBin(name));
            }
            return Exp.bin(name, type.exp());
        }
    }

    /** An element inside a bin, read as the type that the slot ends with. */
    record Element(Selection selection, Slot slot, Span span) implements Term {
        @Override
        public Exp exp() {
            return selection.exp(slot.type());
        }
    }

    /** An element inside a bin whose type the data may tell; an integer is turned into a float where one is wanted. */
    record Inside(Selection selection, Optional<Type> held, Slot slot, Span span) implements Term {
        @Override
        public Exp exp() {
            Type type = slot.type();
            boolean turned = type == Type.FLOAT && held.equals(Optional.of(Type.INT));
            return turned ? Exp.toFloat(selection.exp(Type.INT)) : selection.exp(type);
        }
    }

    /** The user key, read as the type that the slot ends with. */
    record UserKey(Slot slot, Span span) implements Term {
        @Override
        public Exp exp() {
            return Exp.key(slot.type().exp());
        }
    }

    /** An operator with its operands. */
    record Operation(Operator operator, List<Term> operands, Slot slot, Span span) implements Term {
        @Override
        public Exp exp() {
            return operator.of(exps(operands));
        }
    }

    /** A function of the language with its arguments. */
    record Call(Function<Exp[], Exp> build, List<Term> arguments, Slot slot, Span span) implements Term {
        @Override
        public Exp exp() {
            return build.apply(exps(arguments));
        }
    }

    /** Definitions and what is computed with them. */
    record Scope(List<String> names, List<Term> values, Term body, Span span) implements Term {
        @Override
        public Slot slot() {
            return body.slot();
        }

        @Override
        public Exp exp() {
            Exp[] parts = new Exp[names.size() + 1];
            for (int i = 0; i < names.size(); i++) {
                parts[i] = Exp.def(names.get(i), values.get(i).exp());
            }
            parts[names.size()] = body.exp();
            return Exp.let(parts);
        }
    }

    private static Exp[] exps(List<Term> terms) {
        Exp[] exps = new Exp[terms.size()];
        for (int i = 0; i < exps.length; i++) {
            exps[i] = terms.get(i).exp();
        }
        return exps;
    }
}
