package io.bgql.job;

/** The job that a reference means; foreground for an application's own query, which one should not kill unasked. */
public record Resolved(long trid, boolean foreground) {}
