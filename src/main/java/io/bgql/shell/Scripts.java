package io.bgql.shell;

/** Runs other statements in the midst of one; answers the highest exit status of them. */
interface Scripts {
    /** Those of a file. */
    int include(String path);

    /** Those of a text that the person has just edited. */
    int run(String text);
}
