package io.bgql.sandbox.store;

/**
 * What a node may do with a partition by its place in a cluster, and who else is to hear of a change. All but {@link
 * #queries} is asked and told with the partition's lock held, which the nodes share.
 */
public interface Ownership {
    /** Whether this node is the one that changes the partition's records now. */
    boolean writes(int partition);

    /** Whether a query meets all of the partition's records here or, where that is enough, some. */
    boolean queries(int partition, boolean someWillDo);

    /** Fetches the record from nodes that may have a newer copy, as is done before each write while copies differ. */
    void resolve(Namespace namespace, byte[] digest);

    /** A record was written here. */
    void written(Namespace namespace, byte[] record);

    /** A record was deleted here. */
    void deleted(Namespace namespace, byte[] digest);

    /** Of a node that is all there is. */
    Ownership SOLE = new Ownership() {
        @Override
        public boolean writes(int partition) {
            return true;
        }

        @Override
        public boolean queries(int partition, boolean someWillDo) {
            return true;
        }

        @Override
        public void resolve(Namespace namespace, byte[] digest) {
            // There is no other copy.
        }

        @Override
        public void written(Namespace namespace, byte[] record) {
            // Nobody else keeps one.
        }

        @Override
        public void deleted(Namespace namespace, byte[] digest) {
            // Nobody else keeps one.
        }
    };
}
