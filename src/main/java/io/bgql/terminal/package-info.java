/**
 * Keys and screen. {@link io.bgql.terminal.PromptConsole} is the prompt and the only one that knows JLine;
 * {@link io.bgql.terminal.BatchConsole} is everything else, and loads jansi only when something goes to a screen.
 */
@NullMarked
package io.bgql.terminal;

import org.jspecify.annotations.NullMarked;
