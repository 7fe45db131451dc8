package io.bgql.sandbox.store;

/** A function of a Lua module to be called with a record. */
public final class FunctionCall {
    private final String module;
    private final String function;
    private final byte[] arguments;

    /** @param arguments a list in msgpack as it was sent, shared and not copied */
    public FunctionCall(String module, String function, byte[] arguments) {
        this.module = module;
        this.function = function;
        this.arguments = arguments;
    }

    /** The module's file name without {@code .lua}. */
    String module() {
        return module;
    }

    String function() {
        return function;
    }

    byte[] arguments() {
        return arguments;
    }
}
