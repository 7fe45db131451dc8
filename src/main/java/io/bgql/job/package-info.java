/**
 * A background job's life: started on every node, watched, waited for, killed, and judged by the servers' own counters.
 *
 * <p>What the nodes say is folded into immutable {@link io.bgql.job.NodeView}s, one a job and node, which keep the last
 * values when a finished job ages out of a server's list; {@link io.bgql.job.JobView} merges them. Nothing is called
 * done that cannot be known to be done.
 */
@NullMarked
package io.bgql.job;

import org.jspecify.annotations.NullMarked;
