package io.bgql.cluster;

import java.util.List;
import java.util.Optional;

/** The Lua modules that the nodes hold; files are named with {@code .lua}. Any thread may use it. */
public interface Modules {
    /** Every module that any answering node has, by name. Fails with {@code TIMEOUT} only when no node answers. */
    List<ModuleFacts> list(Cancellation cancellation);

    /** The text of a module, from the first node that has it. */
    Optional<String> source(String file, Cancellation cancellation);

    /**
     * Puts a module on the cluster, in place of one of the same name, and waits until every node has it, for at most 10
     * s. Fails with {@code SERVER} and Lua's own words, file and line first, when the server cannot load it.
     */
    void register(String file, byte[] source, Cancellation cancellation);

    /** Removes a module and waits until no node has it, for at most 10 s. */
    void drop(String file, Cancellation cancellation);
}
