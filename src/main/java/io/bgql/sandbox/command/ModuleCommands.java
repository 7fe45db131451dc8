package io.bgql.sandbox.command;

import java.util.Map;

/**
 * Commands about Lua modules. The sandbox runs none, and says so where one is to be stored; what asks about them is
 * answered as by a server without any.
 */
final class ModuleCommands {
    private ModuleCommands() {}

    static Map<String, InfoCommand> of() {
        return Map.of(
                "udf-list", (request, session) -> "",
                "udf-get", (request, session) -> named(request) ? "error=not_found" : "error=invalid_filename",
                "udf-put", (request, session) -> "error=udf_not_supported_by_the_sandbox",
                "udf-remove", (request, session) -> named(request) ? "ok" : "error=invalid_filename",
                "udf-clear-cache", (request, session) -> "ok");
    }

    private static boolean named(InfoRequest request) {
        return !request.parameters().all().getOrDefault("filename", "").isEmpty();
    }
}
