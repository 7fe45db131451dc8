/**
 * Golden scripts: statements in {@code src/test/scripts} with what they answer beneath them, as lines that begin with
 * {@code //}; what they answer in JSON stands in a file beside the script. Values that differ from run to run are
 * written as {@code <job 1>}, {@code <duration>} and the like; records, which come in no order, are sorted. Run with
 * {@code -Dgolden=rewrite} to write the answers anew, and read the difference.
 */
@NullMarked
package io.bgql.golden;

import org.jspecify.annotations.NullMarked;
