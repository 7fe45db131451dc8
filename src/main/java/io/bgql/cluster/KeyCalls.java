package io.bgql.cluster;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.BatchRecord;
import com.aerospike.client.BatchResults;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import com.aerospike.client.ResultCode;
import com.aerospike.client.Value;
import com.aerospike.client.policy.BatchPolicy;
import com.aerospike.client.policy.BatchUDFPolicy;
import com.aerospike.client.policy.BatchWritePolicy;
import com.aerospike.client.policy.RecordExistsAction;
import io.bgql.plan.KeyWorkPlan;
import io.bgql.plan.Work;
import io.bgql.syntax.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Work on records by key, sent to the nodes in batches. */
final class KeyCalls {
    /** Well below the 5,000 that a server takes in one batch unless configured otherwise. */
    private static final int BATCH = 1_000;

    private static final int TIMEOUT_MILLIS = 30_000;

    private final AerospikeClient client;
    private final KeyWorkPlan plan;

    KeyCalls(AerospikeClient client, KeyWorkPlan plan) {
        this.client = client;
        this.plan = plan;
    }

    List<KeyOutcome> carryOut(Cancellation cancellation) {
        List<KeyOutcome> outcomes = new ArrayList<>(plan.keys().size());
        for (int from = 0; from < plan.keys().size(); from += BATCH) {
            cancellation.check();
            List<Key> keys =
                    plan.keys().subList(from, Math.min(from + BATCH, plan.keys().size()));
            for (BatchRecord row : send(keys.toArray(new Key[0]))) {
                outcomes.add(outcome(row));
            }
        }
        return outcomes;
    }

    private BatchRecord[] send(Key[] keys) {
        try {
            BatchResults results = plan.work() instanceof Work.FunctionCall call
                    ? client.execute(
                            policy(),
                            calling(),
                            keys,
                            call.module(),
                            call.function(),
                            call.arguments().toArray(new Value[0]))
                    : client.operate(policy(), writing(), keys, ((Work.Operations) plan.work()).operations());
            return results.records;
        } catch (AerospikeException.BatchRecordArray incomplete) {
            return incomplete.records;
        } catch (AerospikeException failure) {
            throw Failures.of(failure, "the statement", Privilege.of(plan.work()));
        }
    }

    /** Without retries: what is not known to have failed may have been done. */
    private BatchPolicy policy() {
        BatchPolicy policy = new BatchPolicy();
        policy.totalTimeout = TIMEOUT_MILLIS;
        policy.socketTimeout = TIMEOUT_MILLIS;
        policy.maxRetries = 0;
        policy.respondAllKeys = true;
        plan.filter().ifPresent(filter -> policy.filterExp = filter.built());
        return policy;
    }

    private BatchWritePolicy writing() {
        BatchWritePolicy policy = new BatchWritePolicy();
        policy.recordExistsAction = RecordExistsAction.UPDATE_ONLY;
        policy.expiration = plan.ttl();
        policy.durableDelete = plan.durable();
        return policy;
    }

    private BatchUDFPolicy calling() {
        BatchUDFPolicy policy = new BatchUDFPolicy();
        policy.expiration = plan.ttl();
        policy.durableDelete = plan.durable();
        return policy;
    }

    private KeyOutcome outcome(BatchRecord row) {
        return new KeyOutcome(
                Optional.ofNullable(row.key.userKey).map(value -> Datums.of(value.getObject())),
                Bytes.of(row.key.digest),
                ending(row));
    }

    private KeyOutcome.Ending ending(BatchRecord row) {
        return switch (row.resultCode) {
            case ResultCode.OK -> new KeyOutcome.Ending.Done(returned(row.record));
            case ResultCode.FILTERED_OUT -> new KeyOutcome.Ending.Filtered();
            case ResultCode.KEY_NOT_FOUND_ERROR -> new KeyOutcome.Ending.NotFound();
            case ResultCode.UDF_BAD_RESPONSE -> new KeyOutcome.Ending.Failed(luaWords(row));
            default -> new KeyOutcome.Ending.Failed(words(row));
        };
    }

    private static Datum returned(@Nullable Record record) {
        return Datums.of(record == null || record.bins == null ? null : record.bins.get("SUCCESS"));
    }

    /** Lua names the file with its folder on the server, which means nothing here. */
    private static String luaWords(BatchRecord row) {
        String words = row.record == null ? null : row.record.getUDFError();
        if (words == null) {
            return ServerCode.words(row.resultCode);
        }
        int colon = words.indexOf(ModuleFacts.ENDING + ":");
        int folder = colon < 0 ? -1 : words.lastIndexOf('/', colon);
        return words.substring(folder + 1);
    }

    private String words(BatchRecord row) {
        String words = ServerCode.words(row.resultCode, Privilege.of(plan.work()));
        return row.inDoubt ? words + "; it may have been carried out all the same" : words;
    }
}
