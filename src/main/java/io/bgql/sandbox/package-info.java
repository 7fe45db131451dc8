/**
 * An embedded Aerospike-protocol node for trying things out: {@link io.bgql.sandbox.Sandbox} starts one on the loopback
 * address. It holds its records in memory, forgets them when it stops, and says in its {@code edition} that it is no
 * server. Rooms below: {@code command}, {@code store}, {@code value}, {@code wire}, each using only those after it.
 */
@NullMarked
package io.bgql.sandbox;

import org.jspecify.annotations.NullMarked;
