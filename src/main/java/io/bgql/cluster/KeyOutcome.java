package io.bgql.cluster;

import io.bgql.syntax.Bytes;
import java.util.Optional;

/**
 * What became of one key of a statement.
 *
 * @param key the user key; empty where the record was named by its digest
 */
public record KeyOutcome(Optional<Datum> key, Bytes digest, Ending ending) {
    /** How it ended. */
    public sealed interface Ending {
        /** Carried out; with what a function returned. */
        record Done(Datum result) implements Ending {}

        /** The record is there and does not match the condition. */
        record Filtered() implements Ending {}

        /** There is no such record. */
        record NotFound() implements Ending {}

        /** The reason is a clause in lower case, or Lua's own words with file and line. */
        record Failed(String reason) implements Ending {}
    }
}
