package io.bgql.cluster;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.BatchRecord;
import com.aerospike.client.BatchWrite;
import com.aerospike.client.Bin;
import com.aerospike.client.Operation;
import com.aerospike.client.ResultCode;
import com.aerospike.client.policy.BatchPolicy;
import com.aerospike.client.policy.BatchWritePolicy;
import com.aerospike.client.policy.RecordExistsAction;
import io.bgql.plan.InsertPlan;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes rows many at a time, one request after the other. A server may carry out a request's rows in any order, so no
 * key is twice in one: what is written to a key is written in the order given.
 */
final class BatchWrites {
    private static final int MOST = 256;
    private static final int TIMEOUT_MILLIS = 10_000;

    private final AerospikeClient client;
    private final BatchPolicy policy = new BatchPolicy();
    private final List<Entry> waiting = new ArrayList<>(MOST);
    private final Set<ByteBuffer> digests = new HashSet<>();

    /** A row on its way, and the plan it is of. */
    private record Entry(int plan, InsertPlan.NewRecord row, BatchWrite write) {}

    BatchWrites(AerospikeClient client) {
        this.client = client;
        policy.totalTimeout = TIMEOUT_MILLIS;
        policy.socketTimeout = TIMEOUT_MILLIS;
        policy.maxRetries = 0;
        // A row that travels alone is sent as a command of its own, which goes by this.
        policy.sendKey = true;
        policy.maxConcurrentThreads = 0;
    }

    /** The tallies of the plans, as far as they were begun: behind a failure nothing is begun when that is to stop. */
    List<InsertTally> write(List<InsertPlan> plans, boolean stopOnFailure, Cancellation cancellation) {
        List<InsertTally> tallies = new ArrayList<>(plans.size());
        for (InsertPlan plan : plans) {
            InsertTally tally = new InsertTally();
            tallies.add(tally);
            boolean allWritten = add(plan, tallies, stopOnFailure, cancellation);
            if (!allWritten && stopOnFailure) {
                tallies.removeIf(InsertTally::untouched);
                return tallies;
            }
        }
        send(tallies, cancellation);
        return tallies;
    }

    /** Stops, and answers false, when a row of the plan failed, or any if that is to stop. */
    private boolean add(InsertPlan plan, List<InsertTally> tallies, boolean stopOnFailure, Cancellation cancellation) {
        BatchWritePolicy writePolicy = policy(plan);
        int place = tallies.size() - 1;
        for (InsertPlan.NewRecord row : plan.records()) {
            ByteBuffer digest = ByteBuffer.wrap(row.key().digest);
            if (waiting.size() == MOST || digests.contains(digest)) {
                boolean allWritten = send(tallies, cancellation);
                if (!allWritten && (stopOnFailure || tallies.get(place).failed())) {
                    return false;
                }
            }
            digests.add(digest);
            waiting.add(new Entry(place, row, new BatchWrite(writePolicy, row.key(), operations(row))));
        }
        return true;
    }

    private static Operation[] operations(InsertPlan.NewRecord row) {
        Operation[] operations = new Operation[row.bins().size()];
        int i = 0;
        for (Bin bin : row.bins()) {
            operations[i++] = Operation.put(bin);
        }
        return operations;
    }

    private static BatchWritePolicy policy(InsertPlan plan) {
        BatchWritePolicy policy = new BatchWritePolicy();
        policy.expiration = plan.ttl();
        policy.sendKey = true;
        policy.recordExistsAction = plan.overwrite() ? RecordExistsAction.REPLACE : RecordExistsAction.CREATE_ONLY;
        return policy;
    }

    /** Whether all that waited is written. */
    private boolean send(List<InsertTally> tallies, Cancellation cancellation) {
        if (waiting.isEmpty()) {
            return true;
        }
        cancellation.check();
        List<BatchRecord> batch = new ArrayList<>(waiting.size());
        waiting.forEach(entry -> batch.add(entry.write()));
        try {
            client.operate(policy, batch);
        } catch (AerospikeException failure) {
            blame(batch, failure.getResultCode());
        }
        boolean allWritten = true;
        for (Entry entry : waiting) {
            int code = entry.write().resultCode;
            allWritten &= code == ResultCode.OK;
            tallies.get(entry.plan()).add(entry.row(), code);
        }
        waiting.clear();
        digests.clear();
        return allWritten;
    }

    /** A request that failed as a whole says nothing of its rows. */
    private static void blame(List<BatchRecord> batch, int code) {
        for (BatchRecord row : batch) {
            if (row.resultCode == ResultCode.NO_RESPONSE) {
                row.resultCode = code;
            }
        }
    }
}
