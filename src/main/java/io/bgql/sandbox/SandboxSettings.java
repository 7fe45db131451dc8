package io.bgql.sandbox;

import io.bgql.sandbox.command.Reception;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * How a sandbox is to be.
 *
 * @param port where the first node listens on the loopback address, the others at the ports after it; 0 for any that
 *     are free
 * @param size how many nodes
 * @param sampleData whether it starts with the sample records, or empty
 * @param nodeId of the first node, upper-case hex digits without padding
 * @param heapBytes what the node may take for granted: a quarter is for large frames on their way, and writing stops
 *     when the records take three quarters
 * @param reception how clients are received
 * @param clock the time of day, for last-update and void times
 * @param ticker nanoseconds from anywhere, never going back; for rates and run-times
 * @param log takes one line for each failure inside the sandbox, from any thread
 */
public record SandboxSettings(
        int port,
        Size size,
        boolean sampleData,
        String clusterName,
        String nodeId,
        int maxConnections,
        long heapBytes,
        Reception reception,
        InstantSource clock,
        LongSupplier ticker,
        Consumer<String> log) {

    /**
     * How large the cluster is.
     *
     * @param nodes 1 to 64
     * @param replicationFactor how many nodes are to have each record, as far as there are so many
     */
    public record Size(int nodes, int replicationFactor) {}

    /** A node on any free port with the sample data and the whole heap of the process. */
    public static SandboxSettings of(InstantSource clock, LongSupplier ticker, Consumer<String> log) {
        long heapBytes = Runtime.getRuntime().maxMemory();
        return new SandboxSettings(
                0, new Size(1, 2), true, "sandbox", "B1", 1000, heapBytes, Reception.open(), clock, ticker, log);
    }

    public SandboxSettings withPort(int other) {
        return new SandboxSettings(
                other, size, sampleData, clusterName, nodeId, maxConnections, heapBytes, reception, clock, ticker, log);
    }

    public SandboxSettings withNodes(int other) {
        Size grown = new Size(other, size.replicationFactor);
        return new SandboxSettings(
                port, grown, sampleData, clusterName, nodeId, maxConnections, heapBytes, reception, clock, ticker, log);
    }

    public SandboxSettings withoutSampleData() {
        return new SandboxSettings(
                port, size, false, clusterName, nodeId, maxConnections, heapBytes, reception, clock, ticker, log);
    }

    public SandboxSettings withClusterName(String other) {
        return new SandboxSettings(
                port, size, sampleData, other, nodeId, maxConnections, heapBytes, reception, clock, ticker, log);
    }

    public SandboxSettings withMaxConnections(int other) {
        return new SandboxSettings(
                port, size, sampleData, clusterName, nodeId, other, heapBytes, reception, clock, ticker, log);
    }

    public SandboxSettings withHeapBytes(long other) {
        return new SandboxSettings(
                port, size, sampleData, clusterName, nodeId, maxConnections, other, reception, clock, ticker, log);
    }

    public SandboxSettings withReception(Reception other) {
        return new SandboxSettings(
                port, size, sampleData, clusterName, nodeId, maxConnections, heapBytes, other, clock, ticker, log);
    }
}
