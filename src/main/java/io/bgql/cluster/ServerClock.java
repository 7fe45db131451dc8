package io.bgql.cluster;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import com.aerospike.client.cluster.Node;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.ExpOperation;
import com.aerospike.client.exp.ExpReadFlags;
import com.aerospike.client.exp.Expression;
import com.aerospike.client.policy.Policy;
import com.aerospike.client.policy.ScanPolicy;
import com.aerospike.client.policy.WritePolicy;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Tells the servers' time without writing anything: a record of each node is asked when it was written and how long ago
 * that is, which added up is the node's own now, in whole milliseconds.
 */
final class ServerClock {
    private static final Expression NOW =
            Exp.build(Exp.add(Exp.lastUpdate(), Exp.mul(Exp.sinceUpdate(), Exp.val(1_000_000))));

    private static final String ANSWER = "now";
    private static final int MOST_MILLIS = 1_000;

    /** A clock of milliseconds moves on within one; a record may vanish between being found and being asked. */
    private static final int ATTEMPTS = 1_000;

    private final AerospikeClient client;
    private final ClientNodes nodes;

    ServerClock(AerospikeClient client, ClientNodes nodes) {
        this.client = client;
        this.nodes = nodes;
    }

    /**
     * The earliest of the nodes' clocks, so that no later write is stamped before it; and each clock is waited for until it
     * has moved on, so that no earlier write of this client on the same clock is stamped with it.
     */
    OptionalLong now(String namespace, Optional<String> set) {
        return nodes.each(node -> tick(node, namespace, set), new Cancellation()).stream()
                .flatMap(answer -> answer.value().stream())
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .min();
    }

    private OptionalLong tick(Node node, String namespace, Optional<String> set) {
        Optional<Key> key = anyOf(node, namespace, set);
        if (key.isEmpty()) {
            return OptionalLong.empty();
        }
        long first = read(key.get());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long now = read(key.get());
            if (now > first) {
                return OptionalLong.of(now);
            }
        }
        return OptionalLong.empty();
    }

    private long read(Key key) {
        WritePolicy policy = new WritePolicy();
        limit(policy);
        Record answer = client.operate(policy, key, ExpOperation.read(ANSWER, NOW, ExpReadFlags.DEFAULT));
        return answer == null ? 0 : answer.getLong(ANSWER);
    }

    private Optional<Key> anyOf(Node node, String namespace, Optional<String> set) {
        ScanPolicy policy = new ScanPolicy();
        limit(policy);
        policy.maxRecords = 1;
        policy.includeBinData = false;
        List<Key> found = new CopyOnWriteArrayList<>();
        client.scanNode(policy, node, namespace, set.orElse(null), (key, entry) -> found.add(key));
        return found.stream().findFirst();
    }

    private static void limit(Policy policy) {
        policy.totalTimeout = MOST_MILLIS;
        policy.socketTimeout = MOST_MILLIS;
        policy.maxRetries = 0;
    }
}
