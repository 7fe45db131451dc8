package io.bgql.report;

import java.io.IOException;

/**
 * Writes one answer in one format. Rows are written as they come; when they fail in the middle, what was opened is
 * closed before the failure goes on.
 */
public interface Renderer {
    /** Reads the answer to its end; closing it is the caller's business. */
    void render(Answer answer, Appendable out) throws IOException;
}
