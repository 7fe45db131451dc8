package io.bgql.plan;

/** What is written into each record that a job changes, so that the same job never changes it again. */
public record Marker(String bin, String label) {}
