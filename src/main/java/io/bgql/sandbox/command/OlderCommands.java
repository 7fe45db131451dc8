package io.bgql.sandbox.command;

import io.bgql.sandbox.store.Namespace;
import io.bgql.sandbox.wire.ResultCode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The info commands of a server before 8.1: what came later is taken away, what went away is there, and what is spelled
 * otherwise is. Read in the sources of 6.0 to 8.0; what is not named here answers as a server 8.1.2 does.
 */
final class OlderCommands {
    private static final List<String> NEW_IN_8_1 = List.of("release", "user-agent-set", "user-agents");
    private static final List<String> ABOUT_INDEXES =
            List.of("sindex-create", "sindex-delete", "sindex-exists", "sindex-list", "sindex-stat");
    /** Of a server before 7.0 every namespace has room for so many names. */
    private static final int BIN_NAMES = 0xFFFF;

    private final Release release;
    private final Node node;
    private final Map<String, InfoCommand> commands;

    private OlderCommands(Node node, Map<String, InfoCommand> newest) {
        this.release = node.reception().release();
        this.node = node;
        this.commands = new TreeMap<>(newest);
    }

    /** The commands as the node's release knows them. */
    static Map<String, InfoCommand> of(Node node, Map<String, InfoCommand> newest) {
        if (node.reception().release() == Release.V8_1) {
            return newest;
        }
        OlderCommands older = new OlderCommands(node, newest);
        older.change();
        return older.commands;
    }

    private void change() {
        NEW_IN_8_1.forEach(commands::remove);
        String build = release.build();
        commands.put("build", (request, session) -> build);
        commands.put("version", (request, session) -> "bgql sandbox, speaking as build " + build);
        commands.putAll(OlderQueryCommands.of(release, node.store().queries()));
        for (String name : ABOUT_INDEXES) {
            InfoCommand newer = commands.get(name);
            if (newer != null) {
                commands.put(name, (request, session) -> aboutIndexes(newer, request, session));
            }
        }
        if (release.isBefore(Release.V7_0)) {
            commands.put("bins", (request, session) -> bins(request.rest()));
        }
    }

    /** These know a namespace as {@code ns} only. */
    private String aboutIndexes(InfoCommand newer, InfoRequest request, Session session) throws InfoError {
        Map<String, String> parameters = request.parameters().all();
        boolean listsAll = request.name().equals("sindex-list") && !parameters.containsKey("namespace");
        if (!parameters.containsKey("ns") && !listsAll) {
            return release.isBefore(Release.V7_2)
                    ? "FAIL:" + ResultCode.PARAMETER + ":missing 'ns'"
                    : InfoError.parameter("missing 'ns'").answer();
        }
        String answer = newer.answer(request, session);
        if (answer.equals("ok") && release.isBefore(Release.V7_2)) {
            return "OK";
        }
        return request.name().equals("sindex-list") ? answer.replace(":exp=null:", ":") : answer;
    }

    private String bins(String name) {
        if (name.isEmpty()) {
            return node.store().namespaces().stream()
                    .map(namespace -> namespace.name() + ":" + bins(namespace) + ";")
                    .collect(Collectors.joining());
        }
        return node.store().namespace(name).map(OlderCommands::bins).orElse("ns_type=unknown");
    }

    private static String bins(Namespace namespace) {
        List<String> names = namespace.binNames();
        String list = names.stream().map(name -> "," + name).collect(Collectors.joining());
        return "bin_names=" + names.size() + ",bin_names_quota=" + BIN_NAMES + list;
    }
}
