/**
 * What expressions mean: types inferred and checked by the server's own rules, compiled to the client's {@code Exp}.
 *
 * <pre>
 * syntax.Expression  ─translate→  Term (a node, its type, its place)  ─emit→  Exp
 * </pre>
 *
 * No call is made from here; what must be known about the cluster comes through {@link io.bgql.expression.Catalog}.
 */
@NullMarked
package io.bgql.expression;

import org.jspecify.annotations.NullMarked;
