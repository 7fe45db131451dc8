/** Tests of Lua against what a server 8.1.2 was seen to answer, and of what keeps a module inside its budgets. */
@NullMarked
package io.bgql.sandbox.udf;

import org.jspecify.annotations.NullMarked;
