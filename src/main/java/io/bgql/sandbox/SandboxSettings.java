package io.bgql.sandbox;

import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * How a sandbox is to be.
 *
 * @param port where to listen on the loopback address, 0 for any free port
 * @param sampleData whether it starts with the sample records, or empty
 * @param nodeId upper-case hex digits without padding
 * @param clock the time of day, for last-update and void times
 * @param ticker nanoseconds from anywhere, never going back; for rates and run-times
 * @param log takes one line for each failure inside the sandbox, from any thread
 */
public record SandboxSettings(
        int port,
        boolean sampleData,
        String clusterName,
        String nodeId,
        int maxConnections,
        InstantSource clock,
        LongSupplier ticker,
        Consumer<String> log) {

    /** A node on any free port with the sample data. */
    public static SandboxSettings of(InstantSource clock, LongSupplier ticker, Consumer<String> log) {
        return new SandboxSettings(0, true, "sandbox", "B1", 1000, clock, ticker, log);
    }

    public SandboxSettings withPort(int other) {
        return new SandboxSettings(other, sampleData, clusterName, nodeId, maxConnections, clock, ticker, log);
    }

    public SandboxSettings withoutSampleData() {
        return new SandboxSettings(port, false, clusterName, nodeId, maxConnections, clock, ticker, log);
    }

    public SandboxSettings withClusterName(String other) {
        return new SandboxSettings(port, sampleData, other, nodeId, maxConnections, clock, ticker, log);
    }

    public SandboxSettings withMaxConnections(int other) {
        return new SandboxSettings(port, sampleData, clusterName, nodeId, other, clock, ticker, log);
    }
}
