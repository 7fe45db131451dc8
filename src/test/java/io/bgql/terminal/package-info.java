/** Keys typed into a terminal that is only simulated, and its screen read back. */
@NullMarked
package io.bgql.terminal;

import org.jspecify.annotations.NullMarked;
