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

    /** The node's now; nothing where it could not be read. */
    Optional<Instant> of(String node) {
        Key key = keys.get(node);
        if (key == null) {
            return Optional.empty();
        }
        WritePolicy policy = new WritePolicy();
        policy.replica = Replica.MASTER;
        policy.totalTimeout = MOST_MILLIS;
        try {
            Record record = client.operate(policy, key, ExpOperation.read(NOW, MILLIS, ExpReadFlags.DEFAULT));
            return Optional.ofNullable(record)
                    .map(read -> read.getLong(NOW))
                    .filter(millis -> millis > 0)
                    .map(Instant::ofEpochMilli);
        } catch (AerospikeException gone) {
            return Optional.empty();
        }
    }
}
