package io.bgql.sandbox.command;

/**
 * Who a node says it is, the same for as long as it runs.
 *
 * @param nodeId upper-case hex digits, no padding
 * @param port where it listens, on the loopback address
 */
public record NodeIdentity(String nodeId, String clusterName, int port) {
    String address() {
        return "127.0.0.1:" + port;
    }
}
