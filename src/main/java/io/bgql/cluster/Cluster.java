package io.bgql.cluster;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.Host;
import com.aerospike.client.policy.AuthMode;
import com.aerospike.client.policy.ClientPolicy;
import com.aerospike.client.policy.TlsPolicy;
import io.bgql.expression.Catalog;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.StatementException;
import java.util.Optional;
import java.util.stream.Collectors;

/** A connection to one cluster and everything that can be asked of it. Closing ends it; any thread may use the rest. */
public final class Cluster implements AutoCloseable {
    private final Connection connection;
    private final AerospikeClient client;
    private final SideBySide sideBySide;
    private final ClientNodes nodes;
    private final ClientJobs jobs;
    private final ClientSchema schema;
    private volatile Optional<String> name = Optional.empty();

    private Cluster(Connection connection, AerospikeClient client) {
        this.connection = connection;
        this.client = client;
        this.sideBySide = new SideBySide();
        this.nodes = new ClientNodes(client, sideBySide);
        this.jobs = new ClientJobs(client, nodes);
        this.schema = new ClientSchema(nodes);
    }

    /** Connects, or fails with {@code CONNECTION} and a sentence that says which host and why. */
    public static Cluster connect(Connection connection) {
        Optional<TlsPolicy> tls = connection.tls().isPresent()
                ? Optional.of(TlsContext.policy(connection.tls().get()))
                : Optional.empty();
        Host[] hosts = connection.seeds().stream()
                .map(seed -> tls.isPresent()
                        ? new Host(seed.host(), tlsName(connection, seed), seed.port())
                        : new Host(seed.host(), seed.port()))
                .toArray(Host[]::new);
        try {
            return new Cluster(connection, new AerospikeClient(policy(connection, tls), hosts));
        } catch (AerospikeException failure) {
            throw unreachable(connection, tls, failure);
        }
    }

    /** What the certificate of a seed must name. */
    static String tlsName(Connection connection, Seed seed) {
        return seed.tlsName()
                .or(() -> connection.tls().flatMap(Connection.Tls::name))
                .orElse(seed.host());
    }

    private static ClientPolicy policy(Connection connection, Optional<TlsPolicy> tls) {
        ClientPolicy policy = new ClientPolicy();
        policy.timeout = (int) connection.timeout().toMillis();
        policy.loginTimeout = policy.timeout;
        policy.failIfNotConnected = true;
        policy.useServicesAlternate = connection.alternateServices();
        policy.appId = connection.applicationId();
        tls.ifPresent(given -> policy.tlsPolicy = given);
        connection.login().ifPresent(login -> {
            policy.authMode = mode(login.mode());
            if (policy.authMode != AuthMode.PKI) {
                policy.user = login.user();
                policy.password = login.password().text();
            }
        });
        return policy;
    }

    private static AuthMode mode(Connection.Authentication mode) {
        return switch (mode) {
            case INTERNAL -> AuthMode.INTERNAL;
            case EXTERNAL -> AuthMode.EXTERNAL;
            case EXTERNAL_INSECURE -> AuthMode.EXTERNAL_INSECURE;
            case PKI -> AuthMode.PKI;
        };
    }

    private static StatementException unreachable(
            Connection connection, Optional<TlsPolicy> tls, AerospikeException failure) {
        SeedTrouble trouble = new SeedTrouble(connection, tls);
        String reasons = connection.seeds().stream().map(trouble::words).collect(Collectors.joining("; "));
        return new StatementException(Diagnostic.of(Diagnostic.Code.CONNECTION, "cannot connect: " + reasons), failure);
    }

    /** The name the cluster's nodes are configured with; of a cluster without one, the first seed. */
    public String name() {
        if (name.isEmpty()) {
            name = Optional.of(askName());
        }
        return name.get();
    }

    private String askName() {
        return nodes.first("cluster-name")
                .filter(word -> !word.isEmpty()
                        && !word.equals("null")
                        && InfoReply.refusal(word).isEmpty())
                .orElseGet(() -> connection.seeds().get(0).toString());
    }

    public Nodes nodes() {
        return nodes;
    }

    public Records records() {
        return new ClientRecords(client);
    }

    public Queries queries() {
        return new ClientQueries(client, jobs, sideBySide.threads());
    }

    public Modules modules() {
        return new ClientModules(client, nodes);
    }

    public Readiness readiness() {
        return new ClientReadiness(nodes);
    }

    public Jobs jobs() {
        return jobs;
    }

    public Indexes indexes() {
        return new ClientIndexes(client, nodes, schema);
    }

    public Administration administration() {
        return new ClientAdministration(client, nodes, schema);
    }

    public Schema schema() {
        return schema;
    }

    /** What planning needs to know; asks the servers at each call. */
    public Catalog catalog() {
        return new LiveCatalog(nodes, schema, new Sampling(client));
    }

    @Override
    public void close() {
        sideBySide.close();
        client.close();
    }
}
