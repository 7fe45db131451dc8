package io.bgql.report;

/** A cell and the name it goes by in its row. */
public record Field(String name, Cell cell) {}
