package io.bgql.job.journal;

import java.util.function.Function;

/** Lines in the order in which they were added. Any thread may use it. */
public interface Ledger {
    /** All there is; the last line may be unfinished. */
    String text();

    /** Adds a line, which is without its end. */
    void append(String line);

    /** Adds a line made of all there is, while nobody else can add one; it outlives the machine when this returns. */
    void append(Function<String, String> line);
}
