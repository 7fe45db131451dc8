package io.bgql.cluster;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.BatchRead;
import com.aerospike.client.BatchRecord;
import com.aerospike.client.Key;
import com.aerospike.client.Operation;
import com.aerospike.client.exp.ExpOperation;
import com.aerospike.client.exp.ExpReadFlags;
import com.aerospike.client.policy.BatchPolicy;
import io.bgql.plan.Foreseen;
import java.util.ArrayList;
import java.util.List;

/** Has the servers evaluate expressions on records named by digest, a batch of them at a time. */
final class Evaluations {
    static final int MOST = 1_000;

    private static final int TIMEOUT_MILLIS = 30_000;

    /** No one can give a bin this name at a keyboard. */
    private static final String NAME = "\u0001";

    private final AerospikeClient client;
    private final String namespace;
    private final BatchPolicy policy = new BatchPolicy();

    Evaluations(AerospikeClient client, String namespace) {
        this.client = client;
        this.namespace = namespace;
        policy.totalTimeout = TIMEOUT_MILLIS;
        policy.socketTimeout = TIMEOUT_MILLIS;
        policy.maxConcurrentThreads = 0;
    }

    /** At most {@link #MOST}; in their order. */
    List<Evaluated> of(List<Question> questions) {
        List<BatchRecord> batch = new ArrayList<>(questions.size());
        for (Question question : questions) {
            Key key = new Key(namespace, question.digest().toArray(), null, null);
            batch.add(new BatchRead(key, operations(question.wanted())));
        }
        try {
            client.operate(policy, batch);
        } catch (AerospikeException failure) {
            throw Failures.of(failure, "previewing " + namespace, "read");
        }
        List<Evaluated> answers = new ArrayList<>(questions.size());
        for (int i = 0; i < batch.size(); i++) {
            answers.add(answer(batch.get(i), questions.get(i).wanted().size()));
        }
        return answers;
    }

    private static Operation[] operations(List<Foreseen.Computed> wanted) {
        Operation[] operations = new Operation[wanted.size()];
        for (int i = 0; i < operations.length; i++) {
            operations[i] = ExpOperation.read(NAME + i, wanted.get(i).expression(), ExpReadFlags.EVAL_NO_FAIL);
        }
        return operations;
    }

    private static Evaluated answer(BatchRecord read, int count) {
        if (read.record == null) {
            return new Evaluated.Refused(ServerCode.words(read.resultCode));
        }
        List<Datum> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(Datums.of(read.record.getValue(NAME + i)));
        }
        return new Evaluated.Values(read.record.generation, values);
    }
}
