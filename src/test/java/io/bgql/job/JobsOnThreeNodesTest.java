package io.bgql.job;

/** The same on three nodes. */
class JobsOnThreeNodesTest extends JobsOnANodeTest {
    @Override
    int nodes() {
        return 3;
    }
}
