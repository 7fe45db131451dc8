package io.bgql.sandbox;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.policy.ClientPolicy;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * The node a test talks to: a fresh empty sandbox, or where {@code BGQL_TEST_HOST} says {@code host:port}, a server that
 * has namespaces {@code test} (nsup on) and {@code bar}.
 */
public final class TestNode implements AutoCloseable {
    private final Optional<Sandbox> sandbox;
    private final String host;
    private final int port;
    private final List<String> failures;

    private TestNode(Optional<Sandbox> sandbox, String host, int port, List<String> failures) {
        this.sandbox = sandbox;
        this.host = host;
        this.port = port;
        this.failures = failures;
    }

    /** The server of {@code BGQL_TEST_HOST}, else a sandbox. */
    public static TestNode start() throws IOException {
        return start(1);
    }

    /** The server of {@code BGQL_TEST_HOST}, else a sandbox of so many nodes. */
    public static TestNode start(int nodes) throws IOException {
        String server = System.getenv("BGQL_TEST_HOST");
        if (server == null || server.isEmpty()) {
            return sandbox(nodes);
        }
        int colon = server.lastIndexOf(':');
        int port = Integer.parseInt(server.substring(colon + 1));
        return new TestNode(Optional.empty(), server.substring(0, colon), port, List.of());
    }

    /** A sandbox in any case, for tests of what a server must not be put through. */
    public static TestNode sandbox() throws IOException {
        return sandbox(1);
    }

    private static TestNode sandbox(int nodes) throws IOException {
        return sandbox(failures ->
                settings(failures).withNodes(nodes).withoutSampleData().withClusterName("protolab"));
    }

    /** A sandbox with other settings, which are to note failures in the list they are given. */
    public static TestNode sandbox(Function<List<String>, SandboxSettings> settings) throws IOException {
        List<String> failures = new CopyOnWriteArrayList<>();
        Sandbox sandbox = Sandbox.start(settings.apply(failures));
        return new TestNode(Optional.of(sandbox), "127.0.0.1", sandbox.port(), failures);
    }

    /** Settings as they pass in a program, failures noted in a list. */
    public static SandboxSettings settings(List<String> failures) {
        return SandboxSettings.of(InstantSource.system(), System::nanoTime, failures::add);
    }

    public String host() {
        return host;
    }

    public int port() {
        return port;
    }

    /** Of all nodes, as far as they are known. */
    List<Integer> ports() {
        return sandbox.map(running ->
                        running.nodes().stream().map(SandboxNode::port).toList())
                .orElse(List.of(port));
    }

    /** The sandbox, which a test that must have one can rely on. */
    public Sandbox sandboxed() {
        return sandbox.orElseThrow();
    }

    /** What went wrong inside the sandbox so far; of a server, nothing is known. */
    public List<String> failures() {
        return failures;
    }

    /** The unmodified client, connected. */
    public AerospikeClient client() {
        return new AerospikeClient(new ClientPolicy(), host, port);
    }

    @Override
    public void close() throws IOException {
        if (sandbox.isPresent()) {
            sandbox.get().close();
        }
    }
}
