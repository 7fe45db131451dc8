package io.bgql.sandbox.command;

import io.bgql.sandbox.store.Namespace;
import io.bgql.sandbox.store.RecordSet;
import io.bgql.sandbox.store.Store;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code sets}, {@code sets/NS} and {@code sets/NS/SET}. Each set ends with a semicolon. */
final class SetCommands {
    private final Store store;

    private SetCommands(Store store) {
        this.store = store;
    }

    static Map<String, InfoCommand> of(Store store) {
        return Map.of("sets", new SetCommands(store)::sets);
    }

    private String sets(InfoRequest request, Session session) {
        if (request.rest().isEmpty()) {
            return store.namespaces().stream().map(SetCommands::all).collect(Collectors.joining());
        }
        int slash = request.rest().indexOf('/');
        String namespaceName = slash < 0 ? request.rest() : request.rest().substring(0, slash);
        Optional<Namespace> namespace = store.namespace(namespaceName);
        if (namespace.isEmpty()) {
            return "ns_type=unknown";
        }
        return slash < 0
                ? all(namespace.get())
                : one(namespace.get(), request.rest().substring(slash + 1));
    }

    private static String all(Namespace namespace) {
        List<RecordSet> sets = namespace.sets();
        return sets.stream()
                .map(set -> "ns=" + namespace.name() + ":set=" + set.name() + ":" + details(namespace, set))
                .collect(Collectors.joining());
    }

    private static String one(Namespace namespace, String setName) {
        return setName.isEmpty()
                ? ""
                : namespace.set(setName).map(set -> details(namespace, set)).orElse("");
    }

    private static String details(Namespace namespace, RecordSet set) {
        return "objects=" + set.objects() + ":tombstones=0:data_used_bytes=" + set.dataBytes() + ":truncate_lut="
                + set.truncatedBefore()
                + ":sindexes=" + namespace.indexes().countOf(set.name())
                + ":index_populating=false:truncating=false:default-read-touch-ttl-pct=0:default-ttl="
                + set.defaultTtl()
                + ":disable-eviction=false:enable-index=false:stop-writes-count=0:stop-writes-size=0;";
    }
}
