package io.bgql.cluster;

import io.bgql.plan.Foreseen;
import io.bgql.syntax.Bytes;
import java.util.List;

/** What is to be computed on one record, at least one thing. */
public record Question(Bytes digest, List<Foreseen.Computed> wanted) {
    public Question {
        wanted = List.copyOf(wanted);
    }
}
