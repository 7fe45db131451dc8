package io.bgql.sandbox;

import io.bgql.sandbox.command.FaultControl;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The info command {@code sandbox:action=ACTION;node=ID;…}: faults in a running sandbox, asked of any of its nodes.
 *
 * <pre>
 * show | stop | kill | restart [;records=keep] | add
 * slow [;request-ms=N] [;record-ms=N] | silent | drop | answer | refuse [;code=N] | accept | clock ;offset-ms=N
 * stepwise | automatic | notice | rebalance | migrate [;count=N] | settle | lockstep | free
 * </pre>
 *
 * With {@code ;at=ID;before-record=N} or {@code ;at=ID;before-partition=N} it waits for a job to come there.
 */
final class FaultLine implements FaultControl {
    private static final int FORBIDDEN = 22;

    private volatile Optional<Sandbox> sandbox = Optional.empty();

    void of(Sandbox running) {
        sandbox = Optional.of(running);
    }

    @Override
    public String control(Map<String, String> parameters) throws InterruptedException {
        Sandbox running = sandbox.orElseThrow(() -> new IllegalArgumentException("the sandbox is still starting"));
        String action = required(parameters, "action");
        if (action.equals("show")) {
            return show(running);
        }
        Fault fault = fault(running, action, parameters);
        if (parameters.containsKey("at")) {
            running.at(place(parameters), fault);
            return "ok";
        }
        try {
            fault.strike();
            return "ok";
        } catch (IOException failure) {
            throw new IllegalArgumentException(failure.getMessage(), failure);
        }
    }

    private static String show(Sandbox running) {
        return running.nodes().stream()
                .map(node -> node.id() + "=127.0.0.1:" + node.port() + (node.isUp() ? ":up" : ":down"))
                .collect(Collectors.joining(";"));
    }

    private static Place place(Map<String, String> parameters) {
        String node = required(parameters, "at");
        return parameters.containsKey("before-partition")
                ? Place.beforePartition(node, number(parameters, "before-partition"))
                : Place.beforeRecord(node, number(parameters, "before-record"));
    }

    private static Fault fault(Sandbox running, String action, Map<String, String> parameters) {
        return switch (action) {
            case "add" -> running::add;
            case "stepwise" -> () -> running.stepwise(true);
            case "automatic" -> () -> running.stepwise(false);
            case "notice" -> running::notice;
            case "rebalance" -> running::rebalance;
            case "settle" -> running::settle;
            case "lockstep" -> () -> running.lockstep(true);
            case "free" -> () -> running.lockstep(false);
            case "migrate" -> {
                int count = (int) optional(parameters, "count", Integer.MAX_VALUE);
                yield () -> running.migrate(count);
            }
            default -> ofNode(running, running.node(required(parameters, "node")), action, parameters);
        };
    }

    private static Fault ofNode(Sandbox running, SandboxNode node, String action, Map<String, String> parameters) {
        return switch (action) {
            case "stop" -> () -> running.stop(node.id());
            case "kill" -> () -> running.kill(node.id());
            case "restart" -> {
                boolean keep = parameters.getOrDefault("records", "").equals("keep");
                yield () -> running.restart(node.id(), keep);
            }
            case "silent" -> node::fallSilent;
            case "drop" -> node::dropConnections;
            case "answer" -> node::answer;
            case "accept" -> node::acceptStarts;
            case "refuse" -> {
                int code = (int) optional(parameters, "code", FORBIDDEN);
                yield () -> node.refuseStarts(code);
            }
            case "slow" -> {
                Duration request = Duration.ofMillis(optional(parameters, "request-ms", 0));
                Duration record = Duration.ofMillis(optional(parameters, "record-ms", 0));
                yield () -> {
                    node.slowRequests(request);
                    node.slowRecords(record);
                };
            }
            case "clock" -> {
                Duration offset = Duration.ofMillis(number(parameters, "offset-ms"));
                yield () -> node.clockOffset(offset);
            }
            default -> throw new IllegalArgumentException("no action " + action);
        };
    }

    private static String required(Map<String, String> parameters, String name) {
        String value = parameters.get(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("missing '" + name + "'");
        }
        return value;
    }

    private static long optional(Map<String, String> parameters, String name, long otherwise) {
        return parameters.containsKey(name) ? number(parameters, name) : otherwise;
    }

    private static long number(Map<String, String> parameters, String name) {
        try {
            return Long.parseLong(required(parameters, name));
        } catch (NumberFormatException notOne) {
            throw new IllegalArgumentException("bad '" + name + "'", notOne);
        }
    }
}
