package io.bgql.cluster;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.Bin;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import com.aerospike.client.ResultCode;
import com.aerospike.client.Value;
import com.aerospike.client.policy.Policy;
import com.aerospike.client.policy.RecordExistsAction;
import com.aerospike.client.policy.WritePolicy;
import io.bgql.plan.InsertPlan;
import io.bgql.plan.KeyReadPlan;
import io.bgql.plan.KeyWorkPlan;
import io.bgql.syntax.Bytes;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.StatementException;
import java.util.ArrayList;
import java.util.List;

/** Single-record commands through the client. */
final class ClientRecords implements Records {
    private static final int TIMEOUT_MILLIS = 5_000;

    private final AerospikeClient client;

    ClientRecords(AerospikeClient client) {
        this.client = client;
    }

    @Override
    public List<Row> read(KeyReadPlan plan, Cancellation cancellation) {
        Policy policy = new Policy();
        policy.totalTimeout = TIMEOUT_MILLIS;
        plan.filter().ifPresent(filter -> policy.filterExp = filter.built());
        List<Row> rows = new ArrayList<>();
        long limit = plan.limit().orElse(Long.MAX_VALUE);
        for (Key key : plan.keys()) {
            cancellation.check();
            if (rows.size() < limit) {
                read(policy, key, rows);
            }
        }
        return rows;
    }

    private void read(Policy policy, Key key, List<Row> rows) {
        try {
            Record record = client.get(policy, key);
            if (record != null) {
                rows.add(Rows.row(key, record));
            }
        } catch (AerospikeException failure) {
            if (failure.getResultCode() != ResultCode.FILTERED_OUT) {
                throw Failures.of(failure, "reading key " + words(key));
            }
        }
    }

    @Override
    public List<KeyOutcome> carryOut(KeyWorkPlan plan, Cancellation cancellation) {
        return new KeyCalls(client, plan).carryOut(cancellation);
    }

    @Override
    public int insert(InsertPlan plan, Cancellation cancellation) {
        WritePolicy policy = new WritePolicy();
        policy.totalTimeout = TIMEOUT_MILLIS;
        policy.expiration = plan.ttl();
        policy.sendKey = true;
        policy.recordExistsAction = plan.overwrite() ? RecordExistsAction.REPLACE : RecordExistsAction.CREATE_ONLY;
        int written = 0;
        for (InsertPlan.NewRecord row : plan.records()) {
            cancellation.check();
            try {
                client.put(policy, row.key(), row.bins().toArray(new Bin[0]));
            } catch (AerospikeException failure) {
                throw refused(failure, row, written);
            }
            written++;
        }
        return written;
    }

    private static StatementException refused(AerospikeException failure, InsertPlan.NewRecord row, int written) {
        Diagnostic plain = Failures.diagnostic(failure, "writing key " + words(row.key()));
        String before = written == 0 ? "" : "; the " + written + " rows before it were written";
        Diagnostic diagnostic = Diagnostic.of(plain.code(), plain.message() + before);
        if (failure.getResultCode() == ResultCode.KEY_EXISTS_ERROR) {
            diagnostic = diagnostic.hinting("UPSERT INTO overwrites records that exist");
        }
        return new StatementException(diagnostic.or(row.span()), failure);
    }

    /** The key as one would type it, or the digest where there is no key. */
    private static String words(Key key) {
        Value user = key.userKey;
        if (user == null) {
            return "with digest " + Bytes.of(key.digest);
        }
        Object value = user.getObject();
        if (value instanceof byte[] bytes) {
            return "x'" + Bytes.of(bytes) + "'";
        }
        return value instanceof String text ? "'" + text + "'" : String.valueOf(value);
    }
}
