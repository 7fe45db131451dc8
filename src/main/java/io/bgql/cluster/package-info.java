/**
 * The only room that calls the Aerospike client: connecting, info commands side by side on every node, background
 * jobs, foreground queries, records by key, and the facts about namespaces and sets that planning needs.
 *
 * <p>Each concern is a narrow interface ({@link io.bgql.cluster.Nodes}, {@link io.bgql.cluster.Jobs},
 * {@link io.bgql.cluster.Queries}, {@link io.bgql.cluster.Records}, {@link io.bgql.cluster.Schema}), so that a fake
 * implements one. What the client throws leaves this room as a {@link io.bgql.syntax.StatementException} in plain words.
 */
@NullMarked
package io.bgql.cluster;

import org.jspecify.annotations.NullMarked;
