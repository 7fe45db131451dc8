package io.bgql.cluster;

import io.bgql.syntax.StatementException;
import java.util.Optional;

/** What became of an INSERT: how many rows were written, and why not all of them were. */
public record Inserted(int written, Optional<StatementException> failure) {}
