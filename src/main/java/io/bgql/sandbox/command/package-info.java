/**
 * What the sandbox can be asked, one class a command: info lines, single-record commands, queries, background jobs,
 * batches. A command takes a decoded request, lets the store do the work and words the answer; it knows neither sockets
 * nor how bytes lie in a frame.
 */
@NullMarked
package io.bgql.sandbox.command;

import org.jspecify.annotations.NullMarked;
