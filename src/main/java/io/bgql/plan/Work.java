package io.bgql.plan;

import com.aerospike.client.Operation;
import com.aerospike.client.Value;
import io.bgql.expression.Type;
import io.bgql.syntax.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a job does to each record. */
public sealed interface Work {
    /** Carried out in order, in one transaction of the record. */
    record Operations(List<Step> steps) implements Work {
        public Operations {
            steps = List.copyOf(steps);
        }

        public Operation[] operations() {
            return steps.stream().map(Step::operation).toArray(Operation[]::new);
        }

        /** The bins that are written; a touch and a delete write none. */
        Set<String> bins() {
            return steps.stream().flatMap(step -> step.bin().stream()).collect(Collectors.toSet());
        }

        /** Whether the record itself goes. */
        public boolean deletes() {
            return steps.stream().anyMatch(step -> step.operation().type == Operation.Type.DELETE);
        }
    }

    /**
     * One operation, the words that tell what it is ("add", "expression write"), the change it came from, and the type that
     * its bin has afterwards, where there is a bin and it is known.
     */
    record Step(Operation operation, String words, Span span, Optional<Type> holds) {
        /** A step of which nothing is known of what its bin has afterwards. */
        public Step(Operation operation, String words, Span span) {
            this(operation, words, span, Optional.empty());
        }

        /** The bin it writes; none where it is about the whole record. */
        public Optional<String> bin() {
            return Optional.ofNullable(operation.binName).filter(name -> !name.isEmpty());
        }
    }

    /** A Lua function, run on each record; the module is without {@code .lua}. */
    record FunctionCall(String module, String function, List<Value> arguments) implements Work {
        public FunctionCall {
            arguments = List.copyOf(arguments);
        }
    }
}
