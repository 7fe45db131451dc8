package io.bgql.plan;

import com.aerospike.client.Operation;
import com.aerospike.client.exp.Exp;
import io.bgql.expression.Type;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A function that changes a value in place: what it takes, and how the server carries it out, by an operation of its own
 * or, where an argument is computed, by an expression that gives the whole changed bin. Immutable.
 */
public final class ChangeFunction {
    private final Kind kind;
    private final String word;
    private final List<Parameter> parameters;
    private int optional;
    private boolean repeats;
    private boolean creates;
    private boolean needs;
    private Set<ChangeFlag> flags = Set.of();
    private String summary = "";
    private String example = "";
    private String client = "";
    private Optional<Function<ChangeCall, Operation>> operation = Optional.empty();
    private Optional<BiFunction<ChangeCall, Exp, Exp>> expression = Optional.empty();

    private ChangeFunction(Kind kind, String word, List<Parameter> parameters) {
        this.kind = kind;
        this.word = word;
        this.parameters = parameters;
    }

    static ChangeFunction of(Kind kind, String word, Parameter... parameters) {
        return new ChangeFunction(kind, word, List.of(parameters));
    }

    /** The last parameters may be left out. */
    ChangeFunction optional(int last) {
        optional = last;
        return this;
    }

    /** The last parameter may come several times. */
    ChangeFunction repeats() {
        repeats = true;
        return this;
    }

    /** Makes the list or map where there is none. */
    ChangeFunction creates() {
        creates = true;
        return this;
    }

    /** Fails where there is nothing yet. */
    ChangeFunction needs() {
        needs = true;
        return this;
    }

    ChangeFunction flags(ChangeFlag... words) {
        flags = EnumSet.copyOf(List.of(words));
        return this;
    }

    ChangeFunction does(String what, String sample) {
        summary = what;
        example = sample;
        return this;
    }

    ChangeFunction as(String call) {
        client = call;
        return this;
    }

    ChangeFunction by(Function<ChangeCall, Operation> build) {
        operation = Optional.of(build);
        return this;
    }

    ChangeFunction or(BiFunction<ChangeCall, Exp, Exp> build) {
        expression = Optional.of(build);
        return this;
    }

    public Kind kind() {
        return kind;
    }

    /** The name as it is usually typed; letter case does not count. */
    public String word() {
        return word;
    }

    /** What it does, in half a sentence. */
    public String summary() {
        return summary;
    }

    /** A change that uses it, on the sample data or on a bin of its own. */
    public String example() {
        return example;
    }

    /** The call of the Java client that it becomes where nothing is computed. */
    public String client() {
        return client;
    }

    /** As it is written: {@code insert(index, value [, add_unique | no_fail])}. */
    public String signature() {
        StringBuilder text = new StringBuilder(word).append('(');
        for (int i = 0; i < parameters.size(); i++) {
            boolean mayMiss = i >= parameters.size() - optional;
            String comma = i > 0 ? ", " : "";
            text.append(mayMiss ? (i > 0 ? " [" : "[") : "").append(comma);
            text.append(parameters.get(i).word()).append(mayMiss ? "]" : "");
        }
        text.append(repeats ? ", …" : "");
        if (!flags.isEmpty()) {
            String words = flags.stream().map(ChangeFlag::word).collect(Collectors.joining(" | "));
            text.append(parameters.isEmpty() ? "[" : " [, ").append(words).append(']');
        }
        return text.append(')').toString();
    }

    boolean takes(int count) {
        return count >= parameters.size() - optional && (repeats || count <= parameters.size());
    }

    Parameter parameter(int index) {
        return parameters.get(Math.min(index, parameters.size() - 1));
    }

    Set<ChangeFlag> flags() {
        return flags;
    }

    boolean makes() {
        return creates;
    }

    boolean fails() {
        return needs;
    }

    Optional<Function<ChangeCall, Operation>> operation() {
        return operation;
    }

    Optional<BiFunction<ChangeCall, Exp, Exp>> expression() {
        return expression;
    }

    /** What stands where the function works. */
    public enum Kind {
        /** Whatever it is. */
        ANY("any value"),
        LIST("lists"),
        MAP("maps"),
        TEXT("texts and blobs"),
        BITS("blobs"),
        HLL("HyperLogLogs");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Of what it is, in the plural. */
        public String words() {
            return words;
        }

        /** Whether it is for values of that type. */
        public boolean holds(Type type) {
            return switch (this) {
                case ANY -> true;
                case LIST -> type == Type.LIST;
                case MAP -> type == Type.MAP;
                case TEXT -> type == Type.STRING || type == Type.BLOB;
                case BITS -> type == Type.BLOB;
                case HLL -> type == Type.HLL;
            };
        }

        /** What is there, or comes there, if nothing else is known. */
        Type type() {
            return switch (this) {
                case ANY -> Type.NIL;
                case LIST -> Type.LIST;
                case MAP -> Type.MAP;
                case TEXT -> Type.STRING;
                case BITS -> Type.BLOB;
                case HLL -> Type.HLL;
            };
        }
    }
}
