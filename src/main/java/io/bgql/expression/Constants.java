package io.bgql.expression;

import com.aerospike.client.Value;
import com.aerospike.client.exp.Exp;
import io.bgql.syntax.Computation;
import io.bgql.syntax.Expression;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Predicate;
import io.bgql.syntax.Reference;
import io.bgql.syntax.Span;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Values that are written out, as the objects the client sends: the client's null value, Boolean, Long, Double, String, {@code byte[]},
 * GeoJSON, List, or a map sorted as the server sorts. Knows signs and parameters, and nothing of records.
 */
public final class Constants {
    private static final BigInteger LONG_MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);

    private final Map<String, Literal> parameters;

    public Constants(Map<String, Literal> parameters) {
        this.parameters = Map.copyOf(parameters);
    }

    /** The value, if the expression is one that is written out. */
    public Optional<Value> value(Expression expression) {
        return literal(expression).map(literal -> Value.get(object(literal)));
    }

    /** The literal that an expression comes to: itself, one with its sign applied, or a parameter's. */
    public Optional<Literal> literal(Expression expression) {
        if (expression instanceof Literal literal) {
            return Optional.of(literal);
        }
        if (expression instanceof Reference.Parameter parameter) {
            return Optional.of(placed(parameterOf(parameter), parameter.span()));
        }
        if (expression instanceof Computation.Unary unary && unary.sign() != Computation.Sign.INVERT) {
            return literal(unary.operand()).flatMap(operand -> signed(unary, operand));
        }
        return Optional.empty();
    }

    /** The object for a literal. */
    public Object object(Literal literal) {
        return literal.accept(new Objects());
    }

    /** The literal in the client's tree. */
    Exp exp(Literal literal) {
        Object object = object(literal);
        if (object instanceof Long number) {
            return Exp.val(number);
        }
        if (object instanceof String text) {
            return Exp.val(text);
        }
        if (object instanceof byte[] bytes) {
            return Exp.val(bytes);
        }
        throw Refusal.type(literal.span(), "a selector takes integers, strings and blobs");
    }

    /** An index or a rank, which the client holds in 32 bits. */
    public int position(Literal literal) {
        if (!(literal instanceof Literal.Int number)) {
            throw Refusal.type(literal.span(), "an index or a rank is an integer");
        }
        long value = whole(number);
        if (value != (int) value) {
            throw Refusal.range(literal.span(), value + " is out of range for an index or a rank");
        }
        return (int) value;
    }

    /** An index or a rank in the client's tree. */
    Exp place(Literal literal) {
        return Exp.val(position(literal));
    }

    /** From one place up to another; a count of 0 picks nothing, and one below 0 all to the end, since servers read it so. */
    Exp count(Literal from, Literal to) {
        return Exp.val((long) position(to) - position(from));
    }

    Exp list(List<Literal> literals) {
        List<Object> values = new ArrayList<>(literals.size());
        for (Literal literal : literals) {
            values.add(object(literal));
        }
        return Exp.val(values);
    }

    private Literal parameterOf(Reference.Parameter parameter) {
        Literal literal = parameters.get(parameter.name().text());
        if (literal == null) {
            throw Refusal.name(
                    parameter.span(),
                    "there is no value for ?" + parameter.name(),
                    "give it one with \\set " + parameter.name() + " value");
        }
        return literal;
    }

    private static Optional<Literal> signed(Computation.Unary unary, Literal operand) {
        if (unary.sign() == Computation.Sign.PLUS) {
            return Optional.of(placed(operand, unary.span()));
        }
        if (operand instanceof Literal.Int number) {
            return Optional.of(new Literal.Int(number.value().negate(), unary.span()));
        }
        if (operand instanceof Literal.Real number) {
            return Optional.of(new Literal.Real(-number.value(), unary.span()));
        }
        return Optional.empty();
    }

    /** The same literal where it is used, so that a refusal points there; elements keep their own places. */
    private static Literal placed(Literal literal, Span span) {
        return literal.accept(new Placed(span));
    }

    static long whole(Literal.Int literal) {
        BigInteger value = literal.value();
        if (value.compareTo(LONG_MIN) < 0 || value.compareTo(LONG_MAX) > 0) {
            throw Refusal.range(literal.span(), value + " does not fit in 64 bits");
        }
        return value.longValue();
    }

    private List<Object> elements(List<Expression> elements) {
        List<Object> objects = new ArrayList<>(elements.size());
        for (Expression element : elements) {
            objects.add(object(elementOf(element)));
        }
        return objects;
    }

    private Literal elementOf(Expression element) {
        return literal(element).orElseThrow(() -> {
            if (element instanceof Reference.BareName name) {
                return Refusal.type(
                        name.span(), "lists and maps hold literals only", "did you mean '" + name.name() + "'?");
            }
            if (element instanceof Predicate || element instanceof Reference || element instanceof Computation) {
                return Refusal.type(element.span(), "lists and maps hold literals only");
            }
            return Refusal.type(element.span(), "this is not a literal");
        });
    }

    private final class Objects implements Literal.Visitor<Object> {
        @Override
        public Object visit(Literal.Null literal) {
            return Value.getAsNull();
        }

        @Override
        public Object visit(Literal.Bool literal) {
            return literal.value();
        }

        @Override
        public Object visit(Literal.Int literal) {
            return whole(literal);
        }

        @Override
        public Object visit(Literal.Real literal) {
            return literal.value();
        }

        @Override
        public Object visit(Literal.Text literal) {
            return literal.value();
        }

        @Override
        public Object visit(Literal.Blob literal) {
            return literal.value().toArray();
        }

        @Override
        public Object visit(Literal.Geo literal) {
            return new Value.GeoJSONValue(literal.json());
        }

        @Override
        public Object visit(Literal.ListOf literal) {
            return elements(literal.elements());
        }

        @Override
        public Object visit(Literal.MapOf literal) {
            SortedMap<Object, Object> map = new TreeMap<>(KeyOrder.INSTANCE);
            for (Literal.Entry entry : literal.entries()) {
                map.putIfAbsent(key(entry.key()), object(elementOf(entry.value())));
            }
            return map;
        }

        private Object key(Expression expression) {
            Object key = object(elementOf(expression));
            if (key instanceof Long || key instanceof String || key instanceof byte[]) {
                return key;
            }
            throw Refusal.type(expression.span(), "a map's keys are integers, strings or blobs");
        }
    }
}
