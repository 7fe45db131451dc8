package io.bgql.sandbox.store;

import org.jspecify.annotations.Nullable;

/**
 * Going over a partition's records in the order of an index, as servers do it: entries are read in bursts of 100, and a
 * burst that is not full is the last. So a record that is moved ahead in the index after it was shown is shown again,
 * in a later burst; and a record with several entries is shown once in each burst that has one.
 *
 * <p>The next burst is read before the last record of a full one is shown. A server hands records to other threads, and
 * has read on before the last one is changed; so what is shown twice is the same here as on a server that is not pressed
 * for time.
 */
final class IndexWalk implements RecordWalk {
    private final Contents contents;
    private final RecordScope scope;
    private final SecondaryIndex index;
    private final IndexRange range;

    IndexWalk(Contents contents, RecordScope scope, SecondaryIndex index, IndexRange range) {
        this.contents = contents;
        this.scope = scope;
        this.index = index;
        this.range = range;
    }

    @Override
    public void over(int partitionId, @Nullable Place after, Visitor visitor) {
        IndexBurst burst = read(partitionId, after);
        while (burst != null) {
            IndexBurst next = null;
            for (int i = 0; i < burst.size(); i++) {
                if (burst.isFull() && i == burst.size() - 1) {
                    next = read(partitionId, burst.end());
                }
                if (!show(partitionId, burst, i, visitor)) {
                    return;
                }
            }
            burst = next;
        }
    }

    private IndexBurst read(int partitionId, @Nullable Place after) {
        synchronized (contents.partition(partitionId).lock()) {
            return IndexBurst.read(index.entries(partitionId), range, after, index.hasParts());
        }
    }

    private boolean show(int partitionId, IndexBurst burst, int place, Visitor visitor) {
        if (index.isDropped()) {
            return false;
        }
        byte[] record = contents.partition(partitionId).find(burst.digest(place));
        return record == null || !scope.shows(record) || visitor.visit(record, burst.value(place));
    }

    @Override
    public ReadyFilter checked(ReadyFilter filter) {
        return new ReadyFilter.StillIndexed(index, range, filter);
    }
}
