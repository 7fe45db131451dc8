package io.bgql.job;

import io.bgql.cluster.Answer;
import io.bgql.cluster.NodeState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The nodes that said how they are, by what they said. */
record Survey(List<Answer.Given<NodeState>> given) {
    Survey {
        given = List.copyOf(given);
    }

    static Survey of(List<Answer<NodeState>> answers) {
        List<Answer.Given<NodeState>> given = new ArrayList<>();
        for (Answer<NodeState> answer : answers) {
            if (answer instanceof Answer.Given<NodeState> state) {
                given.add(state);
            }
        }
        return new Survey(given);
    }

    boolean anywhere(Predicate<NodeState> test) {
        return given.stream().anyMatch(node -> test.test(node.answer()));
    }

    /** The nodes of which that is true, in brackets, where there are several to choose from. */
    String at(Predicate<NodeState> test) {
        return given.size() == 1
                ? ""
                : given.stream()
                        .filter(node -> test.test(node.answer()))
                        .map(Answer.Given::node)
                        .collect(Collectors.joining(", ", " (node ", ")"));
    }
}
