package io.bgql.sandbox.command;

import io.bgql.sandbox.wire.ResultCode;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a client asks first: who the node is, where it is, which partitions are its own. */
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

    private static final String NO_PEERS = "0,3000,[]";

    private static final InfoParameter USER_AGENT = InfoParameter.of("value");
    private static final InfoParameter SIZE = InfoParameter.of("size");
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
        family.addFixed();
        family.addOwnership();
        return family.commands;
    }

    private void addFixed() {
        FixedReplies.table().forEach(this::add);
        add("node", identity.nodeId());
        add("name", identity.nodeId());
        add("cluster-name", identity.clusterName());
        add("service", identity.address());
        add("service-clear-std", identity.address());
        addSecure();
        ENTERPRISE_ONLY.forEach(this::addEnterpriseOnly);
        commands.put("cluster-stable", this::clusterStable);
        commands.put("user-agent-set", IdentityCommands::setUserAgent);
        commands.put("tip-clear", IdentityCommands::clearTip);
    }

    private void addSecure() {
        if (reception.tls().isPresent()) {
            add("service-tls-std", identity.address());
            add("service-tls-alt", "");
            add("peers-tls-std", NO_PEERS);
            add("peers-tls-alt", NO_PEERS);
        } else {
            List.of("service-tls-std", "service-tls-alt", "peers-tls-std", "peers-tls-alt")
                    .forEach(this::addEnterpriseOnly);
        }
    }

    private void addEnterpriseOnly(String name) {
        commands.put(name, (request, session) -> {
            throw InfoError.enterpriseOnly();
        });
    }

    /** One node owns every partition of every namespace: 4096 bits, all set. */
    private void addOwnership() {
        byte[] bits = new byte[4096 / Byte.SIZE];
        Arrays.fill(bits, (byte) 0xFF);
        String all = Base64.getEncoder().encodeToString(bits);
        add("namespaces", String.join(";", namespaces));
        add("replicas", forEachNamespace(":0,1," + all));
        add("replicas-all", forEachNamespace(":1," + all));
        add("replicas-master", forEachNamespace(":" + all));
    }

    private String forEachNamespace(String text) {
        return namespaces.stream().map(name -> name + text).collect(Collectors.joining(";"));
    }

    private void add(String name, String value) {
        commands.put(name, (request, session) -> value);
    }

    private String clusterStable(InfoRequest request, Session session) throws InfoError {
        InfoParameters parameters = request.parameters();
        String size = parameters.optional(SIZE).orElse("1");
        String namespace = parameters.optional(InfoParameter.NAMESPACE).orElse(namespaces.get(0));
        if (!Numbers.isDecimal(size)) {
            throw InfoError.parameter("bad size");
        }
        if (!size.equals("1")) {
            throw new InfoError(ResultCode.CLUSTER_KEY_MISMATCH, "cluster not specified size");
        }
        if (!namespaces.contains(namespace)) {
            throw InfoError.unknownNamespace();
        }
        return identity.clusterKey();
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
