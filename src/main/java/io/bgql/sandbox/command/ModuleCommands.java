package io.bgql.sandbox.command;

import io.bgql.sandbox.udf.Modules;
import io.bgql.sandbox.udf.Registration;
import io.bgql.sandbox.udf.UdfModule;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** Commands about Lua modules. What they refuse, they say in words of their own: {@code error=}. */
final class ModuleCommands {
    private static final int LONGEST_FILENAME = 127;
    private static final int LONGEST_CONTENT = 1 << 20;
    private static final String INVALID_FILENAME = "error=invalid_filename";

    private final Node node;
    private final Modules modules;

    private ModuleCommands(Node node) {
        this.node = node;
        this.modules = node.store().modules();
    }

    static Map<String, InfoCommand> of(Node node) {
        ModuleCommands family = new ModuleCommands(node);
        return Map.of(
                "udf-list", (request, session) -> family.list(),
                "udf-get", (request, session) -> family.content(request),
                "udf-put", (request, session) -> family.put(request),
                "udf-remove", (request, session) -> family.remove(request),
                "udf-clear-cache", (request, session) -> "ok");
    }

    private String list() {
        return modules.all().stream()
                .map(module -> "filename=" + module.filename() + ",hash=" + module.hash() + ",type=LUA;")
                .collect(Collectors.joining());
    }

    private String content(InfoRequest request) {
        String filename = filename(request);
        if (filename.isEmpty() || isTooLong(filename)) {
            return INVALID_FILENAME;
        }
        return modules.find(filename)
                .map(UdfModule::content)
                .map(content -> "type=LUA;content=" + content + ";")
                .orElse("error=not_found");
    }

    private String remove(InfoRequest request) {
        String filename = filename(request);
        if (!request.parameters().all().containsKey("filename") || isTooLong(filename)) {
            return INVALID_FILENAME;
        }
        node.everyStore().forEach(store -> store.modules().remove(filename));
        return "ok";
    }

    private String put(InfoRequest request) {
        Map<String, String> parameters = request.parameters().all();
        String content = parameters.getOrDefault("content", "");
        int length = length(parameters.getOrDefault("content-len", ""));
        if (!isModuleName(filename(request))) {
            return INVALID_FILENAME;
        } else if (length < 0 || length % 4 != 0) {
            return "error=invalid_content_len";
        } else if (length > LONGEST_CONTENT) {
            return "error=invalid_udf_content_len,>1M";
        } else if (content.length() != length) {
            return "error=invalid_content";
        } else if (!parameters.getOrDefault("udf-type", "LUA").equals("LUA")) {
            return "error=invalid_udf_type";
        }
        return put(filename(request), content);
    }

    private String put(String filename, String content) {
        try {
            byte[] source = Base64.getDecoder().decode(content);
            return source.length == 0 ? "error=invalid_base64_content" : words(registered(filename, source));
        } catch (IllegalArgumentException notBase64) {
            return "error=invalid_base64_content";
        }
    }

    /** What compiles here is given to every other node. */
    private Registration registered(String filename, byte[] source) {
        Registration registration = modules.put(filename, source);
        if (registration instanceof Registration.Registered registered) {
            node.everyStore().stream()
                    .filter(store -> store != node.store())
                    .forEach(store -> store.modules().adopt(registered.module()));
        }
        return registration;
    }

    private static String words(Registration registration) {
        if (registration instanceof Registration.CompileError error) {
            byte[] message = error.message().getBytes(StandardCharsets.UTF_8);
            return "error=compile_error;file=" + error.file() + ";line=" + error.line() + ";message="
                    + Base64.getEncoder().encodeToString(message);
        }
        return "ok";
    }

    /** -1 for what is no number, or a very large one. */
    private static int length(String text) {
        return Numbers.isDecimal(text) && text.length() < 10 ? Integer.parseInt(text) : -1;
    }

    private static String filename(InfoRequest request) {
        return request.parameters().all().getOrDefault("filename", "");
    }

    /** A name with a dot inside, which splits it into something and something. */
    private static boolean isModuleName(String filename) {
        int dot = filename.indexOf('.');
        return dot > 0 && dot < filename.length() - 1 && !isTooLong(filename);
    }

    private static boolean isTooLong(String filename) {
        return filename.getBytes(StandardCharsets.UTF_8).length > LONGEST_FILENAME;
    }
}
