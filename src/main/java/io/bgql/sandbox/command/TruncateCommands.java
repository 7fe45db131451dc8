package io.bgql.sandbox.command;

import io.bgql.sandbox.store.Time;
import java.util.Map;
import java.util.Optional;

/**
 * Emptying a set or a namespace of what was last updated before a time. What is named need not exist. Undoing is
 * accepted as by servers, where it brings nothing back either while the node runs.
 */
final class TruncateCommands {
    private static final InfoParameter LAST_UPDATE = InfoParameter.of("lut");
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final String WHOLE_NAMESPACE = "";

    private final Node node;

    private TruncateCommands(Node node) {
        this.node = node;
    }

    static Map<String, InfoCommand> of(Node node) {
        TruncateCommands family = new TruncateCommands(node);
        return Map.of(
                "truncate", (request, session) -> family.truncate(request.parameters(), true),
                "truncate-namespace", (request, session) -> family.truncate(request.parameters(), false),
                "truncate-undo", (request, session) -> undo(request.parameters(), true),
                "truncate-namespace-undo", (request, session) -> undo(request.parameters(), false));
    }

    private String truncate(InfoParameters parameters, boolean oneSet) throws InfoError {
        String namespace = parameters.required(InfoParameter.NAMESPACE);
        String set = target(parameters, oneSet);
        long before = before(parameters.optional(LAST_UPDATE));
        node.everyStore().forEach(store -> store.namespace(namespace).ifPresent(found -> found.truncate(set, before)));
        return "ok";
    }

    private static String undo(InfoParameters parameters, boolean oneSet) throws InfoError {
        parameters.required(InfoParameter.NAMESPACE);
        target(parameters, oneSet);
        return "ok";
    }

    private static String target(InfoParameters parameters, boolean oneSet) throws InfoError {
        if (oneSet) {
            return parameters.required(InfoParameter.SET);
        }
        if (parameters.optional(InfoParameter.SET).isPresent()) {
            throw InfoError.parameter("unexpected set name");
        }
        return WHOLE_NAMESPACE;
    }

    /**
     * Milliseconds since 2010. Given are nanoseconds since 1970; without them everything written until now goes, also
     * in this very millisecond.
     */
    private long before(Optional<String> lastUpdate) throws InfoError {
        long now = node.clock().millis() - Time.EPOCH_MILLIS;
        if (lastUpdate.isEmpty()) {
            return now + 1;
        }
        long nanos = Numbers.unsigned(lastUpdate.get()).orElse(0);
        long before = Long.divideUnsigned(nanos, NANOS_PER_MILLI) - Time.EPOCH_MILLIS;
        if (before <= 0) {
            throw InfoError.parameter("would truncate to 0");
        }
        if (before > now) {
            throw InfoError.parameter("would truncate in the future");
        }
        return before;
    }
}
