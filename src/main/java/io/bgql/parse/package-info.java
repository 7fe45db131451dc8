/**
 * Text to statements, and what may come next; the only room that knows ANTLR. What is a keyword, what may follow it and
 * what HELP says about it is read from the grammar, never repeated here.
 *
 * <pre>
 * Reader -Characters, Tokenizer-&gt; tokens -Splitter-&gt; Phrase -Bounds, Parsing-&gt; ANTLR's tree -…Builder-&gt; Statement
 *                                            wrong: Walk -&gt; Offers, Trouble -&gt; Diagnosis, Hints
 *                               at the prompt: Walk -&gt; Closing (is it whole?), Continuation (what may come next?)
 * </pre>
 */
@NullMarked
package io.bgql.parse;

import org.jspecify.annotations.NullMarked;
