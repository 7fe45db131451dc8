package io.bgql.shell;

/** Runs the statements of a file in the midst of others. */
interface Scripts {
    /** The highest exit status of its statements. */
    int include(String path);
}
