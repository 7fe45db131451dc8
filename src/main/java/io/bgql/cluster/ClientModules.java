package io.bgql.cluster;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.Info;
import com.aerospike.client.cluster.Node;
import com.aerospike.client.policy.InfoPolicy;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.StatementException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Lua modules through info commands. The client's own registering asks each node only whether it has the name, which a
 * node with an older module answers yes; this one looks at the content.
 */
final class ClientModules implements Modules {
    private static final int PUT_MILLIS = 10_000;
    private static final Duration BETWEEN = Duration.ofMillis(50);
    private static final int LOOKS = 200;

    private final AerospikeClient client;
    private final ClientNodes nodes;

    ClientModules(AerospikeClient client, ClientNodes nodes) {
        this.client = client;
        this.nodes = nodes;
    }

    @Override
    public List<ModuleFacts> list(Cancellation cancellation) {
        List<Answer<Map<String, String>>> answers = nodes.each(ClientModules::hashes, cancellation);
        if (answers.stream().allMatch(answer -> answer.value().isEmpty())) {
            throw Unanswered.of(answers);
        }
        Map<String, Map<String, String>> files = new TreeMap<>();
        List<String> asked = new ArrayList<>();
        for (Answer<Map<String, String>> answer : answers) {
            answer.value().ifPresent(ofNode -> {
                asked.add(answer.node());
                ofNode.forEach((file, hash) ->
                        files.computeIfAbsent(file, unseen -> new TreeMap<>()).put(answer.node(), hash));
            });
        }
        List<ModuleFacts> modules = new ArrayList<>();
        files.forEach((file, hashes) -> modules.add(new ModuleFacts(file, hashes, without(asked, hashes))));
        return modules;
    }

    private static List<String> without(List<String> asked, Map<String, String> hashes) {
        return asked.stream().filter(node -> !hashes.containsKey(node)).toList();
    }

    private static Map<String, String> hashes(Node node) {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (String module : ClientNodes.figures(node, "udf-list").split(";", -1)) {
            Map<String, String> fields = InfoReply.pairs(module, ',');
            if (fields.containsKey("filename")) {
                hashes.put(fields.get("filename"), fields.getOrDefault("hash", ""));
            }
        }
        return hashes;
    }

    @Override
    public Optional<String> source(String file, Cancellation cancellation) {
        return nodes.each(node -> content(node, file), cancellation).stream()
                .flatMap(answer -> answer.value().stream())
                .filter(content -> !content.isEmpty())
                .findFirst()
                .map(content -> new String(Base64.getDecoder().decode(content), StandardCharsets.UTF_8));
    }

    /** In Base64; empty when the node does not have the module. */
    private static String content(Node node, String file) {
        String reply = ClientNodes.reply(node, "udf-get:filename=" + file);
        return InfoReply.pairs(reply, ';').getOrDefault("content", "");
    }

    @Override
    public void register(String file, byte[] source, Cancellation cancellation) {
        cancellation.check();
        String content = Base64.getEncoder().encodeToString(source);
        String reply = change("udf-put:filename=" + file + ";content=" + content + ";content-len=" + content.length()
                + ";udf-type=LUA;");
        Map<String, String> fields = InfoReply.pairs(reply, ';');
        if (fields.containsKey("error")) {
            throw refused(file, fields);
        }
        InfoReply.refusal(reply).ifPresent(refusal -> {
            throw failure(
                    Diagnostic.Code.SERVER,
                    "the server refused module " + file + ": " + refusal.words(Privilege.MODULES));
        });
        await(file, content::equals, "have the new " + file, cancellation);
    }

    @Override
    public void drop(String file, Cancellation cancellation) {
        cancellation.check();
        String reply = change("udf-remove:filename=" + file + ";");
        InfoReply.refusal(reply).ifPresent(refusal -> {
            throw failure(
                    Diagnostic.Code.SERVER, "the server kept module " + file + ": " + refusal.words(Privilege.MODULES));
        });
        await(file, String::isEmpty, "have dropped " + file, cancellation);
    }

    /** One node is told, and tells the others. */
    private String change(String command) {
        InfoPolicy policy = new InfoPolicy();
        policy.timeout = PUT_MILLIS;
        Node[] known = client.getNodes();
        if (known.length == 0) {
            throw Unanswered.of(List.of());
        }
        try {
            String reply = Info.request(policy, known[0], command);
            return reply == null ? "" : reply;
        } catch (AerospikeException failure) {
            throw Failures.of(failure, "changing the modules", Privilege.MODULES);
        }
    }

    private void await(String file, Predicate<String> wanted, String doing, Cancellation cancellation) {
        List<String> late = List.of();
        for (int look = 0; look < LOOKS; look++) {
            late = nodes.each(node -> content(node, file), cancellation).stream()
                    .filter(answer -> answer.value().filter(wanted).isEmpty())
                    .map(Answer::node)
                    .toList();
            if (late.isEmpty()) {
                return;
            }
            cancellation.await(BETWEEN);
            cancellation.check();
        }
        throw failure(
                Diagnostic.Code.TIMEOUT,
                "not all nodes " + doing + " after 10 s; still without: " + String.join(", ", late));
    }

    /** Lua's words come in Base64, with file and line beside them. */
    private static StatementException refused(String file, Map<String, String> fields) {
        String error = fields.getOrDefault("error", "");
        if (!error.equals("compile_error")) {
            return failure(
                    Diagnostic.Code.SERVER, "the server refused module " + file + ": " + error.replace('_', ' '));
        }
        String message =
                new String(Base64.getDecoder().decode(fields.getOrDefault("message", "")), StandardCharsets.UTF_8);
        return failure(Diagnostic.Code.SERVER, file + ":" + fields.getOrDefault("line", "?") + ": " + message.strip());
    }

    private static StatementException failure(Diagnostic.Code code, String message) {
        return new StatementException(Diagnostic.of(code, message));
    }
}
