package io.bgql.cluster;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.Key;
import com.aerospike.client.Record;
import com.aerospike.client.policy.QueryPolicy;
import com.aerospike.client.query.PartitionFilter;
import com.aerospike.client.query.QueryListener;
import com.aerospike.client.query.Statement;
import io.bgql.plan.Projection;
import io.bgql.plan.QueryPlan;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiFunction;

/** Partition queries through the client, each on a thread of its own so that waiting for it can be ended. */
final class ClientQueries implements Queries {
    /** A query may find nothing for long and then sends nothing, so silence is no failure for minutes. */
    private static final int SILENCE_MILLIS = 300_000;

    /** A query that is given up is waited for, so that no thread is left reading from a connection at the exit. */
    private static final Duration PATIENCE = Duration.ofMillis(20);

    private static final int ATTEMPTS = 10;

    /** Rows taken at a time. */
    private static final int FETCHED = 1_024;

    private final AerospikeClient client;
    private final Jobs jobs;
    private final Executor threads;

    ClientQueries(AerospikeClient client, Jobs jobs, Executor threads) {
        this.client = client;
        this.jobs = jobs;
        this.threads = threads;
    }

    /** Names no bins to the servers: they would leave out every record that has none of them. */
    @Override
    public RowStream select(QueryPlan plan, Cancellation cancellation) {
        long limit = plan.limit().orElse(Long.MAX_VALUE);
        QueryPolicy policy = policy(plan);
        if (plan.projection() instanceof Projection.Columns columns && columns.computes()) {
            policy.includeBinData = false;
            BatchReads reads = new BatchReads(client, columns, plan.filter());
            String doing = "computing columns of " + place(plan);
            return new QueryRows<>(
                    rounds(plan, policy, (key, record) -> new BatchReads.Met(key, record.generation), cancellation),
                    met -> reads.readUnchanged(met, doing),
                    BatchReads.MOST,
                    limit);
        }
        policy.includeBinData = !(plan.projection() instanceof Projection.Columns columns) || columns.readsBins();
        return new QueryRows<>(rounds(plan, policy, Rows::row, cancellation), rows -> rows, FETCHED, limit);
    }

    private <T> QueryRows.Rounds<T> rounds(
            QueryPlan plan, QueryPolicy policy, BiFunction<Key, Record, T> item, Cancellation cancellation) {
        PartitionFilter partitions = PartitionFilter.all();
        return most -> {
            Feed<T> feed = new Feed<>(cancellation);
            Statement statement = statement(plan);
            statement.setMaxRecords(plan.limit().isPresent() ? most : 0);
            QueryListener listener = (key, record) -> {
                if (!feed.put(item.apply(key, record))) {
                    throw new AerospikeException.QueryTerminated();
                }
            };
            threads.execute(() -> run(policy, statement, partitions, listener, feed, "reading " + place(plan)));
            return new Running<>(feed, statement.getTaskId(), partitions);
        };
    }

    @Override
    public long count(QueryPlan plan, Cancellation cancellation) {
        Feed<Row> nothing = new Feed<>(cancellation);
        LongAdder count = new LongAdder();
        QueryPolicy policy = policy(plan);
        policy.includeBinData = false;
        Statement statement = statement(plan);
        QueryListener listener = (key, record) -> {
            count.increment();
            if (!nothing.wanted()) {
                throw new AerospikeException.QueryTerminated();
            }
        };
        PartitionFilter all = PartitionFilter.all();
        threads.execute(() -> run(policy, statement, all, listener, nothing, "counting " + place(plan)));
        Running<Row> end = new Running<>(nothing, statement.getTaskId(), all);
        try {
            end.take(1);
        } finally {
            end.close();
        }
        return count.sum();
    }

    private void run(
            QueryPolicy policy,
            Statement statement,
            PartitionFilter partitions,
            QueryListener listener,
            Feed<?> feed,
            String doing) {
        try {
            if (feed.wanted()) {
                client.query(policy, statement, partitions, listener);
            }
            feed.end();
        } catch (AerospikeException failure) {
            feed.fail(Failures.of(failure, doing, "read"));
        } catch (RuntimeException bug) {
            // Whoever waits for the end should see it, or would wait for ever.
            feed.fail(bug);
        } catch (Error bug) {
            feed.fail(new IllegalStateException(bug));
        }
    }

    private static Statement statement(QueryPlan plan) {
        Statement statement = new Statement();
        statement.setNamespace(plan.namespace());
        plan.set().ifPresent(statement::setSetName);
        plan.index().ifPresent(index -> statement.setFilter(index.filter()));
        statement.setRecordsPerSecond(plan.rps());
        statement.setTaskId(statement.prepareTaskId());
        return statement;
    }

    private QueryPolicy policy(QueryPlan plan) {
        QueryPolicy policy = new QueryPolicy();
        plan.filter().ifPresent(filter -> policy.filterExp = filter.built());
        policy.socketTimeout = SILENCE_MILLIS;
        policy.totalTimeout = 0;
        // With a listener the client takes "no limit" for one node after the other.
        policy.maxConcurrentNodes = Math.max(1, client.getNodes().length);
        return policy;
    }

    private static String place(QueryPlan plan) {
        return plan.namespace() + plan.set().map(set -> "." + set).orElse("");
    }

    /** A query under way; the servers are told when it is no longer wanted. */
    private final class Running<T> implements QueryRows.Round<T> {
        private final Feed<T> feed;
        private final long trid;
        private final PartitionFilter partitions;

        Running(Feed<T> feed, long trid, PartitionFilter partitions) {
            this.feed = feed;
            this.trid = trid;
            this.partitions = partitions;
        }

        @Override
        public List<T> take(int most) {
            return feed.take(most);
        }

        @Override
        public boolean last() {
            return partitions.isDone();
        }

        /**
         * A query whose filter turns everything away sends nothing and so would not notice that its client left. Nor can
         * it be aborted on a node where it has not begun, so the abort is sent until the query is over here, and once
         * more after that: the servers notice it only when they have something to send.
         */
        @Override
        public void close() {
            if (!feed.close()) {
                return;
            }
            boolean over = false;
            for (int attempt = 0; attempt < ATTEMPTS && !over; attempt++) {
                jobs.abort(trid, new Cancellation());
                over = feed.awaitEnd(PATIENCE);
            }
            jobs.abort(trid, new Cancellation());
            feed.awaitEnd(PATIENCE.multipliedBy(ATTEMPTS));
        }
    }
}
