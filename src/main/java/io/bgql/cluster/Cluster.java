package io.bgql.cluster;

import io.bgql.expression.Catalog;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.StatementException;

/** A connection to one cluster and everything that can be asked of it. Any thread may use it; closing ends it. */
// Laid out before it is built.
@SuppressWarnings({"DoNotCallSuggester", "UnusedMethod"})
public final class Cluster implements AutoCloseable {
    private final String name;
    private final Nodes nodes;
    private final Records records;
    private final Queries queries;
    private final Jobs jobs;
    private final Schema schema;
    private final Catalog catalog;

    private Cluster(
            String name, Nodes nodes, Records records, Queries queries, Jobs jobs, Schema schema, Catalog catalog) {
        this.name = name;
        this.nodes = nodes;
        this.records = records;
        this.queries = queries;
        this.jobs = jobs;
        this.schema = schema;
        this.catalog = catalog;
    }

    /** Connects, or fails with {@code CONNECTION} and a sentence that says which host and why. */
    public static Cluster connect(Connection connection) {
        throw new StatementException(
                Diagnostic.of(Diagnostic.Code.CONNECTION, "cannot connect to " + connection.seeds()));
    }

    /** The name the cluster's nodes are configured with; of a cluster without one, the first seed. */
    public String name() {
        return name;
    }

    public Nodes nodes() {
        return nodes;
    }

    public Records records() {
        return records;
    }

    public Queries queries() {
        return queries;
    }

    public Jobs jobs() {
        return jobs;
    }

    public Schema schema() {
        return schema;
    }

    /** What planning needs to know; asks the servers when it does not know yet. */
    public Catalog catalog() {
        return catalog;
    }

    @Override
    public void close() {}
}
