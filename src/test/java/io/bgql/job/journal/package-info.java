/** The journal's own tests: what is written is found again, whatever happens to the file. */
@NullMarked
package io.bgql.job.journal;

import org.jspecify.annotations.NullMarked;
