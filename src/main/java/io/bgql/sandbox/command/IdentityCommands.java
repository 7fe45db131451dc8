package io.bgql.sandbox.command;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a client asks first: who the node is and where it is. */
final class IdentityCommands {
    /** Asked of an Enterprise server these answer; the sandbox is none. */
    private static final List<String> ENTERPRISE_ONLY = List.of(
            "alumni-tls-alt",
            "alumni-tls-std",
            "feature-key",
            "masking",
            "masking-show",
            "quiesce",
            "quiesce-undo",
            "rack-ids",
            "racks",
            "revive",
            "roster",
            "roster-set",
            "xdr-dc-state",
            "xdr-get-filter",
            "xdr-set-filter");

    private static final InfoParameter USER_AGENT = InfoParameter.of("value");
    private static final InfoParameter HOST_PORT_LIST = InfoParameter.of("host-port-list");

    private final NodeIdentity identity;
    private final Reception reception;
    private final Map<String, InfoCommand> commands = new HashMap<>();
    private final List<String> namespaces;

    private IdentityCommands(NodeIdentity identity, Reception reception, List<String> namespaces) {
        this.identity = identity;
        this.reception = reception;
        this.namespaces = namespaces;
    }

    static Map<String, InfoCommand> of(NodeIdentity identity, Reception reception, List<String> namespaces) {
        IdentityCommands family = new IdentityCommands(identity, reception, namespaces);
        family.addAll();
        return family.commands;
    }

    private void addAll() {
        FixedReplies.table().forEach(this::add);
        add("node", identity.nodeId());
        add("name", identity.nodeId());
        add("namespaces", String.join(";", namespaces));
        add("cluster-name", identity.clusterName());
        add("service", identity.address());
        add("service-clear-std", identity.address());
        addSecure();
        ENTERPRISE_ONLY.forEach(this::addEnterpriseOnly);
        commands.put("user-agent-set", IdentityCommands::setUserAgent);
        commands.put("tip-clear", IdentityCommands::clearTip);
    }

    private void addSecure() {
        if (reception.tls().isPresent()) {
            add("service-tls-std", identity.address());
            add("service-tls-alt", "");
        } else {
            List.of("service-tls-std", "service-tls-alt").forEach(this::addEnterpriseOnly);
        }
    }

    private void addEnterpriseOnly(String name) {
        commands.put(name, (request, session) -> {
            throw InfoError.enterpriseOnly();
        });
    }

    private void add(String name, String value) {
        commands.put(name, (request, session) -> value);
    }

    private static String setUserAgent(InfoRequest request, Session session) throws InfoError {
        String value = request.parameters().required(USER_AGENT);
        try {
            Base64.getDecoder().decode(value);
        } catch (IllegalArgumentException e) {
            throw InfoError.parameter("'value' invalid base64");
        }
        if (!session.setUserAgent()) {
            throw InfoError.parameter("already set");
        }
        return "ok";
    }

    private static String clearTip(InfoRequest request, Session session) throws InfoError {
        request.parameters().required(HOST_PORT_LIST);
        return "ok";
    }
}
