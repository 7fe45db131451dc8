/** Sittings with a person, a cluster and jobs that are made up. */
@NullMarked
package io.bgql.shell;

import org.jspecify.annotations.NullMarked;
