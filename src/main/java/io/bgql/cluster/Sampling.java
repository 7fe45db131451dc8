package io.bgql.cluster;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.Record;
import com.aerospike.client.Value;
import com.aerospike.client.policy.QueryPolicy;
import com.aerospike.client.query.PartitionFilter;
import com.aerospike.client.query.Statement;
import io.bgql.expression.Type;
import io.bgql.plan.IndexPlan;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

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
        Map<String, Set<Type>> bins = new TreeMap<>();
        sample(namespace, set, record -> note(record, bins));
        return copy(bins);
    }

    /** The types of what an index would hold. */
    Set<Type> elements(IndexPlan plan) {
        Set<Type> types = EnumSet.noneOf(Type.class);
        String bin = plan.bin().orElse("");
        sample(plan.namespace(), plan.set(), record -> {
            Object value = record.bins == null ? null : record.bins.get(bin);
            Collection<?> elements = value == null ? List.of() : Elements.of(value, plan.contexts(), plan.collection());
            synchronized (types) {
                elements.stream().filter(Objects::nonNull).map(Sampling::type).forEach(types::add);
            }
        });
        synchronized (types) {
            return EnumSet.copyOf(types);
        }
    }

    /** Records arrive on several threads; those that come too late are left out. */
    private void sample(String namespace, Optional<String> set, Consumer<Record> records) {
        Statement statement = new Statement();
        statement.setNamespace(namespace);
        set.ifPresent(statement::setSetName);
        statement.setMaxRecords(RECORDS);
        QueryPolicy policy = new QueryPolicy();
        policy.totalTimeout = MOST_MILLIS;
        policy.socketTimeout = MOST_MILLIS;
        policy.maxRetries = 0;
        policy.maxConcurrentNodes = Math.max(1, client.getNodes().length);
        try {
            client.query(policy, statement, PartitionFilter.all(), (key, record) -> records.accept(record));
        } catch (AerospikeException incomplete) {
            return;
        }
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
