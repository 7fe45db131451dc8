package io.bgql.cluster;

import java.util.Optional;

/** What one node said when all were asked, or why it said nothing; asking never fails because one node is silent. */
public sealed interface Answer<T> {
    /** The node's id as the servers print it, for instance {@code BB9020011AC4202}. */
    String node();

    Optional<T> value();

    record Given<T>(String node, T answer) implements Answer<T> {
        @Override
        public Optional<T> value() {
            return Optional.of(answer);
        }
    }

    /** The reason is a clause such as "no answer within 1 s", lower case and without a full stop. */
    record NoAnswer<T>(String node, String reason) implements Answer<T> {
        @Override
        public Optional<T> value() {
            return Optional.empty();
        }
    }
}
