package io.bgql.sandbox.command;

import io.bgql.sandbox.store.Namespace;
import io.bgql.sandbox.store.SecondaryIndex;
import io.bgql.sandbox.store.SecondaryIndexes;
import io.bgql.sandbox.store.Store;
import io.bgql.sandbox.wire.ResultCode;
import java.util.Map;

/**
 * Commands about secondary indexes but their making and listing. Some errors are answered together with what follows
 * from going on after them: so do servers.
 */
final class IndexCommands {
    private final Node node;
    private final Store store;
    private final IndexList list;

    private IndexCommands(Node node) {
        this.node = node;
        this.store = node.store();
        this.list = new IndexList(store);
    }

    static Map<String, InfoCommand> of(Node node) {
        IndexCommands family = new IndexCommands(node);
        return Map.of(
                "sindex", family::byPath,
                "sindex-list", family.list,
                "sindex-stat", family::statistics,
                "sindex-exists", family::exists,
                "sindex-create", new IndexCreation(node),
                "sindex-delete", family::delete);
    }

    /** {@code sindex}, {@code sindex/NS} and {@code sindex/NS/NAME}. */
    private String byPath(InfoRequest request, Session session) throws InfoError {
        if (request.rest().isEmpty()) {
            return list.ofAll(false);
        }
        int slash = request.rest().indexOf('/');
        String name = slash < 0 ? request.rest() : request.rest().substring(0, slash);
        Namespace namespace = store.namespace(name).orElse(null);
        if (namespace == null) {
            return "ns_type=unknown";
        }
        return slash < 0
                ? IndexList.of(namespace, false)
                : statistics(namespace, request.rest().substring(slash + 1));
    }

    private String statistics(InfoRequest request, Session session) {
        String nameError = nameError(request.parameters());
        try {
            Namespace namespace = namespace(request.parameters());
            return nameError + statistics(namespace, name(request.parameters()));
        } catch (InfoError error) {
            return nameError + error.answer();
        }
    }

    private static String statistics(Namespace namespace, String name) throws InfoError {
        SecondaryIndexes indexes = namespace.indexes();
        SecondaryIndex index =
                indexes.named(name).orElseThrow(() -> new InfoError(ResultCode.SINDEX_NOT_FOUND, "no index"));
        SecondaryIndex.Spread spread = index.spread();
        return "entries=" + indexes.entries(index) + ";used_bytes=" + indexes.usedBytes(index) + ";entries_per_bval="
                + spread.entriesPerValue() + ";entries_per_rec=" + spread.entriesPerRecord() + ";load_pct="
                + (index.isReadable() ? 100 : 0) + ";load_time=" + spread.loadMillis() + ";stat_gc_recs=0";
    }

    private String exists(InfoRequest request, Session session) {
        String nameError = nameError(request.parameters());
        try {
            Namespace namespace = namespace(request.parameters());
            String name = name(request.parameters());
            return nameError + namespace.indexes().named(name).isPresent();
        } catch (InfoError error) {
            return nameError + error.answer();
        }
    }

    /** The set is not looked at: names are a namespace's. What is not there is dropped as well as what is. */
    private String delete(InfoRequest request, Session session) {
        String nameError = nameError(request.parameters());
        try {
            String namespace = request.parameters().required(InfoParameter.NAMESPACE);
            String name = name(request.parameters());
            node.everyStore()
                    .forEach(one -> one.namespace(namespace)
                            .ifPresent(known -> known.indexes().drop(name)));
            return nameError + "ok";
        } catch (InfoError error) {
            return nameError + error.answer();
        }
    }

    private static String nameError(InfoParameters parameters) {
        try {
            parameters.required(InfoParameter.INDEX_NAME);
            return "";
        } catch (InfoError error) {
            return error.answer();
        }
    }

    /** The name asked for, empty, as no index is called, where that has been found wrong. */
    private static String name(InfoParameters parameters) {
        try {
            return parameters.required(InfoParameter.INDEX_NAME);
        } catch (InfoError reported) {
            return "";
        }
    }

    private Namespace namespace(InfoParameters parameters) throws InfoError {
        return store.namespace(parameters.required(InfoParameter.NAMESPACE)).orElseThrow(InfoError::unknownNamespace);
    }
}
