/**
 * Text to statements, and what may come next; the only room that knows ANTLR. What is a keyword, what may follow it and
 * what HELP says about it is read from the grammar, never repeated here.
 */
@NullMarked
package io.bgql.parse;

import org.jspecify.annotations.NullMarked;
