package io.bgql.sandbox.udf;

/**
 * What modules may take.
 *
 * @param instructions of Lua that one call may run
 * @param kilobytes of Lua memory that one call may take, half of it for garbage; for a moment, in the middle of an
 *     instruction, it may be about three times as much
 * @param states how many native Lua states may run at the same time; more callers wait
 */
public record UdfLimits(long instructions, int kilobytes, int states) {
    /** So much that time, which the server limits too, runs out before instructions do. */
    public static final UdfLimits USUAL = new UdfLimits(1_000_000_000_000L, 64 * 1024, 16);
}
