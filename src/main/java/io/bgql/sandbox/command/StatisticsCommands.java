package io.bgql.sandbox.command;

import io.bgql.sandbox.cluster.Membership;
import io.bgql.sandbox.cluster.Seat;
import io.bgql.sandbox.store.Expiry;
import io.bgql.sandbox.store.Namespace;
import io.bgql.sandbox.store.NamespaceCounter;
import io.bgql.sandbox.store.Time;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Figures of the node and of a namespace. The tables of names keep a server's order; what a sandbox has nothing to say
 * about (devices, memory, threads) is not in them.
 */
final class StatisticsCommands {
    /** What a server takes for a record in its primary index. */
    private static final long INDEX_ENTRY_BYTES = 64;

    private final Node node;

    private StatisticsCommands(Node node) {
        this.node = node;
    }

    static Map<String, InfoCommand> of(Node node) {
        StatisticsCommands family = new StatisticsCommands(node);
        return Map.of(
                "statistics", (request, session) -> join(family.ofNode()),
                "namespace", (request, session) -> family.namespace(request.rest()),
                "objects", (request, session) -> Long.toString(family.objects()),
                "latencies", (request, session) -> family.latencies());
    }

    private Map<String, String> ofNode() {
        Map<String, String> figures = Literals.read("statistics.txt");
        putCluster(figures);
        figures.put("uptime", Long.toString((node.clock().millis() - node.startMillis()) / 1000));
        figures.put("objects", Long.toString(objects()));
        figures.put("client_connections", Long.toString(node.counters().openConnections()));
        figures.put(
                "long_queries_active", Integer.toString(node.store().queries().activeCount()));
        for (NodeCounters.Event event : NodeCounters.Event.values()) {
            figures.put(event.key(), Long.toString(node.counters().value(event)));
        }
        return figures;
    }

    private void putCluster(Map<String, String> figures) {
        Membership membership = node.seat().membership();
        List<Seat> members = membership.members();
        String principal = members.isEmpty()
                ? node.identity().nodeId()
                : members.get(members.size() - 1).nodeId();
        Seat.Migrations migrations = node.seat().migrations();
        long left = migrations.leftToSend() + migrations.leftToReceive();
        String balanced =
                Boolean.toString(membership.isBalanced() && node.seat().isMember());
        figures.put("cluster_size", Integer.toString(members.size()));
        figures.put("cluster_key", membership.clusterKey());
        figures.put("cluster_principal", principal);
        figures.put("paxos_principal", principal);
        figures.put("cluster_integrity", balanced);
        figures.put("cluster_is_member", balanced);
        figures.put(
                "cluster_clock_skew_ms", Long.toString(node.clockSkewMillis().getAsLong()));
        figures.put("migrate_allowed", balanced);
        figures.put(
                "migrate_partitions_remaining",
                Long.toString(left * node.store().namespaces().size()));
    }

    private void putPartitions(Map<String, String> figures, Namespace namespace) {
        Membership membership = node.seat().membership();
        Seat.Objects objects = node.seat().objects(namespace);
        Seat.Migrations migrations = node.seat().migrations();
        figures.put("ns_cluster_size", Integer.toString(membership.members().size()));
        figures.put("effective_replication_factor", Integer.toString(membership.replicas()));
        figures.put("master_objects", Long.toString(objects.master()));
        figures.put("prole_objects", Long.toString(objects.replica()));
        figures.put("non_replica_objects", Long.toString(objects.other()));
        figures.put("migrate_tx_partitions_initial", Long.toString(migrations.toSend()));
        figures.put("migrate_tx_partitions_remaining", Long.toString(migrations.leftToSend()));
        figures.put("migrate_rx_partitions_initial", Long.toString(migrations.toReceive()));
        figures.put("migrate_rx_partitions_remaining", Long.toString(migrations.leftToReceive()));
    }

    private String namespace(String name) {
        return node.store()
                .namespace(name)
                .map(namespace ->
                        join(ofNamespace(namespace)) + ";" + join(SettingCommands.ofNamespace(node, namespace)))
                .orElse("type=unknown");
    }

    private Map<String, String> ofNamespace(Namespace namespace) {
        Map<String, String> figures = Literals.read("namespace-statistics.txt");
        figures.put("objects", Long.toString(namespace.objects()));
        putPartitions(figures, namespace);
        figures.put("stop_writes", Boolean.toString(namespace.stopsWrites()));
        figures.put("current_time", Long.toString((node.clock().millis() - Time.EPOCH_MILLIS) / 1000));
        putStorage(figures, namespace.dataBytes());
        figures.put("truncate_lut", Long.toString(namespace.truncatedBefore()));
        figures.put("index_used_bytes", Long.toString(INDEX_ENTRY_BYTES * namespace.objects()));
        figures.put("sindex_used_bytes", Long.toString(namespace.indexes().usedBytes()));
        Expiry.Cycle expiry = namespace.expiry().last();
        figures.put("non_expirable_objects", Long.toString(expiry.nonExpirable()));
        figures.put("nsup_cycle_duration", Long.toString(expiry.seconds()));
        figures.put("nsup_cycle_deleted_pct", Numbers.percent(expiry.removedPercent()));
        for (NamespaceCounter counter : NamespaceCounter.values()) {
            figures.put(counter.key(), Long.toString(namespace.counters().value(counter)));
        }
        return figures;
    }

    private static void putStorage(Map<String, String> figures, long used) {
        long total = SettingCommands.STORAGE_BYTES;
        long percent = Math.min(100, 100 * used / total);
        figures.put("data_total_bytes", Long.toString(total));
        figures.put("data_used_bytes", Long.toString(used));
        figures.put("data_used_pct", Long.toString(percent));
        figures.put("data_avail_pct", Long.toString(100 - percent));
    }

    private long objects() {
        return node.store().namespaces().stream().mapToLong(Namespace::objects).sum();
    }

    /** As a server says it that has measured nothing. */
    private String latencies() {
        return node.namespaceNames().stream()
                .map(name -> "{" + name + "}-read:;{" + name + "}-write:")
                .collect(Collectors.joining(";", "batch-index:;", ""));
    }

    static String join(Map<String, String> table) {
        return table.entrySet().stream()
                .map(row -> row.getKey() + "=" + row.getValue())
                .collect(Collectors.joining(";"));
    }
}
