package io.bgql.sandbox.command;

import java.util.Map;

/**
 * Info commands that always answer the same. They stand in code, unlike the longer tables: they are needed at every
 * start, and opening a resource costs several milliseconds.
 */
final class FixedReplies {
    private static final String TABLE = """
            admin-clear-std=
            admin-tls-std=
            best-practices=failed_best_practices=none
            build=8.1.2.0
            connection=admin=false
            digests=RIPEMD160
            edition=bgql sandbox, not an Aerospike server
            eviction-reset=ok
            features=batch-any;batch-index;blob-bits;cdt-index;cdt-list;cdt-map;cluster-stable;float;geo;sindex-exists;peers;pipelining;pquery;pscans;query-show;relaxed-sc;replicas;replicas-all;replicas-master;replicas-max;truncate-namespace;udf
            health-outliers=
            health-stats=
            histogram=
            log=
            logs=
            partitions=4096
            recluster=ok
            release=edition=bgql sandbox, not an Aerospike server;version=8.1.2.0;os=java;arch=java;sha=none
            service-clear-alt=
            services-alternate=
            status=ok
            user-agents=
            version=bgql sandbox, speaking as build 8.1.2.0
            """;

    private FixedReplies() {}

    static Map<String, String> table() {
        return Literals.parse(TABLE);
    }
}
