package io.bgql.sandbox;

import io.bgql.sandbox.cluster.MetadataCopy;
import io.bgql.sandbox.cluster.Seat;
import io.bgql.sandbox.command.Conduct;
import io.bgql.sandbox.command.Dispatcher;
import io.bgql.sandbox.command.Node;
import io.bgql.sandbox.command.NodeCounters;
import io.bgql.sandbox.command.NodeIdentity;
import io.bgql.sandbox.store.Namespace;
import io.bgql.sandbox.store.Store;
import io.bgql.sandbox.store.Surroundings;
import io.bgql.sandbox.store.Time;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * One node of a sandbox, and what can be done to it without ending it. Any thread may use it; ending and starting nodes
 * is the {@link Sandbox}'s.
 */
public final class SandboxNode {
    private final Sandbox.Ground ground;
    private final Seat seat;
    private final Doorway doorway;
    private final NodeClock clock;
    private final Conduct conduct = new Conduct();
    private final Traps traps;
    private volatile Optional<Life> life = Optional.empty();
    private volatile Optional<Store> lastStore = Optional.empty();
    private Optional<MetadataCopy> metadata = Optional.empty();

    /** What there is of a node from a start to an end. */
    private record Life(Store store, Listener listener) {}

    SandboxNode(Sandbox.Ground ground, String nodeId, int port) throws IOException {
        this.ground = ground;
        this.doorway = new Doorway(ground.settings().reception(), port);
        this.seat = ground.membership().seat(nodeId, "127.0.0.1:" + doorway.port());
        this.clock = new NodeClock(ground.settings().clock());
        this.traps =
                new Traps(nodeId, conduct, ground.lockstep(), ground.settings().log());
    }

    /** As the node names itself: upper-case hex digits. */
    public String id() {
        return seat.nodeId();
    }

    public int port() {
        return doorway.port();
    }

    public boolean isUp() {
        return life.isPresent();
    }

    /** Whether clients reach it. */
    boolean isWithinReach() {
        return isUp() && conduct.reach() == Conduct.Reach.ANSWERS;
    }

    /** Lets each request, info commands too, wait before it is carried out; zero for none. */
    public void slowRequests(Duration each) {
        conduct.slowRequests(each);
    }

    /** Lets background jobs wait before each record; zero for none. */
    public void slowRecords(Duration each) {
        conduct.slowRecords(each);
    }

    /** Refuses to start background jobs with a result code, such as 22. */
    public void refuseStarts(int resultCode) {
        conduct.refuseStarts(Optional.of(resultCode));
    }

    public void acceptStarts() {
        conduct.refuseStarts(Optional.empty());
    }

    /** Takes requests and answers none, until {@link #answer}; what runs goes on. */
    public void fallSilent() {
        conduct.reach(Conduct.Reach.SILENT);
    }

    /** Ends connections, old ones at their next request, until {@link #answer}; what runs goes on. */
    public void dropConnections() {
        conduct.reach(Conduct.Reach.DROPS);
    }

    /** Answers its clients again, those it owes an answer too. */
    public void answer() {
        conduct.reach(Conduct.Reach.ANSWERS);
    }

    /** Sets the node's clock so much before the others, or behind them if negative. */
    public void clockOffset(Duration offset) {
        clock.offset(offset);
    }

    public Duration clockOffset() {
        return clock.offset();
    }

    /** How many partitions the node is the master of, by which places in its part of a job are counted. */
    public int ownPartitions() {
        int count = 0;
        for (int i = 0; i < Namespace.PARTITIONS; i++) {
            count += isMasterOf(i) ? 1 : 0;
        }
        return count;
    }

    /** Whether its part of a job goes through the partition, from 0 on. */
    public boolean isMasterOf(int partition) {
        return seat.writes(partition);
    }

    /** How many records of a namespace the node is the master of. */
    public long ownRecords(String namespace) {
        return lastStore
                .flatMap(store -> store.namespace(namespace))
                .map(found -> seat.objects(found).master())
                .orElse(0L);
    }

    Seat seat() {
        return seat;
    }

    void set(Trap trap) {
        traps.set(trap);
    }

    /** The store of a node that is about to start for the first time. */
    Store prepare() {
        Store store = new Store(
                Time.passing(clock, ground.settings().ticker()),
                new Surroundings(ground.shared(), seat, traps, seat::startsWith, Optional.empty()));
        lastStore = Optional.of(store);
        return store;
    }

    /** The store of a node that starts later: what it held before, or nothing; the rest as the other nodes have it. */
    Store prepareAgain(boolean withRecords, Optional<Store> example) {
        Store store = new Store(
                Time.passing(clock, ground.settings().ticker()),
                new Surroundings(
                        ground.shared(), seat, traps, partition -> false, withRecords ? lastStore : Optional.empty()));
        store.namespaces().forEach(Namespace::objects);
        example.map(MetadataCopy::of).or(() -> metadata).ifPresent(copy -> copy.to(store));
        lastStore = Optional.of(store);
        return store;
    }

    /** Takes connections from now on. */
    void open(Store store) {
        SandboxSettings settings = ground.settings();
        NodeCounters counters = new NodeCounters();
        Node node = new Node(
                new NodeIdentity(id(), settings.clusterName(), port()),
                seat,
                store,
                counters,
                conduct,
                ground.faults(),
                clock,
                settings.ticker(),
                ground.clockSkewMillis(),
                clock.millis(),
                settings.maxConnections(),
                settings.reception(),
                settings.log());
        life = Optional.of(
                new Life(store, Listener.start(doorway.socket(), settings, new Dispatcher(node), conduct, counters)));
    }

    /** Opens the port that was kept. */
    void openDoor() throws IOException {
        doorway.openAgain();
        conduct.reach(Conduct.Reach.ANSWERS);
    }

    /**
     * Ends all that runs. Functions first, as no thread ends while it waits for one.
     *
     * @param abruptly whether clients find their connections reset rather than closed
     */
    void end(boolean abruptly) throws IOException {
        Optional<Life> ending = life;
        life = Optional.empty();
        if (ending.isPresent()) {
            Store store = ending.get().store();
            metadata = Optional.of(MetadataCopy.of(store));
            store.modules().close();
            if (abruptly) {
                ending.get().listener().abort();
            } else {
                ending.get().listener().close();
            }
            store.close();
        }
    }

    void keepDoor() throws IOException {
        doorway.keep();
    }

    void closeDoor() throws IOException {
        doorway.close();
    }

    /** The small duties, to be done again and again. */
    void takeCare(long mostRecordBytes) {
        life.ifPresent(now -> {
            now.listener().closeLate();
            now.store().removeExpired();
            now.store().limitRecords(mostRecordBytes);
        });
    }

    void fill() {
        life.ifPresent(now -> now.store().namespaces().forEach(Namespace::objects));
    }
}
