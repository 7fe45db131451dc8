/**
 * Trouble in a cluster and what the shell makes of it: sandboxes whose nodes end, start, fall silent or refuse at a place
 * in a job. Nothing here sleeps: faults strike at places, and the session's time runs faster than it passes.
 */
@NullMarked
package io.bgql.fault;

import org.jspecify.annotations.NullMarked;
