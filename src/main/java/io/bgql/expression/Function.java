package io.bgql.expression;

import com.aerospike.client.exp.Exp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A function of expressions, in one of the three places where one can stand: alone, {@code abs(…)}; as a fact of the
 * record, {@code $.ttl()}; at the end of a path, {@code $.tags.count()}. One that stands alone can also stand at the end
 * of its first argument, if that is a path. Completion and help read these tables.
 */
public sealed interface Function
        permits NumberFunction, CollectionFunction, BlobFunction, HllFunction, RecordFunction, PathFunction {
    /** All there is to say of the function. */
    Entry entry();

    default Place place() {
        return entry().place();
    }

    /** Not so for changes, which stand in expressions only to be read over. */
    default boolean hasValue() {
        return true;
    }

    /** The name as it is usually typed; letter case does not count. */
    default String word() {
        return entry().word();
    }

    default Signature signature() {
        return entry().signature();
    }

    /** What it gives, or for changes does, in half a sentence. */
    default String summary() {
        return entry().summary();
    }

    /** A condition or, for changes, a change that uses it. */
    default String example() {
        return entry().example();
    }

    /** All functions, those of one table after the other. */
    static List<Function> all() {
        return Arrays.stream(Group.values())
                .flatMap(group -> group.functions().stream())
                .toList();
    }

    /** The function of that name which can stand there, if there is one. */
    static Optional<Function> named(String name, Place place) {
        for (Group group : Group.values()) {
            for (Function function : group.functions()) {
                if (function.place() == place && function.word().equalsIgnoreCase(name)) {
                    return Optional.of(function);
                }
            }
        }
        return Optional.empty();
    }

    /** The names that can stand there, in the order of the tables. */
    static List<String> names(Place place) {
        return all().stream()
                .filter(function -> function.place() == place)
                .map(Function::word)
                .toList();
    }

    /** Where a function stands. */
    enum Place {
        /** Before its arguments: {@code abs($.a)}. */
        CALL,
        /** After {@code $.}: a fact of the record. */
        RECORD,
        /** At the end of a path. */
        PATH
    }

    /** The tables, each with the words for what its functions are about. */
    // Its lists are immutable; the checker only believes types of its own library.
    @SuppressWarnings("ImmutableEnumChecker")
    enum Group {
        NUMBERS("numbers, texts, places and times", NumberFunction.values()),
        COLLECTIONS("lists and maps", CollectionFunction.values()),
        BLOBS("blobs, bit by bit", BlobFunction.values()),
        SKETCHES("HyperLogLogs", HllFunction.values()),
        RECORD("the record", RecordFunction.values()),
        PATHS("paths", PathFunction.values());

        private final String words;
        private final List<Function> functions;

        Group(String words, Function... functions) {
            this.words = words;
            this.functions = List.of(functions);
        }

        /** What they are about. */
        public String words() {
            return words;
        }

        /** In the order of their table. */
        public List<Function> functions() {
            return functions;
        }
    }

    /** One row of a table. */
    record Entry(Place place, String word, Signature signature, Build build, String summary, String example) {
        Exp exp(Exp[] operands, List<Object> literals, Type type) {
            return build.exp(operands, literals, type);
        }
    }
}
