package io.bgql.sandbox.store;

/** How a foreground query ended, which decides how the last reply looks. */
public sealed interface QueryEnd {
    int resultCode();

    /** Nothing was sent; the reply is a single ordinary message with this code. */
    record Refused(int resultCode) implements QueryEnd {}

    /** The stream is to be closed by a last message with this code. */
    record Ended(int resultCode) implements QueryEnd {}
}
