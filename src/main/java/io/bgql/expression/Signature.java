package io.bgql.expression;

import java.util.List;
import java.util.Locale;

/**
 * What a function takes and gives. With {@code repeats} the last operand may come any number of times more; the last
 * {@code optional} operands may be left out.
 */
public record Signature(Operand result, List<Operand> operands, boolean repeats, int optional) {
    public Signature {
        operands = List.copyOf(operands);
    }

    static Signature of(Operand result, Operand... operands) {
        return new Signature(result, List.of(operands), false, 0);
    }

    Signature repeating() {
        return new Signature(result, operands, true, optional);
    }

    Signature optional(int last) {
        return new Signature(result, operands, repeats, last);
    }

    boolean takes(int count) {
        return count >= operands.size() - optional && (repeats || count <= operands.size());
    }

    Operand operand(int position) {
        return operands.get(Math.min(position, operands.size() - 1));
    }

    /** The number of arguments in words: {@code 2 arguments}, {@code at least 2 arguments}. */
    String arity() {
        int least = operands.size() - optional;
        String count = optional > 0 ? least + " to " + operands.size() : String.valueOf(least);
        return (repeats ? "at least " : "") + count + (count.equals("1") ? " argument" : " arguments");
    }

    /** What can stand as an argument or comes out. */
    public enum Operand {
        /** INT or FLOAT, the same for all operands and the result that are so declared. */
        NUMBER,
        INT,
        FLOAT,
        BOOL,
        STRING,
        GEO,
        /** A text in quotes. */
        TEXT_LITERAL,
        /** An integer written out. */
        INT_LITERAL,
        /** INT, STRING or BLOB, as the user key is. */
        KEY,
        /** The path that the function ends. */
        PATH;

        boolean literal() {
            return this == TEXT_LITERAL || this == INT_LITERAL;
        }

        Type type() {
            return switch (this) {
                case NUMBER, INT, INT_LITERAL -> Type.INT;
                case FLOAT -> Type.FLOAT;
                case BOOL -> Type.BOOL;
                case STRING, TEXT_LITERAL, KEY -> Type.STRING;
                case GEO -> Type.GEO;
                case PATH -> Type.NIL;
            };
        }

        String words() {
            return switch (this) {
                case NUMBER -> "a number";
                case TEXT_LITERAL -> "a text in quotes";
                case INT_LITERAL -> "an integer written out";
                case INT, FLOAT, BOOL, STRING, GEO, KEY, PATH -> name().toUpperCase(Locale.ROOT);
            };
        }
    }
}
