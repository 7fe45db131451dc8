package io.bgql.sandbox.udf;

/** A call as a request asks for it. */
public final class UdfCall {
    private final String module;
    private final String function;
    private final byte[] arguments;
    private final long budgetNanos;
    private final long nowMillis;

    /**
     * @param module the package, which is a module's file name without {@code .lua}
     * @param arguments a list in msgpack, as it came; anything else means no arguments, as on a server
     * @param budgetNanos how long the function may run
     * @param nowMillis the time of day, as milliseconds since 1970
     */
    public UdfCall(String module, String function, byte[] arguments, long budgetNanos, long nowMillis) {
        this.module = module;
        this.function = function;
        this.arguments = arguments;
        this.budgetNanos = budgetNanos;
        this.nowMillis = nowMillis;
    }

    String filename() {
        return module + ".lua";
    }

    String function() {
        return function;
    }

    byte[] arguments() {
        return arguments;
    }

    long budgetNanos() {
        return budgetNanos;
    }

    long nowMillis() {
        return nowMillis;
    }
}
