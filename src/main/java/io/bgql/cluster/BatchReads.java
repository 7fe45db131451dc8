package io.bgql.cluster;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.BatchRead;
import com.aerospike.client.BatchRecord;
import com.aerospike.client.Key;
import com.aerospike.client.Operation;
import com.aerospike.client.Record;
import com.aerospike.client.ResultCode;
import com.aerospike.client.exp.ExpOperation;
import com.aerospike.client.exp.ExpReadFlags;
import com.aerospike.client.policy.BatchPolicy;
import io.bgql.expression.Compiled;
import io.bgql.plan.Projection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads records by key, many at a time: what is asked of each is the same, and is computed by the servers where it is to
 * be computed. Records that are gone, do not pass the filter when they are read, or change while they are, are left out.
 */
final class BatchReads {
    /** Servers take 5,000 records in a request unless told otherwise; answers of this many fit in a buffer or two. */
    static final int MOST = 1_000;

    private static final int TIMEOUT_MILLIS = 30_000;

    /** No one can give a bin this name at a keyboard. */
    private static final String COMPUTED = "\u0001";

    private final AerospikeClient client;
    private final BatchPolicy policy = new BatchPolicy();
    private final List<Projection.Computed> computed = new ArrayList<>();
    private final Asking asking;

    /** A server that is asked for all bins takes no other operation, so expressions are read beside them. */
    private final boolean bothWays;

    BatchReads(AerospikeClient client, Projection projection, Optional<Compiled> filter) {
        this.client = client;
        policy.totalTimeout = TIMEOUT_MILLIS;
        policy.socketTimeout = TIMEOUT_MILLIS;
        policy.maxConcurrentThreads = 0;
        filter.ifPresent(condition -> policy.filterExp = condition.built());
        this.bothWays = projection instanceof Projection.Columns columns && columns.all() && columns.computes();
        this.asking = projection instanceof Projection.Columns columns ? asking(columns) : BatchReads::header;
    }

    /** A record as a query met it: the filter held for this state of it. */
    record Met(Key key, int generation) {}

    private interface Asking {
        BatchRead of(Key key);
    }

    private static BatchRead header(Key key) {
        return new BatchRead(key, false);
    }

    private Asking asking(Projection.Columns columns) {
        Set<String> bins = new LinkedHashSet<>();
        for (Projection.Column column : columns.columns()) {
            if (column instanceof Projection.BinValue bin) {
                bins.add(bin.bin());
            } else if (column instanceof Projection.Computed expression) {
                computed.add(expression);
            }
        }
        if (!computed.isEmpty()) {
            Operation[] operations = operations(columns.all() ? Set.of() : bins);
            return key -> new BatchRead(key, operations);
        }
        if (columns.all()) {
            return key -> new BatchRead(key, true);
        }
        String[] names = bins.toArray(new String[0]);
        return names.length == 0 ? BatchReads::header : key -> new BatchRead(key, names);
    }

    private Operation[] operations(Set<String> bins) {
        List<Operation> operations = new ArrayList<>();
        bins.forEach(bin -> operations.add(Operation.get(bin)));
        for (int column = 0; column < computed.size(); column++) {
            List<Compiled> readings = computed.get(column).readings();
            for (int reading = 0; reading < readings.size(); reading++) {
                operations.add(ExpOperation.read(
                        name(column, reading), readings.get(reading).built(), ExpReadFlags.EVAL_NO_FAIL));
            }
        }
        return operations.toArray(new Operation[0]);
    }

    private static String name(int column, int reading) {
        return COMPUTED + column + "." + reading;
    }

    /** What was found of each key, in their order. */
    List<Row> read(List<Key> keys, String doing) {
        return rows(keys, doing).stream().flatMap(Optional::stream).toList();
    }

    /** Leaves out what has changed since the query met it. */
    List<Row> readUnchanged(List<Met> met, String doing) {
        List<Optional<Row>> found = rows(met.stream().map(Met::key).toList(), doing);
        List<Row> unchanged = new ArrayList<>(met.size());
        for (int i = 0; i < met.size(); i++) {
            int generation = met.get(i).generation();
            found.get(i).filter(row -> row.generation() == generation).ifPresent(unchanged::add);
        }
        return unchanged;
    }

    private List<Optional<Row>> rows(List<Key> keys, String doing) {
        List<Optional<Record>> found = found(keys, asking, doing);
        List<Optional<Record>> whole = bothWays ? found(keys, key -> new BatchRead(key, true), doing) : found;
        List<Optional<Row>> rows = new ArrayList<>(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            Optional<Record> bins = whole.get(i);
            Optional<Record> values =
                    found.get(i).filter(read -> bins.isPresent() && bins.get().generation == read.generation);
            Key key = keys.get(i);
            rows.add(values.map(read -> row(key, bins.orElseThrow(), read)));
        }
        return rows;
    }

    private List<Optional<Record>> found(List<Key> keys, Asking way, String doing) {
        List<BatchRecord> batch = new ArrayList<>(keys.size());
        for (Key key : keys) {
            batch.add(way.of(key));
        }
        try {
            client.operate(policy, batch);
        } catch (AerospikeException failure) {
            throw Failures.of(failure, doing, "read");
        }
        List<Optional<Record>> found = new ArrayList<>(keys.size());
        for (BatchRecord read : batch) {
            if (read.record == null
                    && read.resultCode != ResultCode.KEY_NOT_FOUND_ERROR
                    && read.resultCode != ResultCode.FILTERED_OUT) {
                throw Failures.of(new AerospikeException(read.resultCode), doing, "read");
            }
            found.add(Optional.ofNullable(read.record));
        }
        return found;
    }

    private Row row(Key key, Record bins, Record values) {
        Row row = Rows.row(key, bins);
        if (computed.isEmpty()) {
            return row;
        }
        List<Datum> results = new ArrayList<>(computed.size());
        for (int column = 0; column < computed.size(); column++) {
            results.add(value(column, values));
        }
        Map<String, Datum> shown = new LinkedHashMap<>(row.bins());
        shown.keySet().removeIf(name -> name.startsWith(COMPUTED));
        return new Row(row.key(), row.digest(), row.generation(), row.ttl(), shown, results);
    }

    private Datum value(int column, Record record) {
        for (int reading = 0; reading < computed.get(column).readings().size(); reading++) {
            Object value = record.getValue(name(column, reading));
            if (value != null) {
                return Datums.of(value);
            }
        }
        return new Datum.Nil();
    }
}
