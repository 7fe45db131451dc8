package io.bgql.shell;

import io.bgql.cluster.Administration;
import io.bgql.cluster.Cluster;
import io.bgql.cluster.Indexes;
import io.bgql.cluster.Modules;
import io.bgql.cluster.Nodes;
import io.bgql.cluster.Queries;
import io.bgql.cluster.Records;
import io.bgql.cluster.Schema;
import io.bgql.expression.Catalog;
import io.bgql.job.JobControl;
import io.bgql.job.Preflight;

/** The cluster as the shell uses it: each concern by its narrow interface. */
public record Site(
        String cluster,
        Records records,
        Queries queries,
        Schema schema,
        Indexes indexes,
        Modules modules,
        Nodes nodes,
        Administration administration,
        Catalog catalog,
        Preflight preflight,
        JobControl jobs) {
    /** A connected cluster and the jobs that are watched on it. */
    public static Site of(Cluster cluster, JobControl jobs) {
        return new Site(
                cluster.name(),
                cluster.records(),
                cluster.queries(),
                cluster.schema(),
                cluster.indexes(),
                cluster.modules(),
                cluster.nodes(),
                cluster.administration(),
                cluster.catalog(),
                new Preflight(cluster.readiness(), cluster.modules(), cluster.jobs()),
                jobs);
    }
}
