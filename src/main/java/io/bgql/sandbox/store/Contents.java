package io.bgql.sandbox.store;

/** What a namespace holds: its partitions, and the dictionaries their records are written with. */
final class Contents {
    private final Partition[] partitions = new Partition[Namespace.PARTITIONS];
    private final RecordSets sets = new RecordSets();
    private final BinNames binNames = new BinNames();

    Contents() {
        for (int i = 0; i < partitions.length; i++) {
            partitions[i] = new Partition();
        }
    }

    Partition partition(int id) {
        return partitions[id];
    }

    /** The partition of a record. */
    Partition partitionOf(byte[] digest) {
        return partitions[Digest.partition(digest)];
    }

    RecordSets sets() {
        return sets;
    }

    BinNames binNames() {
        return binNames;
    }
}
