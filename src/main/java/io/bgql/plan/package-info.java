/**
 * Statements as values of the client, ready to be sent; no call is made from here.
 *
 * <pre>
 * Plan           = WorkPlan | QueryPlan | KeyReadPlan | InsertPlan
 * WorkPlan       = BackgroundPlan (a job) | KeyWorkPlan (given keys, in the foreground)
 * BackgroundPlan = place, Work, filter, time to live, rate, cautions, notes
 * Work           = Operations (steps, each an Operation and the words for it) | FunctionCall
 * Projection     = Columns (all bins, a bin, metadata) | Count
 * </pre>
 */
@NullMarked
package io.bgql.plan;

import org.jspecify.annotations.NullMarked;
