package io.bgql.cluster;

import java.util.List;

/** The nodes of the cluster, asked side by side with info commands. Any thread may use it. */
public interface Nodes {
    /** The ids of the nodes that belong to the cluster now, in order. */
    List<String> names();

    /**
     * Sends an info command to every node. Each node has 1 s; one that is late, gone or refuses the connection is a
     * {@link Answer.NoAnswer}. What a node answers is given as it is, {@code ERROR:…} included.
     */
    List<Answer<String>> ask(String command, Cancellation cancellation);
}
