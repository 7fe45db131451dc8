/** Tests of users, roles and passwords. */
@NullMarked
package io.bgql.sandbox.access;

import org.jspecify.annotations.NullMarked;
