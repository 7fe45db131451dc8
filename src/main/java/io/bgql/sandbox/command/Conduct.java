package io.bgql.sandbox.command;

import java.time.Duration;
import java.util.Optional;

/** How a node treats its clients: well, unless it was told otherwise. Any thread may change it or look. */
public final class Conduct {
    private volatile Reach reach = Reach.ANSWERS;
    private volatile long requestNanos;
    private volatile long recordNanos;
    private volatile Optional<Integer> startRefusal = Optional.empty();

    /** What becomes of a client's request. */
    public enum Reach {
        ANSWERS,
        /** Requests are taken and not answered, for as long as this lasts. */
        SILENT,
        /** Connections are ended, old ones at their next request. */
        DROPS
    }

    public synchronized void reach(Reach other) {
        reach = other;
        notifyAll();
    }

    public Reach reach() {
        return reach;
    }

    /** Lets each request wait before it is carried out; zero for none. */
    public void slowRequests(Duration each) {
        requestNanos = each.toNanos();
    }

    /** Lets background jobs wait before each record; zero for none. */
    public void slowRecords(Duration each) {
        recordNanos = each.toNanos();
    }

    public long requestNanos() {
        return requestNanos;
    }

    public long recordNanos() {
        return recordNanos;
    }

    /** Refuses to start background jobs with a result code; empty to start them again. */
    public void refuseStarts(Optional<Integer> resultCode) {
        startRefusal = resultCode;
    }

    Optional<Integer> startRefusal() {
        return startRefusal;
    }

    /** Waits while requests are not to be answered, which closing the node's connections interrupts. */
    public void awaitAnswering() throws InterruptedException {
        if (reach == Reach.SILENT) {
            awaitOther();
        }
    }

    private synchronized void awaitOther() throws InterruptedException {
        while (reach == Reach.SILENT) {
            wait();
        }
    }
}
