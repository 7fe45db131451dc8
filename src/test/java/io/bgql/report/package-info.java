/** Answers and diagnostics compared with the literal text that people and programs get. */
@NullMarked
package io.bgql.report;

import org.jspecify.annotations.NullMarked;
