package io.bgql.sandbox;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A fault that waits for a job to come to its place. Any thread may ask whether it has. */
public final class Trap {
    private final Place place;
    private final Fault fault;
    private final CountDownLatch struck = new CountDownLatch(1);

    Trap(Place place, Fault fault) {
        this.place = place;
        this.fault = fault;
    }

    Place place() {
        return place;
    }

    Fault fault() {
        return fault;
    }

    void done() {
        struck.countDown();
    }

    /** Whether the fault has struck, and is over. */
    public boolean hasStruck() {
        return struck.getCount() == 0;
    }

    /** Waits until it has; false when that takes too long. */
    public boolean awaitStruck(long most, TimeUnit unit) throws InterruptedException {
        return struck.await(most, unit);
    }
}
