package io.bgql.expression;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

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

    /** Of a blob with the bits changed that a first bit and a number of bits name, by what comes after these. */
    static Signature bits(Operand... change) {
        List<Operand> region = List.of(Operand.BLOB, Operand.INT, Operand.INT);
        return new Signature(
                Operand.BLOB, Stream.concat(region.stream(), Stream.of(change)).toList(), false, 0);
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

    /** The operands as they are shown: {@code LIST, INT[, INT]}. */
    public String words() {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < operands.size(); i++) {
            boolean left = i >= operands.size() - optional;
            words.append(left ? "[" : "")
                    .append(i == 0 ? "" : ", ")
                    .append(operands.get(i).word());
        }
        return words + "]".repeat(optional) + (repeats ? ", …" : "");
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
        BLOB,
        LIST,
        MAP,
        HLL,
        /** A LIST or a MAP, as the path is one. */
        COLLECTION,
        /** Of any type; as a result, of the type it is compared with. */
        ANY,
        /** A text in quotes. */
        TEXT_LITERAL,
        /** An integer written out. */
        INT_LITERAL,
        /** {@code true} or {@code false} written out. */
        BOOL_LITERAL,
        /** A moment, as ISO 8601 has it, in quotes. */
        TIME_LITERAL,
        /** One of {@code 'fail'}, {@code 'saturate'} and {@code 'wrap'}. */
        OVERFLOW_LITERAL,
        /** INT, STRING or BLOB, as the user key is. */
        KEY,
        /** The path that the function ends. */
        PATH;

        boolean literal() {
            return switch (this) {
                case TEXT_LITERAL, INT_LITERAL, BOOL_LITERAL, TIME_LITERAL, OVERFLOW_LITERAL -> true;
                case NUMBER, INT, FLOAT, BOOL, STRING, GEO, BLOB, LIST, MAP, HLL, COLLECTION, ANY, KEY, PATH -> false;
            };
        }

        Type type() {
            return switch (this) {
                case NUMBER, INT, INT_LITERAL, TIME_LITERAL -> Type.INT;
                case FLOAT -> Type.FLOAT;
                case BOOL, BOOL_LITERAL -> Type.BOOL;
                case STRING, TEXT_LITERAL, OVERFLOW_LITERAL, KEY, ANY -> Type.STRING;
                case BLOB -> Type.BLOB;
                case LIST, COLLECTION -> Type.LIST;
                case MAP -> Type.MAP;
                case HLL -> Type.HLL;
                case GEO -> Type.GEO;
                case PATH -> Type.NIL;
            };
        }

        String word() {
            return switch (this) {
                case TEXT_LITERAL, TIME_LITERAL, OVERFLOW_LITERAL -> "'…'";
                case INT_LITERAL -> "integer";
                case BOOL_LITERAL -> "true | false";
                case COLLECTION -> "LIST | MAP";
                case ANY -> "value";
                case NUMBER -> "number";
                case PATH -> "path";
                case INT, FLOAT, BOOL, STRING, GEO, BLOB, LIST, MAP, HLL, KEY -> name();
            };
        }

        String words() {
            return switch (this) {
                case NUMBER -> "a number";
                case TEXT_LITERAL -> "a text in quotes";
                case INT_LITERAL -> "an integer written out";
                case BOOL_LITERAL -> "true or false";
                case TIME_LITERAL -> "a time in quotes, such as '2026-01-31T12:00:00Z' or '2026-01-31',";
                case OVERFLOW_LITERAL -> "'fail', 'saturate' or 'wrap'";
                case COLLECTION -> "LIST or MAP";
                case ANY -> "any value";
                case INT, FLOAT, BOOL, STRING, GEO, BLOB, LIST, MAP, HLL, KEY, PATH -> name().toUpperCase(Locale.ROOT);
            };
        }
    }
}
