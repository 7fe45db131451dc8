package io.bgql.cluster;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.Record;
import com.aerospike.client.policy.QueryPolicy;
import com.aerospike.client.query.PartitionFilter;
import com.aerospike.client.query.Statement;
import io.bgql.expression.Type;
import io.bgql.plan.IndexPlan;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

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
        for (Map<String, Object> record : records(namespace, set)) {
            record.forEach((name, value) -> bins.computeIfAbsent(name, bin -> EnumSet.noneOf(Type.class))
                    .add(Type.of(value)));
        }
        return Map.copyOf(bins);
    }

    /** The types of what an index would hold. */
    Set<Type> elements(IndexPlan plan) {
        Set<Type> types = EnumSet.noneOf(Type.class);
        String bin = plan.bin().orElse("");
        for (Map<String, Object> record : records(plan.namespace(), plan.set())) {
            Object value = record.get(bin);
            if (value != null) {
                Elements.of(value, plan.contexts(), plan.collection()).stream()
                        .filter(Objects::nonNull)
                        .map(Type::of)
                        .forEach(types::add);
            }
        }
        return types;
    }

    /** Records arrive on several threads; those that come too late are left out. */
    List<Map<String, Object>> records(String namespace, Optional<String> set) {
        Statement statement = new Statement();
        statement.setNamespace(namespace);
        set.ifPresent(statement::setSetName);
        statement.setMaxRecords(RECORDS);
        QueryPolicy policy = new QueryPolicy();
        policy.totalTimeout = MOST_MILLIS;
        policy.socketTimeout = MOST_MILLIS;
        policy.maxRetries = 0;
        policy.maxConcurrentNodes = Math.max(1, client.getNodes().length);
        Queue<Map<String, Object>> records = new ConcurrentLinkedQueue<>();
        try {
            client.query(policy, statement, PartitionFilter.all(), (key, record) -> records.add(bins(record)));
        } catch (AerospikeException incomplete) {
            return List.copyOf(records);
        }
        return List.copyOf(records);
    }

    private static Map<String, Object> bins(Record record) {
        return record.bins == null ? Map.of() : Uniform.bins(record.bins);
    }

    /** The bins of some records, and how many have each. */
    BinSample described(String namespace, Optional<String> set) {
        Map<String, BinSample.Seen> seen = new TreeMap<>();
        List<Map<String, Object>> records = records(namespace, set);
        for (Map<String, Object> record : records) {
            record.forEach((bin, value) ->
                    seen.merge(bin, new BinSample.Seen(1, EnumSet.of(Type.of(value))), BinSample.Seen::together));
        }
        return new BinSample(records.size(), seen);
    }
}
