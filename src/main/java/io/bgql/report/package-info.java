/**
 * Answers as typed rows, rows as text: table, vertical, JSON, CSV and the other formats, and diagnostics with a caret
 * under the place.
 *
 * <pre>
 * Answer = Fixed (columns known) | Open (every row names its own fields)
 * Cell   = Value (what a record holds) | Measure (what the shell itself reports, with its unit)
 * </pre>
 *
 * <p>Formats for people (table, vertical, markdown) show units and make control characters visible; the others give
 * exact values: durations in seconds, instants in ISO-8601, job ids as text. Nothing here knows a terminal: a renderer
 * gets a width or none.
 */
@NullMarked
package io.bgql.report;

import org.jspecify.annotations.NullMarked;
