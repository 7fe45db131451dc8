package io.bgql.cluster;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.ResultCode;
import com.aerospike.client.cluster.Node;
import com.aerospike.client.policy.WritePolicy;
import com.aerospike.client.query.Statement;
import com.aerospike.client.util.Version;
import io.bgql.plan.BackgroundPlan;
import io.bgql.plan.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Background jobs through the client, and through info commands where the client has no answer or a wrong one. */
final class ClientJobs implements Jobs {
    /** A node answers a start as soon as the job is queued; a busy one may need this long. */
    private static final Duration START_TIMEOUT = Duration.ofSeconds(10);

    private static final Duration START_DEADLINE = START_TIMEOUT.plusSeconds(2);

    /** For the few questions to a node that tell its condition, one after the other. */
    private static final Duration CONDITION_DEADLINE = Duration.ofSeconds(4);

    private final AerospikeClient client;
    private final ClientNodes nodes;

    ClientJobs(AerospikeClient client, ClientNodes nodes) {
        this.client = client;
        this.nodes = nodes;
    }

    @Override
    public List<Acceptance> start(BackgroundPlan plan, long trid) {
        Statement statement = statement(plan, trid);
        WritePolicy policy = policy(plan);
        List<Acceptance> acceptances = new ArrayList<>();
        for (Answer<Acceptance> answer : nodes.each(
                node -> start(node, policy, statement, Privilege.of(plan.work())),
                START_DEADLINE,
                new Cancellation())) {
            acceptances.add(
                    answer instanceof Answer.NoAnswer<Acceptance> silent
                            ? new Acceptance.Uncertain(silent.node(), silent.reason())
                            : answer.value().orElseThrow());
        }
        return acceptances;
    }

    private Acceptance start(Node node, WritePolicy policy, Statement statement, String privilege) {
        try {
            int code = new StartCommand(client.getCluster(), node, policy, statement).submit();
            return switch (code) {
                case ResultCode.OK -> new Acceptance.Accepted(node.getName());
                case ResultCode.KEY_NOT_FOUND_ERROR -> new Acceptance.SetUnknown(node.getName());
                default -> new Acceptance.Refused(node.getName(), code, ServerCode.words(code, privilege));
            };
        } catch (AerospikeException noReply) {
            return truth(node, statement.getTaskId(), noReply);
        }
    }

    /** A reply that got lost says nothing about the job; the node's own list does. */
    private static Acceptance truth(Node node, long trid, AerospikeException noReply) {
        String reply;
        try {
            reply = ClientNodes.reply(node, "query-show:" + id(node, trid));
        } catch (AerospikeException unreachable) {
            return new Acceptance.Uncertain(node.getName(), ServerCode.words(unreachable.getResultCode()));
        }
        Optional<InfoReply.Refusal> refusal = InfoReply.refusal(reply);
        if (refusal.isEmpty()) {
            return new Acceptance.Accepted(node.getName());
        }
        return refusal.get().code() == ResultCode.KEY_NOT_FOUND_ERROR
                ? new Acceptance.Refused(
                        node.getName(), noReply.getResultCode(), ServerCode.words(noReply.getResultCode()))
                : new Acceptance.Uncertain(node.getName(), refusal.get().words());
    }

    private static Statement statement(BackgroundPlan plan, long trid) {
        Statement statement = new Statement();
        statement.setNamespace(plan.namespace());
        plan.set().ifPresent(statement::setSetName);
        plan.index().ifPresent(index -> statement.setFilter(index.filter()));
        statement.setTaskId(trid);
        statement.setRecordsPerSecond(plan.rps());
        if (plan.work() instanceof Work.Operations operations) {
            statement.setOperations(operations.operations());
        } else if (plan.work() instanceof Work.FunctionCall call) {
            statement.setAggregateFunction(
                    call.module(), call.function(), call.arguments().toArray(new com.aerospike.client.Value[0]));
        }
        return statement;
    }

    /** Without retries: a second attempt would be refused for the id it shares with the first. */
    private static WritePolicy policy(BackgroundPlan plan) {
        WritePolicy policy = new WritePolicy();
        policy.expiration = plan.ttl();
        policy.durableDelete = plan.durable();
        plan.filter().ifPresent(filter -> policy.filterExp = filter.built());
        policy.connectTimeout = (int) ClientNodes.DEADLINE.toMillis();
        policy.socketTimeout = (int) START_TIMEOUT.toMillis();
        policy.totalTimeout = (int) START_TIMEOUT.toMillis();
        policy.maxRetries = 0;
        return policy;
    }

    @Override
    public List<Answer<List<ServerJob>>> list(Cancellation cancellation) {
        return nodes.each(node -> ServerJobText.jobs(ClientNodes.figures(node, "query-show")), cancellation);
    }

    @Override
    public List<Answer<AbortReply>> abort(long trid, Cancellation cancellation) {
        return nodes.each(node -> abortReply(ClientNodes.reply(node, "query-abort:" + id(node, trid))), cancellation);
    }

    private static AbortReply abortReply(String reply) {
        Optional<InfoReply.Refusal> refusal = InfoReply.refusal(reply);
        if (refusal.isEmpty()) {
            return new AbortReply.Aborting();
        }
        return refusal.get().code() == ResultCode.KEY_NOT_FOUND_ERROR
                ? new AbortReply.NotActive()
                : new AbortReply.Refused(refusal.get().words(Privilege.JOBS));
    }

    /** The parameter's name changed with 8.1, which still knows the old one. */
    private static String id(Node node, long trid) {
        boolean renamed = node.getVersion().isGreaterOrEqual(Version.SERVER_VERSION_8_1);
        return (renamed ? "id=" : "trid=") + Long.toUnsignedString(trid);
    }

    @Override
    public Map<String, Long> masterObjects(String namespace, Cancellation cancellation) {
        Map<String, Long> weights = new HashMap<>();
        for (Answer<String> answer :
                nodes.each(node -> ClientNodes.figures(node, "namespace/" + namespace), cancellation)) {
            answer.value()
                    .map(figures -> InfoReply.pairs(figures, ';'))
                    .filter(figures -> figures.containsKey("master_objects"))
                    .ifPresent(figures -> weights.put(answer.node(), InfoReply.number(figures, "master_objects")));
        }
        return weights;
    }

    @Override
    public List<Answer<NodeCondition>> conditions(String namespace, Cancellation cancellation) {
        NodeConditions conditions = new NodeConditions(namespace, client.getNodes().length);
        return nodes.each(conditions::of, CONDITION_DEADLINE, cancellation);
    }

    @Override
    public List<Answer<NodeCondition>> exactConditions(String namespace, Cancellation cancellation) {
        NodeConditions conditions = new NodeConditions(namespace, client.getNodes().length);
        NodeClocks clocks = new NodeClocks(client, namespace);
        clocks.find();
        return nodes.each(
                node -> {
                    Optional<Instant> exact = clocks.of(node.getName());
                    NodeCondition condition = conditions.of(node);
                    return exact.map(condition::at).orElse(condition);
                },
                CONDITION_DEADLINE,
                cancellation);
    }
}
