/**
 * Who may do what on a node that asks for a password: users, their roles, the sessions they have begun.
 *
 * <p>The privileges and what they permit are those of an Enterprise server 8; nothing here knows the wire.
 */
@NullMarked
package io.bgql.sandbox.access;

import org.jspecify.annotations.NullMarked;
