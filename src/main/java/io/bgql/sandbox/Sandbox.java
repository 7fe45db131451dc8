package io.bgql.sandbox;

import io.bgql.sandbox.cluster.Membership;
import io.bgql.sandbox.command.FaultControl;
import io.bgql.sandbox.store.Shared;
import io.bgql.sandbox.store.Store;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A running cluster of one or more nodes in this process. They listen on 127.0.0.1 only, whether they ask for a
 * password or not. Any thread may use it; what it held is gone when it is closed.
 *
 * <p>Nodes can be ended, started and added. The others take notice, balance their partitions anew and move them: at
 * once, unless {@link #stepwise} leaves the steps to the caller.
 */
public final class Sandbox implements AutoCloseable {
    /** As many as the cluster's nodes can have ids for that read like numbers. */
    public static final int MOST_NODES = 64;

    private final Ground ground;
    private final List<SandboxNode> nodes;
    private final Caretaker caretaker;
    /** Held while nodes end and start. Waiting for it can be interrupted, as a node that ends waits for its threads. */
    private final ReentrantLock changing;

    /** What all nodes stand on. */
    record Ground(
            SandboxSettings settings,
            Shared shared,
            Membership membership,
            Lockstep lockstep,
            FaultControl faults,
            LongSupplier clockSkewMillis) {}

    private Sandbox(Ground ground, List<SandboxNode> nodes, ReentrantLock changing) {
        this.ground = ground;
        this.nodes = nodes;
        this.changing = changing;
        SandboxSettings settings = ground.settings();
        long recordBytes = settings.heapBytes() / 4 * 3 / settings.size().nodes();
        this.caretaker = Caretaker.start(
                nodes.get(0).port(),
                nodes.get(0)::fill,
                List.of(() -> nodes.forEach(node -> node.takeCare(recordBytes))),
                settings.log());
    }

    /** Starts the nodes; they take connections from now on. Fails if a port is taken. */
    public static Sandbox start(SandboxSettings settings) throws IOException {
        return new Opening(settings).sandbox();
    }

    /** Makes a sandbox whose parts know each other. */
    private static final class Opening {
        private final List<SandboxNode> nodes = new CopyOnWriteArrayList<>();
        private final ReentrantLock changing = new ReentrantLock();
        private final Ground ground;
        private final FaultLine faults = new FaultLine();

        Opening(SandboxSettings settings) {
            Shared shared = new Shared(settings.sampleData());
            AtomicLong lastKey = new AtomicLong(settings.clock().millis());
            Supplier<String> keys = () -> HexFormat.of().withUpperCase().toHexDigits(lastKey.incrementAndGet(), 12);
            Membership membership = new Membership(shared, settings.size().replicationFactor(), keys);
            this.ground = new Ground(
                    settings, shared, membership, new Lockstep(this::withinReach), faults, this::clockSkewMillis);
        }

        private Set<String> withinReach() {
            return nodes.stream()
                    .filter(SandboxNode::isWithinReach)
                    .map(SandboxNode::id)
                    .collect(Collectors.toSet());
        }

        private long clockSkewMillis() {
            long first = Long.MAX_VALUE;
            long last = Long.MIN_VALUE;
            for (SandboxNode node : nodes) {
                first = Math.min(first, node.clockOffset().toMillis());
                last = Math.max(last, node.clockOffset().toMillis());
            }
            return last - first;
        }

        Sandbox sandbox() throws IOException {
            SandboxSettings settings = ground.settings();
            try {
                for (int i = 0; i < settings.size().nodes(); i++) {
                    int port = settings.port() == 0 ? 0 : settings.port() + i;
                    nodes.add(new SandboxNode(ground, i == 0 ? settings.nodeId() : nodeId(i + 1), port));
                }
            } catch (IOException taken) {
                for (SandboxNode node : nodes) {
                    node.closeDoor();
                }
                throw taken;
            }
            List<Store> stores = nodes.stream().map(SandboxNode::prepare).toList();
            ground.membership().comeUp(nodes.stream().map(SandboxNode::seat).toList(), stores);
            for (int i = 0; i < stores.size(); i++) {
                nodes.get(i).open(stores.get(i));
            }
            Sandbox sandbox = new Sandbox(ground, nodes, changing);
            faults.of(sandbox);
            return sandbox;
        }
    }

    private static String nodeId(int number) {
        return "B" + number;
    }

    /**
     * Returns when the first node has its records. A node answers before that, but who asks for records then waits until
     * they are made.
     */
    public void awaitRecords() throws InterruptedException {
        caretaker.awaitFirst();
    }

    /** The first node's. */
    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port());
    }

    /** The first node's. */
    public int port() {
        return nodes.get(0).port();
    }

    /** All of them, up or down, in the order they were made. */
    public List<SandboxNode> nodes() {
        return List.copyOf(nodes);
    }

    /**
     * The node of an id.
     *
     * @throws IllegalArgumentException when there is none
     */
    public SandboxNode node(String nodeId) {
        return nodes.stream()
                .filter(node -> node.id().equals(nodeId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no node " + nodeId));
    }

    /** Ends a node in order: its clients find their connections closed. */
    public void stop(String nodeId) throws IOException, InterruptedException {
        end(node(nodeId), false);
    }

    /** Ends a node as a killed process ends: its clients find their connections reset. */
    public void kill(String nodeId) throws IOException, InterruptedException {
        end(node(nodeId), true);
    }

    private void end(SandboxNode node, boolean abruptly) throws IOException, InterruptedException {
        changing.lockInterruptibly();
        try {
            if (node.isUp()) {
                ground.membership().goDown(node.seat());
                node.end(abruptly);
                node.keepDoor();
                ground.membership().changed();
                ground.lockstep().left(node.id());
            }
        } finally {
            changing.unlock();
        }
    }

    /**
     * Starts a node that is down. Its jobs and settings are those of a new one.
     *
     * @param withRecords whether it has what it had when it ended, rather than nothing
     */
    public void restart(String nodeId, boolean withRecords) throws IOException, InterruptedException {
        SandboxNode node = node(nodeId);
        changing.lockInterruptibly();
        try {
            if (!node.isUp()) {
                node.openDoor();
                begin(node, withRecords);
            }
        } finally {
            changing.unlock();
        }
    }

    /** Adds a node that holds nothing yet. */
    public SandboxNode add() throws IOException, InterruptedException {
        changing.lockInterruptibly();
        try {
            if (nodes.size() == MOST_NODES) {
                throw new IllegalArgumentException("there are " + MOST_NODES + " nodes already");
            }
            SandboxNode node = new SandboxNode(ground, nodeId(nodes.size() + 1), 0);
            nodes.add(node);
            begin(node, false);
            return node;
        } finally {
            changing.unlock();
        }
    }

    private void begin(SandboxNode node, boolean withRecords) {
        Store store = node.prepareAgain(
                withRecords, ground.membership().stores().stream().findFirst());
        ground.membership().comeUp(node.seat(), store, withRecords);
        ground.lockstep().left(node.id());
        node.open(store);
    }

    /** Sets a fault at a place in a job; the job that comes there first meets it, and no other. */
    public Trap at(Place place, Fault fault) {
        Trap trap = new Trap(place, fault);
        node(place.nodeId()).set(trap);
        return trap;
    }

    /**
     * Whether the parts of a job go through the partitions together, so that a fault at a place finds each node at a
     * known place too. Off at first; best with {@code single-query-threads} at 1.
     */
    public void lockstep(boolean wanted) {
        ground.lockstep().turn(wanted);
    }

    /** Lets a node's parts of jobs stay so many partitions behind those of the others, as long as these go together. */
    public void lag(String nodeId, int partitions) {
        ground.lockstep().lag(nodeId, partitions);
    }

    /** Whether nodes that end and start change nothing before the caller says {@link #notice}, {@link #rebalance} and so on. */
    public void stepwise(boolean wanted) {
        ground.membership().stepwise(wanted);
    }

    /** The nodes notice that one has ended or started, and call the cluster unstable. */
    public void notice() {
        ground.membership().notice();
    }

    /** The nodes agree on a new cluster and on who is to have which partition; nothing is moved yet. */
    public void rebalance() {
        ground.membership().rebalance();
    }

    /** Moves some of the partitions that have to be moved, in their order, and says how many. */
    public int migrate(int most) {
        return ground.membership().migrate(most);
    }

    /** Does whatever steps are left. */
    public void settle() {
        ground.membership().settle();
    }

    /** Closes every connection and ends every thread. */
    @Override
    public void close() throws IOException {
        changing.lock();
        try {
            List<IOException> failures = new ArrayList<>();
            for (SandboxNode node : nodes) {
                close(node, failures);
            }
            caretaker.close();
            if (!failures.isEmpty()) {
                throw failures.get(0);
            }
        } finally {
            changing.unlock();
        }
    }

    private static void close(SandboxNode node, List<IOException> failures) {
        try {
            node.end(false);
            node.closeDoor();
        } catch (IOException failure) {
            failures.add(failure);
        }
    }
}
