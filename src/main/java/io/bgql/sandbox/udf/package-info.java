/**
 * User-defined functions: modules in real Lua 5.4, kept inside budgets of instructions, time and memory that no code of
 * theirs can escape. The functions of the server's Lua API are themselves in Lua (resources {@code runtime/*.lua}), so
 * that a call costs two crossings into native code. The native library is loaded with the first module.
 */
@NullMarked
package io.bgql.sandbox.udf;

import org.jspecify.annotations.NullMarked;
