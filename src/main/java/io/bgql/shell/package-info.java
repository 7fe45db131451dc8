/**
 * One sitting: statements come in, are handed to the class of their family, and their answers go out.
 *
 * <pre>
 * Shell     reads statements, carries each out in a Turn, catches what went wrong (here and nowhere else)
 * Session   what changes during a sitting: parameters, output settings
 * Site      the cluster as the shell uses it
 * Console   where people are: asked, told, shown progress; implemented in the terminal room
 * Turn      one statement being carried out; …Statements carry out one family each and answer an exit status
 * </pre>
 */
@NullMarked
package io.bgql.shell;

import org.jspecify.annotations.NullMarked;
