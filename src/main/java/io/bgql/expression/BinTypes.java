package io.bgql.expression;

import java.util.Optional;

/** The type of a bin, where all that is known of the data speaks for one; asked only for bins an expression names. */
@FunctionalInterface
public interface BinTypes {
    /** Nothing is known: types come from the expression alone, and the bytes are those of any AEL compiler. */
    BinTypes UNKNOWN = bin -> Optional.empty();

    Optional<Type> of(String bin);

    /** The type of what the steps pick inside the bin, where all that is known of the data speaks for one. */
    default Optional<Type> inside(String bin, Steps steps) {
        return Optional.empty();
    }

    /** Whether there is such a bin, of whatever types. */
    default boolean knows(String bin) {
        return of(bin).isPresent();
    }
}
