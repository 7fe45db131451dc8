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
    private static final List<String> ENTERPRISE_ONLY =
            List.of("feature-key", "peers-tls-std", "quiesce", "rack-ids", "racks", "roster", "service-tls-std");

    private static final InfoParameter USER_AGENT = InfoParameter.of("value");
    private static final InfoParameter SIZE = InfoParameter.of("size");
    private static final InfoParameter HOST_PORT_LIST = InfoParameter.of("host-port-list");

    private final NodeIdentity identity;
    private final Map<String, InfoCommand> commands = new HashMap<>();
    private final List<String> namespaces;

    private IdentityCommands(NodeIdentity identity, List<String> namespaces) {
        this.identity = identity;
        this.namespaces = namespaces;
    }

    static Map<String, InfoCommand> of(NodeIdentity identity, List<String> namespaces) {
        IdentityCommands family = new IdentityCommands(identity, namespaces);
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
        ENTERPRISE_ONLY.forEach(name -> commands.put(name, (request, session) -> {
            throw InfoError.enterpriseOnly();
        }));
        commands.put("cluster-stable", this::clusterStable);
        commands.put("user-agent-set", IdentityCommands::setUserAgent);
        commands.put("tip-clear", IdentityCommands::clearTip);
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
