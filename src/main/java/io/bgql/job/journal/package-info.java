/**
 * The journal: every job a user has started, written down before it is sent, so that no shell that dies takes a job with
 * it.
 *
 * <p>It is a text of JSON lines that only grows. The first line of a job says what was about to be sent, later ones say
 * how it stood. A line that a dying process left unfinished is ended by the next writer and skipped by every reader.
 */
@NullMarked
package io.bgql.job.journal;

import org.jspecify.annotations.NullMarked;
