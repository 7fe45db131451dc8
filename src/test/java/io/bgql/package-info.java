/** Tests of the house as a whole. */
@NullMarked
package io.bgql;

import org.jspecify.annotations.NullMarked;
