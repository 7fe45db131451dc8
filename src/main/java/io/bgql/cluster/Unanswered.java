package io.bgql.cluster;

import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.StatementException;
import java.util.List;
import java.util.stream.Collectors;

/** The failure of a question that no node answers. */
public final class Unanswered {
    private Unanswered() {}

    /** Names each node with its reason; without nodes, says that all have gone. */
    public static <T> StatementException of(List<Answer<T>> answers) {
        if (answers.isEmpty()) {
            return new StatementException(
                    Diagnostic.of(Diagnostic.Code.CONNECTION, "no node of the cluster can be reached any more"));
        }
        String reasons = answers.stream()
                .map(answer -> answer instanceof Answer.NoAnswer<T> silent
                        ? silent.node() + ": " + silent.reason()
                        : answer.node())
                .collect(Collectors.joining(", "));
        return new StatementException(Diagnostic.of(Diagnostic.Code.TIMEOUT, "no node answered (" + reasons + ")"));
    }
}
