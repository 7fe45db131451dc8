/**
 * Text to statements, and what may come next; the only room that knows ANTLR. What is a keyword, what may follow it and
 * what HELP says about it is read from the grammar, never repeated here.
 *
 * <pre>
 * text: Characters → Tokenizer → Splitter → Phrase → Bounds → Parsing → the builders → Statement
 * wrong text: Walk → Offers → Trouble → Diagnosis, Hints
 * at the prompt: Walk → Closing (is it whole?), Continuation (what may come next?)
 * </pre>
 */
@NullMarked
package io.bgql.parse;

import org.jspecify.annotations.NullMarked;
