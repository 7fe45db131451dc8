package io.bgql.cluster;

import io.bgql.sandbox.TestNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A connected cluster: a fresh sandbox, or the server of {@code BGQL_TEST_HOST}. */
public final class TestCluster implements AutoCloseable {
    private final TestNode node;
    private final Cluster cluster;

    private TestCluster(TestNode node, Cluster cluster) {
        this.node = node;
        this.cluster = cluster;
    }

    /**
     * Starts a sandbox and connects to it.
     *
     * @param nodes how many it has
     */
    public static TestCluster start(int nodes) throws IOException {
        TestNode node = TestNode.start(nodes);
        return new TestCluster(
                node, Cluster.connect(Connection.to(List.of(new Seed(node.host(), Optional.empty(), node.port())))));
    }

    public Cluster cluster() {
        return cluster;
    }

    /** Removes what a test wrote, which on a server outlives it. */
    public void truncate(String set) {
        cluster.nodes().ask("truncate:namespace=test;set=" + set, new Cancellation());
    }

    @Override
    public void close() throws IOException {
        cluster.close();
        node.close();
    }
}
