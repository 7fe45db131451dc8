package io.bgql.cluster;

import com.aerospike.client.cluster.Node;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.StatementException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Namespaces and sets from info commands, merged over the nodes that answer. */
final class ClientSchema implements Schema {
    private final ClientNodes nodes;

    ClientSchema(ClientNodes nodes) {
        this.nodes = nodes;
    }

    @Override
    public List<NamespaceFacts> namespaces(Cancellation cancellation) {
        Map<String, NamespaceFacts> merged = new TreeMap<>();
        for (List<NamespaceFacts> ofNode : figures(ClientSchema::namespaces, cancellation)) {
            ofNode.forEach(facts -> merged.merge(facts.name(), facts, NamespaceFacts::with));
        }
        return List.copyOf(merged.values());
    }

    private static List<NamespaceFacts> namespaces(Node node) {
        List<NamespaceFacts> namespaces = new ArrayList<>();
        for (String name : ClientNodes.figures(node, "namespaces").split(";", -1)) {
            if (!name.isEmpty()) {
                namespace(node, name).ifPresent(namespaces::add);
            }
        }
        return namespaces;
    }

    /** One namespace, or nothing when no node that answers has it. */
    Optional<NamespaceFacts> namespace(String name, Cancellation cancellation) {
        return figures(node -> namespace(node, name), cancellation).stream()
                .flatMap(Optional::stream)
                .reduce(NamespaceFacts::with);
    }

    private static Optional<NamespaceFacts> namespace(Node node, String name) {
        Map<String, String> figures = InfoReply.pairs(ClientNodes.figures(node, "namespace/" + name), ';');
        return "unknown".equals(figures.get("type")) ? Optional.empty() : Optional.of(NamespaceFacts.of(name, figures));
    }

    @Override
    public List<SetFacts> sets(Optional<String> namespace, Cancellation cancellation) {
        String command = namespace.map(name -> "sets/" + name).orElse("sets");
        List<String> replies = figures(node -> ClientNodes.figures(node, command), cancellation);
        if (namespace.isPresent() && replies.stream().allMatch(reply -> reply.equals("ns_type=unknown"))) {
            throw new StatementException(
                    Diagnostic.of(Diagnostic.Code.NAME, "there is no namespace '" + namespace.get() + "'"));
        }
        Map<String, SetFacts> merged = new TreeMap<>();
        for (String reply : replies) {
            for (Map<String, String> fields : InfoRecords.read(reply, "ns=")) {
                SetFacts facts = SetFacts.of(fields);
                merged.merge(facts.namespace() + "." + facts.name(), facts, SetFacts::with);
            }
        }
        merged.keySet().remove(".");
        return replies.size() == 1 ? List.copyOf(merged.values()) : eachCountedOnce(merged.values(), cancellation);
    }

    /** Nodes count the copies of a record one by one, and do not say which are copies. */
    private List<SetFacts> eachCountedOnce(Iterable<SetFacts> sets, Cancellation cancellation) {
        Map<String, Integer> replicas = new TreeMap<>();
        namespaces(cancellation).forEach(facts -> replicas.put(facts.name(), facts.replicas()));
        List<SetFacts> once = new ArrayList<>();
        for (SetFacts set : sets) {
            once.add(set.countedOnce(replicas.getOrDefault(set.namespace(), 1)));
        }
        return List.copyOf(once);
    }

    /** What the nodes that answer say; fails when none does. */
    private <T> List<T> figures(Function<Node, T> work, Cancellation cancellation) {
        List<Answer<T>> answers = nodes.each(work, cancellation);
        List<T> given =
                answers.stream().flatMap(answer -> answer.value().stream()).toList();
        if (given.isEmpty()) {
            throw Unanswered.of(answers);
        }
        return given;
    }
}
