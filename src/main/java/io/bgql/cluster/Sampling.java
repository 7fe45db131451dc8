package io.bgql.cluster;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.Record;
import com.aerospike.client.Value;
import com.aerospike.client.policy.QueryPolicy;
import com.aerospike.client.query.PartitionFilter;
import com.aerospike.client.query.Statement;
import io.bgql.expression.Type;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads a few records of a set to see which bins there are and of which types. */
final class Sampling {
    private static final long RECORDS = 100;

    /** A small set in a large namespace is found slowly; what has come by then is the sample. */
    private static final int MOST_MILLIS = 500;

    private final AerospikeClient client;

    Sampling(AerospikeClient client) {
        this.client = client;
    }

    Map<String, Set<Type>> bins(String namespace, Optional<String> set) {
        Statement statement = new Statement();
        statement.setNamespace(namespace);
        set.ifPresent(statement::setSetName);
        statement.setMaxRecords(RECORDS);
        QueryPolicy policy = new QueryPolicy();
        policy.totalTimeout = MOST_MILLIS;
        policy.socketTimeout = MOST_MILLIS;
        policy.maxRetries = 0;
        policy.maxConcurrentNodes = Math.max(1, client.getNodes().length);
        Map<String, Set<Type>> bins = new TreeMap<>();
        try {
            client.query(policy, statement, PartitionFilter.all(), (key, record) -> note(record, bins));
        } catch (AerospikeException incomplete) {
            return copy(bins);
        }
        return copy(bins);
    }

    private static void note(Record record, Map<String, Set<Type>> bins) {
        synchronized (bins) {
            record.bins.forEach((name, value) -> bins.computeIfAbsent(name, bin -> EnumSet.noneOf(Type.class))
                    .add(type(value)));
        }
    }

    private static Map<String, Set<Type>> copy(Map<String, Set<Type>> bins) {
        synchronized (bins) {
            return Map.copyOf(bins);
        }
    }

    private static Type type(Object value) {
        if (value instanceof Number) {
            return value instanceof Double ? Type.FLOAT : Type.INT;
        } else if (value instanceof String) {
            return Type.STRING;
        } else if (value instanceof Boolean) {
            return Type.BOOL;
        } else if (value instanceof List) {
            return Type.LIST;
        } else if (value instanceof Map) {
            return Type.MAP;
        } else if (value instanceof Value.GeoJSONValue) {
            return Type.GEO;
        }
        return value instanceof Value.HLLValue ? Type.HLL : Type.BLOB;
    }
}
