/**
 * What the build does to the libraries that are shipped: their classes are written anew, doing the same, where that lets
 * Java start faster. It is not in the jar.
 */
@NullMarked
package io.bgql.packing;

import org.jspecify.annotations.NullMarked;
