/**
 * Values of the embedded node: particles, their order, lists and maps and their operations, expressions evaluated.
 *
 * <p>Everything here is a pure function of its arguments; a compiled {@link io.bgql.sandbox.value.Program} or
 * {@link io.bgql.sandbox.value.BinOperation} may be used by many threads at once.
 */
@NullMarked
package io.bgql.sandbox.value;

import org.jspecify.annotations.NullMarked;
