package io.bgql.cluster;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import com.aerospike.client.cluster.Partition;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.ExpOperation;
import com.aerospike.client.exp.ExpReadFlags;
import com.aerospike.client.exp.Expression;
import com.aerospike.client.policy.QueryDuration;
import com.aerospike.client.policy.QueryPolicy;
import com.aerospike.client.policy.Replica;
import com.aerospike.client.policy.WritePolicy;
import com.aerospike.client.query.PartitionFilter;
import com.aerospike.client.query.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the nodes' own clocks to the millisecond, without changing anything: for any record of a node, the time of its
 * last update and the time since then add up to that node's now. A node without records has none to read.
 */
final class NodeClocks {
    private static final int MOST_MILLIS = 500;
    private static final int RECORDS_A_NODE = 2;

    /** A clock of milliseconds moves on within one. */
    private static final int ATTEMPTS = 1_000;

    private static final String NOW = "now";

    /** A record last updated by a clock that is ahead has no time since then, and tells nothing. */
    private static final Expression MILLIS = Exp.build(Exp.cond(
            Exp.gt(Exp.sinceUpdate(), Exp.val(0)),
            Exp.add(Exp.div(Exp.lastUpdate(), Exp.val(1_000_000L)), Exp.sinceUpdate()),
            Exp.val(0)));

    private final AerospikeClient client;
    private final String namespace;
    private final Map<String, Key> keys = new ConcurrentHashMap<>();

    NodeClocks(AerospikeClient client, String namespace) {
        this.client = client;
        this.namespace = namespace;
    }

    /** Looks for a record of each node. */
    void find() {
        Statement statement = new Statement();
        statement.setNamespace(namespace);
        statement.setMaxRecords((long) RECORDS_A_NODE * Math.max(1, client.getNodes().length));
        QueryPolicy policy = new QueryPolicy();
        policy.includeBinData = false;
        // Others take up a place in the list of finished jobs.
        policy.expectedDuration = QueryDuration.SHORT;
        policy.totalTimeout = MOST_MILLIS;
        policy.socketTimeout = MOST_MILLIS;
        policy.maxRetries = 0;
        try {
            client.query(policy, statement, PartitionFilter.all(), (key, record) -> note(key));
        } catch (AerospikeException incomplete) {
            // The nodes whose records have come by now can be read.
            return;
        }
    }

    private void note(Key key) {
        WritePolicy policy = new WritePolicy();
        policy.replica = Replica.MASTER;
        keys.putIfAbsent(
                Partition.write(client.getCluster(), policy, key)
                        .getNodeWrite(client.getCluster())
                        .getName(),
                key);
    }

    /**
     * The node's now; nothing where it could not be read. It is waited for until the clock has moved on, so that what this
     * client wrote before bears an earlier stamp, and what comes later none that is earlier.
     */
    Optional<Instant> of(String node) {
        Key key = keys.get(node);
        if (key == null) {
            return Optional.empty();
        }
        try {
            long first = millis(key);
            long now = first;
            for (int attempt = 0; attempt < ATTEMPTS && now == first && first > 0; attempt++) {
                now = millis(key);
            }
            return first > 0 && now > first ? Optional.of(Instant.ofEpochMilli(now)) : Optional.empty();
        } catch (AerospikeException gone) {
            return Optional.empty();
        }
    }

    /** Zero where the record does not tell. */
    private long millis(Key key) {
        WritePolicy policy = new WritePolicy();
        policy.replica = Replica.MASTER;
        policy.totalTimeout = MOST_MILLIS;
        Record record = client.operate(policy, key, ExpOperation.read(NOW, MILLIS, ExpReadFlags.DEFAULT));
        return record == null ? 0 : record.getLong(NOW);
    }
}
