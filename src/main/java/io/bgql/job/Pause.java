package io.bgql.job;

import io.bgql.cluster.Cancellation;
import java.time.Duration;

/** How to let time pass, so that a test need not. */
@FunctionalInterface
interface Pause {
    /** Returns when the time is over or the cancellation is set. */
    void pause(Duration time, Cancellation cancellation);
}
