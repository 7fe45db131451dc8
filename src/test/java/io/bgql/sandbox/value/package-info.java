/** Tests of values against what a server 8.1.2 was seen to do. */
@NullMarked
package io.bgql.sandbox.value;

import org.jspecify.annotations.NullMarked;
