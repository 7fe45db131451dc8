package io.bgql.plan;

import com.aerospike.client.exp.Expression;
import io.bgql.syntax.Span;

/** What one change makes of a bin of one record. */
public record Foreseen(Span change, String bin, Outlook outlook) {
    /** How it comes out. */
    public sealed interface Outlook {}

    /** As the servers compute it; where they find no value, the change fails. */
    public record Computed(Expression expression) implements Outlook {}

    /** As it was. */
    public record Same() implements Outlook {}

    /** The bin is taken away. */
    public record Gone() implements Outlook {}

    /** The change fails, and with it all others of the record. */
    public record Fails(String reason) implements Outlook {}

    /** There is no way to tell without changing the record. */
    public record Untold(String reason) implements Outlook {}
}
