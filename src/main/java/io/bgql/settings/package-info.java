/**
 * The options: one table of them ({@link io.bgql.settings.Setting}), from which the command line is read and the help is
 * made, and what came of a command line ({@link io.bgql.settings.Invocation}).
 */
@NullMarked
package io.bgql.settings;

import org.jspecify.annotations.NullMarked;
