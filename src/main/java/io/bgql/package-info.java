/** bgql: an interactive admin shell for Aerospike background jobs. */
@NullMarked
package io.bgql;

import org.jspecify.annotations.NullMarked;
