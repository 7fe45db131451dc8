package io.bgql.fault;

import com.aerospike.client.Key;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** What leads a job to its records, with what must be there for it. */
enum Driver {
    PRIMARY_INDEX,
    /** An index of a bin that the job does not write. */
    OTHER_BIN,
    /** An index of the bin that the job writes, so that it meets what it has changed again. */
    SAME_BIN;

    Crowd crowd(SplittableRandom random) {
        return this == PRIMARY_INDEX ? Crowd.sparse(random) : Crowd.dense(random);
    }

    /** The records that a job comes to. */
    Stream<Key> met(Crowd crowd) {
        return this == OTHER_BIN
                ? crowd.fitting().stream()
                : Stream.of(crowd.fitting(), crowd.others()).flatMap(List::stream);
    }

    /** The statement that makes the index, or one that makes none. */
    String preparation() {
        return switch (this) {
            case PRIMARY_INDEX -> "SHOW SETS";
            case OTHER_BIN -> "CREATE INDEX age_idx ON test.crowd (age) NUMERIC";
            case SAME_BIN -> "CREATE INDEX score_idx ON test.crowd (score) NUMERIC";
        };
    }

    String option() {
        return switch (this) {
            case PRIMARY_INDEX -> "index = none";
            case OTHER_BIN -> "index = auto";
            case SAME_BIN -> "index = score_idx";
        };
    }
}
