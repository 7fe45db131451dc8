package io.bgql.cluster;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.cdt.CTX;
import com.aerospike.client.cluster.Node;
import com.aerospike.client.policy.Policy;
import com.aerospike.client.query.IndexCollectionType;
import com.aerospike.client.query.IndexType;
import com.aerospike.client.util.Version;
import io.bgql.expression.Type;
import io.bgql.plan.IndexDefinition;
import io.bgql.plan.IndexPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Indexes through the client and info commands. */
final class ClientIndexes implements Indexes {
    private final AerospikeClient client;
    private final ClientNodes nodes;
    private final ClientSchema schema;

    ClientIndexes(AerospikeClient client, ClientNodes nodes, ClientSchema schema) {
        this.client = client;
        this.nodes = nodes;
        this.schema = schema;
    }

    @Override
    public List<IndexFacts> list(Optional<String> namespace, Cancellation cancellation) {
        Map<String, IndexFacts> merged = new TreeMap<>();
        List<Answer<List<IndexFacts>>> answers = nodes.each(node -> indexes(node, namespace), cancellation);
        int answering = 0;
        for (Answer<List<IndexFacts>> answer : answers) {
            answering += answer.value().isPresent() ? 1 : 0;
            answer.value()
                    .ifPresent(ofNode -> ofNode.forEach(
                            index -> merged.merge(index.namespace() + "." + index.name(), index, IndexFacts::with)));
        }
        if (answering == 0) {
            throw Unanswered.of(answers);
        }
        return countedOnce(merged.values(), answering, cancellation);
    }

    private List<IndexFacts> countedOnce(Iterable<IndexFacts> indexes, int answering, Cancellation cancellation) {
        Map<String, Integer> replicas = new HashMap<>();
        if (answering > 1) {
            schema.namespaces(cancellation).forEach(facts -> replicas.put(facts.name(), facts.replicas()));
        }
        List<IndexFacts> once = new ArrayList<>();
        for (IndexFacts index : indexes) {
            once.add(index.countedOnce(answering, replicas.getOrDefault(index.namespace(), 1)));
        }
        return List.copyOf(once);
    }

    private static List<IndexFacts> indexes(Node node, Optional<String> namespace) {
        boolean renamed = node.getVersion().isGreaterOrEqual(Version.SERVER_VERSION_8_1);
        String parameter = renamed ? "namespace=" : "ns=";
        String place = namespace.map(name -> parameter + name + ";").orElse("");
        List<Map<String, String>> coded =
                InfoRecords.read(ClientNodes.figures(node, "sindex-list:" + place + "b64=true"), "ns=");
        List<Map<String, String>> worded =
                InfoRecords.read(ClientNodes.figures(node, "sindex-list:" + place + "b64=false"), "ns=");
        Map<String, Map<String, String>> words = new HashMap<>();
        worded.forEach(fields -> words.put(key(fields), fields));
        List<IndexFacts> indexes = new ArrayList<>();
        for (Map<String, String> fields : coded) {
            String figures = ClientNodes.reply(
                    node,
                    "sindex-stat:" + parameter + fields.getOrDefault("ns", "") + ";indexname="
                            + fields.getOrDefault("indexname", ""));
            indexes.add(facts(fields, words.getOrDefault(key(fields), Map.of()), InfoReply.pairs(figures, ';')));
        }
        return indexes;
    }

    private static String key(Map<String, String> fields) {
        return fields.getOrDefault("ns", "") + "." + fields.getOrDefault("indexname", "");
    }

    private static IndexFacts facts(
            Map<String, String> coded, Map<String, String> worded, Map<String, String> figures) {
        IndexDefinition definition = new IndexDefinition(
                IndexText.said(coded, "set"),
                IndexText.said(coded, "bin"),
                IndexText.type(coded.getOrDefault("type", "")),
                IndexText.collection(coded.getOrDefault("indextype", "")),
                IndexText.said(coded, "context"),
                IndexText.said(coded, "exp"));
        return new IndexFacts(
                coded.getOrDefault("ns", ""),
                coded.getOrDefault("indexname", ""),
                definition,
                definition.context().flatMap(WayWords::of).or(() -> IndexText.said(worded, "exp")),
                1,
                coded.getOrDefault("state", "").equals("RW"),
                (int) InfoReply.number(figures, "load_pct"),
                InfoReply.number(figures, "entries"),
                InfoReply.number(figures, "entries_per_bval"),
                InfoReply.number(figures, "entries_per_rec"),
                InfoReply.number(figures, "used_bytes"));
    }

    @Override
    public Set<Type> typesFound(IndexPlan plan) {
        return new Sampling(client).elements(plan);
    }

    @Override
    public void create(IndexPlan plan, Type type) {
        IndexCollectionType collection = switch (plan.collection()) {
            case SCALAR -> IndexCollectionType.DEFAULT;
            case LIST -> IndexCollectionType.LIST;
            case MAP_KEYS -> IndexCollectionType.MAPKEYS;
            case MAP_VALUES -> IndexCollectionType.MAPVALUES;
        };
        try {
            if (plan.expression().isPresent()) {
                client.createIndex(
                        policy(),
                        plan.namespace(),
                        orNull(plan.set()),
                        plan.name(),
                        kind(type),
                        collection,
                        plan.expression().get().built());
            } else {
                client.createIndex(
                        policy(),
                        plan.namespace(),
                        orNull(plan.set()),
                        plan.name(),
                        plan.bin().orElseThrow(),
                        kind(type),
                        collection,
                        plan.contexts().toArray(new CTX[0]));
            }
        } catch (AerospikeException failure) {
            throw Failures.of(failure, "creating index " + plan.name(), "sindex-admin");
        }
    }

    private static IndexType kind(Type type) {
        return switch (type) {
            case STRING -> IndexType.STRING;
            case BLOB -> IndexType.BLOB;
            case GEO -> IndexType.GEO2DSPHERE;
            default -> IndexType.NUMERIC;
        };
    }

    @Override
    public void drop(IndexFacts index) {
        try {
            client.dropIndex(
                    policy(), index.namespace(), orNull(index.definition().set()), index.name());
        } catch (AerospikeException failure) {
            throw Failures.of(failure, "dropping index " + index.name(), "sindex-admin");
        }
    }

    private static Policy policy() {
        Policy policy = new Policy();
        policy.socketTimeout = (int) ClientNodes.AGREEMENT.toMillis();
        policy.totalTimeout = policy.socketTimeout;
        return policy;
    }

    /** The client's word for no set. */
    private static @Nullable String orNull(Optional<String> set) {
        return set.orElse(null);
    }
}
