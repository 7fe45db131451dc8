package io.bgql.sandbox.command;

import java.util.Map;

/** What {@code sandbox:} does, which only sandboxes know: it brings trouble about, to see how clients take it. */
public interface FaultControl {
    /**
     * Does what the parameters say and answers in a line.
     *
     * @throws IllegalArgumentException when they make no sense; its message is answered
     */
    String control(Map<String, String> parameters) throws InterruptedException;
}
