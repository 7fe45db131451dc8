package io.bgql.cluster;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.policy.QueryPolicy;
import com.aerospike.client.query.PartitionFilter;
import com.aerospike.client.query.QueryListener;
import com.aerospike.client.query.Statement;
import io.bgql.plan.Projection;
import io.bgql.plan.QueryPlan;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.LongAdder;

/** Partition queries through the client, each on a thread of its own so that waiting for it can be ended. */
final class ClientQueries implements Queries {
    /** A query may find nothing for long and then sends nothing, so silence is no failure for minutes. */
    private static final int SILENCE_MILLIS = 300_000;

    /** A query that is given up is waited for, so that no thread is left reading from a connection at the exit. */
    private static final Duration PATIENCE = Duration.ofMillis(20);

    private static final int ATTEMPTS = 10;

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
        Feed<Row> rows = new Feed<>(cancellation);
        QueryPolicy policy = policy(plan);
        policy.includeBinData = !(plan.projection() instanceof Projection.Columns columns) || columns.readsBins();
        Statement statement = statement(plan);
        QueryListener listener = (key, record) -> {
            if (!rows.put(Rows.row(key, record))) {
                throw new AerospikeException.QueryTerminated();
            }
        };
        threads.execute(() -> run(policy, statement, listener, rows, "reading " + place(plan)));
        return new Stream(rows, statement.getTaskId(), plan.limit().orElse(Long.MAX_VALUE));
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
        threads.execute(() -> run(policy, statement, listener, nothing, "counting " + place(plan)));
        try (Stream end = new Stream(nothing, statement.getTaskId(), Long.MAX_VALUE)) {
            end.forEachRemaining(row -> {});
        }
        return count.sum();
    }

    private void run(QueryPolicy policy, Statement statement, QueryListener listener, Feed<?> feed, String doing) {
        try {
            if (feed.wanted()) {
                client.query(policy, statement, PartitionFilter.all(), listener);
            }
            feed.end();
        } catch (AerospikeException failure) {
            feed.fail(Failures.of(failure, doing));
        } catch (RuntimeException bug) {
            // Whoever waits for the end should see it, or would wait for ever.
            feed.fail(bug);
        }
    }

    private static Statement statement(QueryPlan plan) {
        Statement statement = new Statement();
        statement.setNamespace(plan.namespace());
        plan.set().ifPresent(statement::setSetName);
        plan.index().ifPresent(index -> statement.setFilter(index.filter()));
        plan.limit().ifPresent(statement::setMaxRecords);
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

    /** The rows of one query; the servers are told when they are no longer wanted. */
    private final class Stream implements RowStream {
        private final Feed<Row> rows;
        private final long trid;
        private long left;

        Stream(Feed<Row> rows, long trid, long limit) {
            this.rows = rows;
            this.trid = trid;
            this.left = limit;
        }

        @Override
        public boolean hasNext() {
            return left > 0 && rows.hasNext();
        }

        @Override
        public Row next() {
            Row row = rows.next();
            left--;
            return row;
        }

        /**
         * A query whose filter turns everything away sends nothing and so would not notice that its client left. Nor can
         * it be aborted before it has begun, so the abort is sent until a node confirms it or the query is over.
         */
        @Override
        public void close() {
            if (!rows.close()) {
                return;
            }
            boolean over = left == 0;
            boolean aborted = over;
            for (int attempt = 0; attempt < ATTEMPTS && !aborted; attempt++) {
                // Once more after the end here: the servers notice it only when they have something to send.
                aborted = abort(trid) || over;
                over = rows.awaitEnd(PATIENCE);
            }
            rows.awaitEnd(PATIENCE.multipliedBy(ATTEMPTS));
        }
    }

    /** Whether any node confirms that it was running the query. */
    private boolean abort(long trid) {
        return jobs.abort(trid, new Cancellation()).stream()
                .anyMatch(answer -> answer.value().orElse(null) instanceof AbortReply.Aborting);
    }
}
