package io.bgql.cluster;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.Key;
import io.bgql.plan.InsertPlan;
import io.bgql.plan.KeyReadPlan;
import io.bgql.plan.KeyWorkPlan;
import java.util.ArrayList;
import java.util.List;

/** Records by key, through the client's batches. */
final class ClientRecords implements Records {
    private final AerospikeClient client;

    ClientRecords(AerospikeClient client) {
        this.client = client;
    }

    @Override
    public List<Row> read(KeyReadPlan plan, Cancellation cancellation) {
        BatchReads reads = new BatchReads(client, plan.projection(), plan.filter());
        List<Key> keys = plan.keys();
        String doing =
                keys.size() == 1 ? "reading key " + KeyWords.of(keys.get(0)) : "reading " + keys.size() + " keys";
        long limit = plan.limit().orElse(Long.MAX_VALUE);
        List<Row> rows = new ArrayList<>();
        for (int from = 0; from < keys.size() && rows.size() < limit; from += BatchReads.MOST) {
            cancellation.check();
            rows.addAll(reads.read(keys.subList(from, Math.min(keys.size(), from + BatchReads.MOST)), doing));
        }
        return rows.size() > limit ? rows.subList(0, (int) limit) : rows;
    }

    @Override
    public List<Evaluated> evaluate(String namespace, List<Question> questions, Cancellation cancellation) {
        Evaluations evaluations = new Evaluations(client, namespace);
        List<Evaluated> answers = new ArrayList<>(questions.size());
        for (int from = 0; from < questions.size(); from += Evaluations.MOST) {
            cancellation.check();
            int to = Math.min(questions.size(), from + Evaluations.MOST);
            answers.addAll(evaluations.of(questions.subList(from, to)));
        }
        return answers;
    }

    @Override
    public List<KeyOutcome> carryOut(KeyWorkPlan plan, Cancellation cancellation) {
        return new KeyCalls(client, plan).carryOut(cancellation);
    }

    @Override
    public List<Inserted> insert(List<InsertPlan> plans, boolean stopOnFailure, Cancellation cancellation) {
        return new BatchWrites(client)
                .write(plans, stopOnFailure, cancellation).stream()
                        .map(InsertTally::result)
                        .toList();
    }
}
