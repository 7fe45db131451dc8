package io.bgql.cluster;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.cluster.Node;
import com.aerospike.client.policy.InfoPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;

/** Info commands about the cluster as a whole. */
final class ClientAdministration implements Administration {
    /** What servers count seconds from. */
    private static final Instant SERVER_EPOCH = Instant.ofEpochSecond(NodeConditions.EPOCH_SECONDS);

    private final AerospikeClient client;
    private final ClientNodes nodes;
    private final ClientSchema schema;

    ClientAdministration(AerospikeClient client, ClientNodes nodes, ClientSchema schema) {
        this.client = client;
        this.nodes = nodes;
        this.schema = schema;
    }

    @Override
    public List<NodeFacts> nodes(Cancellation cancellation) {
        List<NodeFacts> facts = new ArrayList<>();
        for (Answer<NodeFacts> answer : nodes.each(ClientAdministration::facts, cancellation)) {
            facts.add(
                    answer instanceof Answer.NoAnswer<NodeFacts> silent
                            ? new NodeFacts(
                                    silent.node(), "", "", "", Duration.ZERO, 0, 0, Optional.of(silent.reason()))
                            : answer.value().orElseThrow());
        }
        return facts;
    }

    private static NodeFacts facts(Node node) {
        Map<String, String> figures = InfoReply.pairs(ClientNodes.figures(node, "statistics"), ';');
        return new NodeFacts(
                node.getName(),
                node.getHost().toString(),
                ClientNodes.figures(node, "build"),
                ClientNodes.figures(node, "edition"),
                Duration.ofSeconds(InfoReply.number(figures, "uptime")),
                InfoReply.number(figures, "objects"),
                InfoReply.number(figures, "client_connections"),
                Optional.empty());
    }

    @Override
    public BinSample sample(String namespace, Optional<String> set) {
        return new Sampling(client).described(namespace, set);
    }

    @Override
    public Instant now(String namespace, Cancellation cancellation) {
        return schema.namespace(namespace, cancellation)
                .map(facts -> SERVER_EPOCH.plusSeconds(InfoReply.number(facts.settings(), "current_time")))
                .orElse(SERVER_EPOCH);
    }

    @Override
    public void truncate(String namespace, Optional<String> set, Optional<Instant> before) {
        InfoPolicy policy = new InfoPolicy();
        policy.timeout = (int) ClientNodes.DEADLINE.toMillis();
        try {
            client.truncate(
                    policy,
                    namespace,
                    set.orElse(null),
                    before.map(ClientAdministration::calendar).orElse(null));
        } catch (AerospikeException failure) {
            throw Failures.of(
                    failure,
                    "truncating " + namespace + set.map(name -> "." + name).orElse(""),
                    "truncate");
        }
    }

    private static Calendar calendar(Instant instant) {
        GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
        calendar.setTimeInMillis(instant.toEpochMilli());
        return calendar;
    }

    @Override
    public List<Answer<String>> setting(String namespace, String name, Cancellation cancellation) {
        String command = "get-config:context=namespace;id=" + namespace;
        return nodes.each(
                node -> InfoReply.pairs(ClientNodes.figures(node, command), ';').getOrDefault(name, ""), cancellation);
    }

    @Override
    public List<Answer<String>> change(String namespace, String name, long value, Cancellation cancellation) {
        String command = "set-config:context=namespace;id=" + namespace + ";" + name + "=" + value;
        return nodes.each(node -> ClientNodes.figures(node, command, Privilege.CONFIGURATION), cancellation);
    }
}
