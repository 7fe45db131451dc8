package io.bgql.sandbox;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Lets the parts of a job on the nodes of a cluster go through the partitions together, one node after the other in each
 * partition: so what a fault at some place changes does not depend on how fast the nodes are. Off at first.
 *
 * <p>No part begins before each node that is to take part has begun its own or has refused to. One thread a part is
 * wanted: with more the order within a part is theirs.
 */
final class Lockstep {
    private final Supplier<Set<String>> participants;
    private final Map<Long, Parts> jobs = new HashMap<>();
    private final Map<String, Integer> lags = new HashMap<>();
    private boolean on;

    /** By node: the partition its part is about to go through, and how far it is to stay behind. */
    private static final class Parts {
        private final TreeMap<String, Integer> at = new TreeMap<>();
        private final Set<String> without = new TreeSet<>();
    }

    /** @param participants the nodes that are asked to run jobs: up and within reach */
    Lockstep(Supplier<Set<String>> participants) {
        this.participants = participants;
    }

    synchronized void turn(boolean wanted) {
        on = wanted;
        notifyAll();
    }

    /** Lets a node's part of each job stay so many partitions behind the others. */
    synchronized void lag(String nodeId, int partitions) {
        lags.put(nodeId, partitions);
    }

    /** Waits for the turn of a node's part to go through a partition. */
    void await(String nodeId, long taskId, int partition) throws InterruptedException {
        if (isOn()) {
            awaitTurn(nodeId, taskId, partition);
        }
    }

    private synchronized boolean isOn() {
        return on;
    }

    private synchronized void awaitTurn(String nodeId, long taskId, int partition) throws InterruptedException {
        int step = partition + lags.getOrDefault(nodeId, 0);
        jobs.computeIfAbsent(taskId, id -> new Parts()).at.put(nodeId, step);
        notifyAll();
        while (on && !hasTurn(nodeId, taskId, step)) {
            wait();
        }
    }

    private boolean hasTurn(String nodeId, long taskId, int step) {
        Parts parts = jobs.get(taskId);
        if (parts == null || !parts.at.containsKey(nodeId)) {
            return true; // aborted meanwhile
        }
        for (String other : participants.get()) {
            if (!parts.at.containsKey(other) && !parts.without.contains(other)) {
                return false;
            }
        }
        for (Map.Entry<String, Integer> other : parts.at.entrySet()) {
            int before = Integer.compare(other.getValue(), step);
            if (before < 0 || (before == 0 && other.getKey().compareTo(nodeId) < 0)) {
                return false;
            }
        }
        return true;
    }

    /** A node's part is over, or will never begin. */
    synchronized void ended(String nodeId, long taskId) {
        Parts parts = jobs.computeIfAbsent(taskId, id -> new Parts());
        parts.at.remove(nodeId);
        parts.without.add(nodeId);
        if (parts.at.isEmpty() && parts.without.containsAll(participants.get())) {
            jobs.remove(taskId);
        }
        notifyAll();
    }

    /** A node takes no part in any job that has been started, as it is down or was. */
    synchronized void left(String nodeId) {
        jobs.values().forEach(parts -> {
            parts.at.remove(nodeId);
            parts.without.add(nodeId);
        });
        notifyAll();
    }
}
