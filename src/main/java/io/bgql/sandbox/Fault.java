package io.bgql.sandbox;

import java.io.IOException;

/** Trouble to bring about at a place in a job; it runs on a thread of that job, which goes on afterwards. */
@FunctionalInterface
public interface Fault {
    /** Brings it about. An interrupt means that the node whose job it was has ended meanwhile. */
    void strike() throws IOException, InterruptedException;
}
