/** The papers as their readers take them: man, the system's shells, and those who look for a statement. */
@NullMarked
package io.bgql.paper;

import org.jspecify.annotations.NullMarked;
