package io.bgql.cluster;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rows of one SELECT, made a batch at a time of what its queries bring. A query with a limit gives every node a share
 * of it, and a record may be gone when it is read; so as long as rows are wanted and records are left, another query goes
 * on where the one before it ended.
 */
final class QueryRows<T> implements RowStream {
    private final Rounds<T> rounds;
    private final Function<List<T>, List<Row>> rows;
    private final int batch;
    private final Deque<Row> ready = new ArrayDeque<>();
    private Optional<Round<T>> round = Optional.empty();
    private long left;
    private boolean over;

    /** One query while it runs. */
    interface Round<T> {
        /** Items of the query, at least one; none when it has ended. */
        List<T> take(int most);

        /** Whether there is nothing behind what it brought; asked after its end. */
        boolean last();

        /** Ends it on the servers too, if it has not ended. */
        void close();
    }

    /** Starts queries, each behind the end of the one before. */
    interface Rounds<T> {
        Round<T> start(long most);
    }

    /** The first query starts at once. */
    QueryRows(Rounds<T> rounds, Function<List<T>, List<Row>> rows, int batch, long limit) {
        this.rounds = rounds;
        this.rows = rows;
        this.batch = batch;
        this.left = limit;
        this.round = Optional.of(rounds.start(limit));
    }

    @Override
    public boolean hasNext() {
        while (left > 0 && ready.isEmpty() && !over) {
            refill();
        }
        return left > 0 && !ready.isEmpty();
    }

    private void refill() {
        Round<T> now = round.orElseGet(() -> rounds.start(left));
        round = Optional.of(now);
        List<T> items = now.take(batch);
        if (!items.isEmpty()) {
            ready.addAll(rows.apply(items));
        } else if (now.last()) {
            over = true;
        } else {
            round = Optional.empty();
        }
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        left--;
        return ready.remove();
    }

    @Override
    public void close() {
        round.ifPresent(Round::close);
    }
}
