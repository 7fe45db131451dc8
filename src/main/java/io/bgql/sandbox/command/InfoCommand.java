package io.bgql.sandbox.command;

/** One info command. Any number of connections may ask at the same time. */
interface InfoCommand {
    /** The answer without the request's echo and without the newline. */
    String answer(InfoRequest request, Session session) throws InfoError;
}
