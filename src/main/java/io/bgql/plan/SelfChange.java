package io.bgql.plan;

import com.aerospike.client.Bin;
import com.aerospike.client.Operation;
import com.aerospike.client.Value;
import io.bgql.expression.Constants;
import io.bgql.expression.Refusal;
import io.bgql.expression.Type;
import io.bgql.syntax.Computation;
import io.bgql.syntax.Expression;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Span;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A bin that becomes itself and a literal: {@code score = score + 5}, {@code name = 'Mr ' + name}. The server does this
 * with one plain operation, which also takes a missing bin for 0 or for the empty text.
 */
record SelfChange(Kind kind, Literal operand, boolean negated, Span span) {
    /** The operations of the server that combine a bin with a value. */
    enum Kind {
        ADD,
        APPEND,
        PREPEND
    }

    static Optional<SelfChange> of(Predicate<Expression> itself, Expression value, Constants constants) {
        if (!(value instanceof Computation.Binary binary)) {
            return Optional.empty();
        }
        boolean adds = binary.operator() == Computation.Operator.ADD;
        boolean subtracts = binary.operator() == Computation.Operator.SUBTRACT;
        if ((adds || subtracts) && itself.test(binary.left())) {
            return constants
                    .literal(binary.right())
                    .flatMap(literal -> of(adds ? Kind.APPEND : Kind.ADD, literal, subtracts, binary.span()));
        }
        if (adds && itself.test(binary.right())) {
            return constants.literal(binary.left()).flatMap(literal -> of(Kind.PREPEND, literal, false, binary.span()));
        }
        return Optional.empty();
    }

    private static Optional<SelfChange> of(Kind joining, Literal literal, boolean negated, Span span) {
        if (literal instanceof Literal.Int || literal instanceof Literal.Real) {
            return Optional.of(new SelfChange(Kind.ADD, literal, negated, span));
        }
        boolean joins = joining != Kind.ADD && (literal instanceof Literal.Text || literal instanceof Literal.Blob);
        return joins ? Optional.of(new SelfChange(joining, literal, false, span)) : Optional.empty();
    }

    String words() {
        return switch (kind) {
            case ADD -> "add";
            case APPEND -> "append";
            case PREPEND -> "prepend";
        };
    }

    /** The number to add, with its sign. */
    Literal amount() {
        if (!negated) {
            return operand;
        }
        return operand instanceof Literal.Int whole
                ? new Literal.Int(whole.value().negate(), whole.span())
                : new Literal.Real(-((Literal.Real) operand).value(), operand.span());
    }

    /** What the bin holds afterwards. */
    Type type(Optional<Type> held) {
        return operand instanceof Literal.Int && held.equals(Optional.of(Type.FLOAT))
                ? Type.FLOAT
                : TypeOf.literal(operand);
    }

    /** The server combines only equal types, so an integer becomes a float for a bin of floats. */
    Operation operation(String bin, Optional<Type> held, Constants constants) {
        Type wanted = type(held);
        if (held.isPresent() && held.get() != wanted) {
            throw mismatch(bin, held.get(), wanted);
        }
        Bin value = new Bin(bin, value(wanted, constants));
        return switch (kind) {
            case ADD -> Operation.add(value);
            case APPEND -> Operation.append(value);
            case PREPEND -> Operation.prepend(value);
        };
    }

    private Value value(Type wanted, Constants constants) {
        Object object = constants.object(operand);
        if (object instanceof Long number) {
            // Negating the smallest integer leaves it as it is, and adding it wraps to the same result.
            long signed = negated ? -number : number;
            return wanted == Type.FLOAT ? Value.get((double) signed) : Value.get(signed);
        }
        return object instanceof Double number ? Value.get(negated ? -number : number) : Value.get(object);
    }

    private RuntimeException mismatch(String bin, Type held, Type wanted) {
        String message = "bin " + bin + " holds " + held + " in the records looked at, and " + wanted
                + " cannot be combined with it";
        if (held == Type.INT && wanted == Type.FLOAT) {
            return Refusal.type(span, message, "to make it FLOAT, turn it into one first: $." + bin + ".asFloat()");
        }
        return Refusal.type(span, message);
    }
}
