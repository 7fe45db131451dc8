package io.bgql.sandbox.command;

import io.bgql.sandbox.store.Store;
import io.bgql.sandbox.wire.ResultCode;
import java.util.Map;

/**
 * Commands about secondary indexes. The sandbox keeps none, and says so where one is to be made; what asks about them is
 * answered as by a server without any, whose doubled errors are part of that.
 */
final class IndexCommands {
    private final Store store;

    private IndexCommands(Store store) {
        this.store = store;
    }

    static Map<String, InfoCommand> of(Store store) {
        IndexCommands family = new IndexCommands(store);
        return Map.of(
                "sindex", family::byPath,
                "sindex-list", family::list,
                "sindex-stat", family::statistics,
                "sindex-exists", family::exists,
                "sindex-create", IndexCommands::create,
                "sindex-delete", IndexCommands::delete);
    }

    private String byPath(InfoRequest request, Session session) throws InfoError {
        int slash = request.rest().indexOf('/');
        String namespace = slash < 0 ? request.rest() : request.rest().substring(0, slash);
        if (!namespace.isEmpty() && store.namespace(namespace).isEmpty()) {
            return "ns_type=unknown";
        }
        if (slash >= 0) {
            throw noIndex();
        }
        return "";
    }

    private String list(InfoRequest request, Session session) {
        try {
            if (request.parameters().optional(InfoParameter.NAMESPACE).isPresent()) {
                requireNamespace(request.parameters());
            }
            return "";
        } catch (InfoError error) {
            return error.answer() + ";" + error.answer();
        }
    }

    private String statistics(InfoRequest request, Session session) {
        String nameError = nameError(request.parameters());
        try {
            requireNamespace(request.parameters());
            return nameError + noIndex().answer();
        } catch (InfoError error) {
            return nameError + error.answer();
        }
    }

    private String exists(InfoRequest request, Session session) throws InfoError {
        requireNamespace(request.parameters());
        request.parameters().required(InfoParameter.INDEX_NAME);
        return "false";
    }

    private static String create(InfoRequest request, Session session) throws InfoError {
        throw new InfoError(ResultCode.UNSUPPORTED_FEATURE, "the sandbox keeps no secondary indexes");
    }

    private static String delete(InfoRequest request, Session session) {
        return nameError(request.parameters()) + "ok";
    }

    private static String nameError(InfoParameters parameters) {
        try {
            parameters.required(InfoParameter.INDEX_NAME);
            return "";
        } catch (InfoError error) {
            return error.answer();
        }
    }

    private static InfoError noIndex() {
        return new InfoError(ResultCode.SINDEX_NOT_FOUND, "no index");
    }

    private void requireNamespace(InfoParameters parameters) throws InfoError {
        if (store.namespace(parameters.required(InfoParameter.NAMESPACE)).isEmpty()) {
            throw InfoError.unknownNamespace();
        }
    }
}
