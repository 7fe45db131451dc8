/**
 * Trouble in a cluster and what the shell makes of it: sandboxes whose nodes end, start, fall silent or refuse at a place
 * in a job. Nothing here sleeps: faults strike at places, and the session's time runs faster than it passes.
 *
 * <p>A {@link io.bgql.fault.Draw} makes a run of a seed. A {@link io.bgql.fault.FaultRun} has its shells in this process, a
 * {@link io.bgql.fault.KilledShellRun} in processes that are killed; what must be true of both says
 * {@link io.bgql.fault.Trial}.
 */
@NullMarked
package io.bgql.fault;

import org.jspecify.annotations.NullMarked;
