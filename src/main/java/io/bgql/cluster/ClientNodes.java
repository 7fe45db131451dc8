package io.bgql.cluster;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.Info;
import com.aerospike.client.cluster.Node;
import com.aerospike.client.policy.InfoPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The nodes as the client's own watch over the cluster knows them. */
final class ClientNodes implements Nodes {
    /** How long one node may take for an info command. */
    static final Duration DEADLINE = Duration.ofSeconds(1);

    /** How long a change of what all nodes share may take: they agree on it before the one that was asked answers. */
    static final Duration AGREEMENT = Duration.ofSeconds(10);

    private final AerospikeClient client;
    private final SideBySide sideBySide;

    ClientNodes(AerospikeClient client, SideBySide sideBySide) {
        this.client = client;
        this.sideBySide = sideBySide;
    }

    @Override
    public List<String> names() {
        return nodes().stream().map(Node::getName).toList();
    }

    @Override
    public List<Answer<String>> ask(String command, Cancellation cancellation) {
        return each(node -> reply(node, command), cancellation);
    }

    /** Does the work on every node side by side. */
    <T> List<Answer<T>> each(Function<Node, T> work, Cancellation cancellation) {
        return each(work, DEADLINE, cancellation);
    }

    <T> List<Answer<T>> each(Function<Node, T> work, Duration deadline, Cancellation cancellation) {
        return sideBySide.run(tasks(work), deadline, cancellation);
    }

    /** What the node says that is first to answer, for what all of them know. */
    Optional<String> first(String command) {
        return sideBySide.first(tasks(node -> reply(node, command)), DEADLINE);
    }

    private <T> List<SideBySide.Task<T>> tasks(Function<Node, T> work) {
        List<SideBySide.Task<T>> tasks = new ArrayList<>();
        for (Node node : nodes()) {
            tasks.add(new SideBySide.Task<>(node.getName(), () -> work.apply(node)));
        }
        return tasks;
    }

    /** What one node answers, {@code ERROR:…} included; within {@link #DEADLINE}. */
    static String reply(Node node, String command) {
        InfoPolicy policy = new InfoPolicy();
        policy.timeout = (int) DEADLINE.toMillis();
        try {
            String reply = Info.request(policy, node, command);
            return reply == null ? "" : reply;
        } catch (AerospikeException.Parse leftOut) {
            // Servers before 7.1 leave a command they do not know out of the reply; newer ones say this.
            return "ERROR:4:unrecognized command";
        }
    }

    /** Like {@link #reply}, with a refusal thrown as the reason of a missing answer. */
    static String figures(Node node, String command) {
        return figures(node, command, "of any role");
    }

    /** The privilege is what the command takes, for the reason. */
    static String figures(Node node, String command, String privilege) {
        String reply = reply(node, command);
        InfoReply.refusal(reply).ifPresent(refusal -> {
            throw new NodeRefusal(refusal.words(privilege));
        });
        return reply;
    }

    /** In order of their names; none when all have gone. */
    private List<Node> nodes() {
        List<Node> nodes = new ArrayList<>(List.of(client.getNodes()));
        nodes.sort((one, other) -> one.getName().compareTo(other.getName()));
        return nodes;
    }
}
