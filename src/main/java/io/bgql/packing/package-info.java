/** What the build does to the libraries that are shipped; it is not in the jar. */
@NullMarked
package io.bgql.packing;

import org.jspecify.annotations.NullMarked;
