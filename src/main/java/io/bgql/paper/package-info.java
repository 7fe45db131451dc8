/**
 * What is read and used beside the program: man page, completions of the system's shells, reference of the language,
 * licences of the libraries. The build writes it from the same tables and comments as the help; it is not in the jar.
 */
@NullMarked
package io.bgql.paper;

import org.jspecify.annotations.NullMarked;
