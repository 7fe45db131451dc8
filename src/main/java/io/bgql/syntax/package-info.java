/**
 * The language as data: what a person typed, with the place of every word, and nothing about what it means.
 *
 * <pre>
 * Statement  = Background | LookAhead | Job | Data | Schema | Shell
 * Background = Update | Delete | Touch | Execute               (each: target, selection, options, inBackground)
 * Selection  = every record | where predicate | keys [and predicate]
 * Expression = Literal | Reference | Predicate | Computation
 * Reference  = Path (bin, segments, function) | Metadata | Variable | Parameter | BareName
 * Segment    = Designator | Single (key, index, rank, value) | Multiple (ranges, lists, relative ranges)
 * </pre>
 *
 * All types are immutable. Spans count characters of the statement's own text, see {@link io.bgql.syntax.Source}.
 */
@NullMarked
package io.bgql.syntax;

import org.jspecify.annotations.NullMarked;
