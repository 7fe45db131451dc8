package io.bgql.sandbox.command;

import io.bgql.sandbox.wire.FrameWriter;
import io.bgql.sandbox.wire.ResultCode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Answers info frames: each line of a request is answered by the line itself, a tab, and its value. Lines that are not
 * ended are not answered.
 */
final class InfoCommands {
    private static final InfoCommand UNKNOWN = (request, session) -> {
        throw InfoError.parameter("unrecognized command");
    };

    private static final String NOT_AUTHENTICATED = "ERROR:80:not authenticated\n";

    /** What an empty request is told: enough to see who answers and how it is. */
    private static final String SUMMARY = """
            features
            node
            edition
            build
            version
            digests
            partitions
            cluster-name
            partition-generation
            peers-generation
            rebalance-generation
            service
            services
            namespaces
            statistics
            """;

    private final Node node;
    private final Guard guard;
    private final Map<String, InfoCommand> commands;
    /** Servers before 7.1 leave a line out that they do not know. */
    private final boolean passesOverUnknown;

    InfoCommands(Node node) {
        this.node = node;
        this.guard = new Guard(node);
        this.passesOverUnknown = node.reception().release().isBefore(Release.V7_1);
        Map<String, InfoCommand> newest = new TreeMap<>();
        newest.putAll(IdentityCommands.of(node.identity(), node.reception(), node.namespaceNames()));
        newest.putAll(ClusterCommands.of(node.seat(), node.reception(), node.namespaceNames()));
        newest.putAll(StatisticsCommands.of(node));
        newest.putAll(SettingCommands.of(node));
        newest.putAll(SetCommands.of(node.store()));
        newest.putAll(TruncateCommands.of(node));
        newest.putAll(QueryInfoCommands.of(node.store().queries()));
        newest.putAll(IndexCommands.of(node));
        newest.putAll(ModuleCommands.of(node));
        newest.put("partition-info", new PartitionList(newest, node.identity().nodeId()));
        commands = OlderCommands.of(node, newest);
        commands.put("help", (request, session) -> "");
        String known = String.join(";", commands.keySet());
        commands.put("help", (request, session) -> known);
        commands.put("sandbox", (request, session) -> faults(request.parameters()));
    }

    /** Not among what {@code help} lists: servers have nothing like it. */
    private String faults(InfoParameters parameters) throws InfoError {
        try {
            return node.faults().control(parameters.all());
        } catch (IllegalArgumentException nonsense) {
            throw InfoError.parameter(String.valueOf(nonsense.getMessage()));
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new InfoError(ResultCode.UNKNOWN, "the node closes");
        }
    }

    void answer(byte[] body, Session session, FrameWriter reply) {
        if (!guard.knows(session)) {
            reply.text(NOT_AUTHENTICATED); // as servers do, without the request
            return;
        }
        byte[] lines = body.length == 0 ? SUMMARY.getBytes(StandardCharsets.UTF_8) : body;
        int start = 0;
        for (int at = 0; at < lines.length; at++) {
            if (lines[at] == '\n') {
                if (at > start) {
                    answerLine(lines, start, at - start, session, reply);
                }
                start = at + 1;
            }
        }
    }

    /** The echo is the bytes as they came: decoding and encoding again would change what is not UTF-8. */
    private void answerLine(byte[] lines, int start, int length, Session session, FrameWriter reply) {
        InfoRequest request = InfoRequest.parse(new String(lines, start, length, StandardCharsets.UTF_8));
        if (passesOverUnknown && !commands.containsKey(request.name())) {
            return;
        }
        reply.bytes(lines, start, length)
                .uint8('\t')
                .text(answer(request, session))
                .uint8('\n');
    }

    private String answer(InfoRequest request, Session session) {
        try {
            guard.checkInfo(request, session);
            String answer = commands.getOrDefault(request.name(), UNKNOWN).answer(request, session);
            node.counters().add(NodeCounters.Event.INFO_COMPLETE);
            return answer;
        } catch (InfoError error) {
            return error.answer();
        } catch (RuntimeException | StackOverflowError failure) {
            node.log().accept("sandbox: info " + request.name() + " failed: " + failure);
            return new InfoError(ResultCode.UNKNOWN, "internal failure").answer();
        }
    }
}
