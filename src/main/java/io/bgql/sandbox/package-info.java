/**
 * An embedded cluster of nodes that speak Aerospike's protocol, for trying things out: {@link io.bgql.sandbox.Sandbox}
 * starts one or more on the loopback address. They hold their records in memory, forget them when they stop, and say in
 * their {@code edition} that they are no servers. Rooms below: {@code command}, {@code cluster}, {@code store},
 * {@code udf}, {@code value}, {@code wire}, each using only those after it.
 *
 * <pre>
 * Sandbox = SandboxNode* ; a SandboxNode that is up has a Listener and a store
 * Sandbox.at(Place, Fault) → Trap: the fault strikes when a job's part on a node comes to the place
 * </pre>
 */
@NullMarked
package io.bgql.sandbox;

import org.jspecify.annotations.NullMarked;
