package io.bgql.sandbox.store;

import io.bgql.sandbox.wire.ResultCode;
import org.jspecify.annotations.Nullable;

/** The partitions a foreground query is to visit, each whole or from after a digest on. */
public final class PartitionSelection {
    private final boolean[] requested = new boolean[Namespace.PARTITIONS];
    private final RecordWalk.@Nullable Place[] after = new RecordWalk.Place[Namespace.PARTITIONS];
    private int partitionCount;
    private int digestCount;

    /**
     * Adds a whole partition.
     *
     * @throws RefusedRequest a parameter error when there is no such partition, or it has been added before
     */
    public void add(int partition) throws RefusedRequest {
        if (partition < 0 || partition >= Namespace.PARTITIONS || requested[partition]) {
            throw new RefusedRequest(ResultCode.PARAMETER);
        }
        requested[partition] = true;
        partitionCount++;
    }

    /**
     * Adds what comes strictly after a digest in its partition.
     *
     * @throws RefusedRequest a parameter error when that partition has been added before
     */
    public void addAfter(byte[] digest) throws RefusedRequest {
        addAfter(digest, 0);
    }

    /**
     * Adds what comes strictly after a number and digest in the order of an index.
     *
     * @throws RefusedRequest a parameter error when that partition has been added before
     */
    public void addAfter(byte[] digest, long value) throws RefusedRequest {
        int partition = Digest.partition(digest);
        add(partition);
        after[partition] = new RecordWalk.Place(digest, value);
        digestCount++;
    }

    /** Partitions added either way. */
    public int partitionCount() {
        return partitionCount;
    }

    /** Partitions added with a digest. */
    public int digestCount() {
        return digestCount;
    }

    boolean contains(int partition) {
        return requested[partition];
    }

    /** Where to go on after, or null to start at the first record. */
    RecordWalk.@Nullable Place after(int partition) {
        return after[partition];
    }
}
