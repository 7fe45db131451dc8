package io.bgql.sandbox.command;

import io.bgql.sandbox.cluster.Membership;
import io.bgql.sandbox.cluster.Seat;
import io.bgql.sandbox.wire.ResultCode;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What a client asks to know the other nodes, and which partitions this one has. */
final class ClusterCommands {
    private static final InfoParameter SIZE = InfoParameter.of("size");
    private static final InfoParameter MOST_REPLICAS = InfoParameter.of("max");
    private static final InfoParameter IGNORE_MIGRATIONS = InfoParameter.of("ignore-migrations");
    /** Named in lists of peers whatever the ports are, as servers do. */
    private static final int DEFAULT_PORT = 3000;

    private final Seat seat;
    private final Reception reception;
    private final Membership membership;
    private final List<String> namespaces;
    private final Map<String, InfoCommand> commands = new HashMap<>();

    private ClusterCommands(Seat seat, Reception reception, List<String> namespaces) {
        this.seat = seat;
        this.reception = reception;
        this.membership = seat.membership();
        this.namespaces = namespaces;
    }

    static Map<String, InfoCommand> of(Seat seat, Reception reception, List<String> namespaces) {
        ClusterCommands family = new ClusterCommands(seat, reception, namespaces);
        family.addPeers();
        family.addPartitions();
        return family.commands;
    }

    private void addPeers() {
        add("peers-generation", () -> Integer.toString(seat.peersGeneration()));
        boolean secret = reception.tls().isPresent();
        List.of("peers-clear-std", "alumni-clear-std").forEach(name -> add(name, () -> peers(!secret)));
        List.of("peers-clear-alt", "alumni-clear-alt").forEach(name -> add(name, () -> peers(false)));
        if (secret) {
            add("peers-tls-std", () -> peers(true));
            add("peers-tls-alt", () -> peers(false));
        } else {
            List.of("peers-tls-std", "peers-tls-alt")
                    .forEach(name -> commands.put(name, (request, session) -> {
                        throw InfoError.enterpriseOnly();
                    }));
        }
        add("services", this::services);
        add("services-alumni", this::services);
        commands.put("cluster-stable", (request, session) -> stable(request.parameters()));
    }

    private void addPartitions() {
        add("partition-generation", () -> Integer.toString(seat.partitionGeneration()));
        add("rebalance-generation", () -> Integer.toString(seat.rebalanceGeneration()));
        add("replicas-master", () -> forEachNamespace(":" + column(0)));
        add("replicas-all", () -> forEachNamespace(":" + columns(OptionalLong.empty())));
        commands.put(
                "replicas",
                (request, session) -> forEachNamespace(":0,"
                        + columns(request.parameters()
                                .optional(MOST_REPLICAS)
                                .map(Numbers::unsigned)
                                .orElse(OptionalLong.empty()))));
    }

    private void add(String name, Supplier<String> answer) {
        commands.put(name, (request, session) -> answer.get());
    }

    private List<Seat> others() {
        return membership.members().stream().filter(other -> other != seat).toList();
    }

    private String peers(boolean addresses) {
        String tlsName = reception.tls().map(Tls::name).orElse("");
        String list = addresses
                ? others().stream()
                        .map(peer -> "[" + peer.nodeId() + "," + tlsName + ",[" + peer.address() + "]]")
                        .collect(Collectors.joining(","))
                : "";
        return seat.peersGeneration() + "," + DEFAULT_PORT + ",[" + list + "]";
    }

    private String services() {
        return others().stream().map(Seat::address).collect(Collectors.joining(";"));
    }

    private String forEachNamespace(String text) {
        return namespaces.stream().map(name -> name + text).collect(Collectors.joining(";"));
    }

    private String columns(OptionalLong most) {
        int all = membership.replicas();
        int count = (int) Math.min(most.orElse(0) == 0 ? all : most.getAsLong(), all);
        StringBuilder columns = new StringBuilder().append(count);
        for (int i = 0; i < count; i++) {
            columns.append(',').append(column(i));
        }
        return columns.toString();
    }

    private String column(int replica) {
        return Base64.getEncoder().encodeToString(seat.shown(replica));
    }

    private String stable(InfoParameters parameters) throws InfoError {
        if (!seat.isMember() || !membership.isBalanced()) {
            throw unstable();
        }
        String key = membership.clusterKey();
        checkSize(parameters.optional(SIZE));
        boolean ignoreMigrations = ignoreMigrations(parameters.optional(IGNORE_MIGRATIONS));
        if (!ignoreMigrations) {
            Optional<String> namespace = parameters.optional(InfoParameter.NAMESPACE);
            if (namespace.filter(name -> !namespaces.contains(name)).isPresent()) {
                throw InfoError.unknownNamespace();
            }
            Seat.Migrations migrations = seat.migrations();
            if (migrations.leftToSend() + migrations.leftToReceive() != 0) {
                throw unstable();
            }
        }
        return key;
    }

    private void checkSize(Optional<String> size) throws InfoError {
        if (size.isPresent()) {
            OptionalLong wanted = Numbers.isDecimal(size.get()) ? Numbers.unsigned(size.get()) : OptionalLong.empty();
            if (wanted.isEmpty()) {
                throw InfoError.parameter("bad size");
            }
            if (wanted.getAsLong() != membership.members().size()) {
                throw new InfoError(ResultCode.CLUSTER_KEY_MISMATCH, "cluster not specified size");
            }
        }
    }

    private static boolean ignoreMigrations(Optional<String> word) throws InfoError {
        return switch (word.orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw InfoError.parameter("bad ignore migrations");
        };
    }

    private static InfoError unstable() {
        return new InfoError(ResultCode.CLUSTER_KEY_MISMATCH, "unstable cluster");
    }
}
