package io.bgql.sandbox.store;

/** What a background job is told to do with its records, not yet checked. */
public interface WorkOrder {
    /**
     * Checks the order and makes it ready; called after everything that comes before it in the server's order of
     * checks has passed.
     *
     * @throws RefusedRequest when no job can start on it
     */
    RecordWork accept(Namespace namespace) throws RefusedRequest;
}
