/**
 * User-defined functions: modules in real Lua 5.4, kept inside budgets of instructions, time and memory that no code of
 * theirs can escape. The functions of the server's Lua API are themselves in Lua (resources {@code runtime/*.lua}), so
 * that a call costs two crossings into native code. The native library is loaded with the first module.
 *
 * <p>What differs from a server 8.1.2: {@code io}, {@code package}, {@code require}, {@code dofile}, {@code loadfile} and
 * most of {@code os} are absent; results of string functions end at 16 MiB and a call at 32 MiB of live memory; finalizers
 * never run; log lines are kept nowhere; streams do not exist. An argument error in a tail call ({@code return
 * list.size(5)}) has no file and line. Where a server reads memory it does not own or crashes (negative list indexes, a
 * list concatenated with itself), nothing happens here, or what was meant.
 */
@NullMarked
package io.bgql.sandbox.udf;

import org.jspecify.annotations.NullMarked;
