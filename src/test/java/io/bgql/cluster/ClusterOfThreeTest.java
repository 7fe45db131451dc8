package io.bgql.cluster;

/** The same on three nodes. */
class ClusterOfThreeTest extends ClusterTest {
    @Override
    int nodes() {
        return 3;
    }
}
