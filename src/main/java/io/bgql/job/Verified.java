package io.bgql.job;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * What a job left undone.
 *
 * @param missed records that it should have changed and did not
 * @param others records that match and were written by something else since it began, so that nobody can tell whether it
 *     changed them; at most, where an application's own writes are among those counted as changed. Empty where a marker
 *     tells
 * @param spread how far the nodes' clocks were apart when it began
 */
public record Verified(long trid, int number, long missed, OptionalLong others, Duration spread) {}
