package io.bgql.sandbox.command;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * {@code partition-info}: a row for each partition of each namespace, made of what {@code replicas} answers: which
 * partitions the node has, and in which place of their order. Counts of records are not in it.
 */
final class PartitionList implements InfoCommand {
    private static final String HEADING =
            "namespace:partition:state:n_replicas:replica:succession:n_dupl:working_master:"
                    + "proxy_dst:emigrates:lead_emigrates:immigrates:records:tombstones:regime:tree_id:version:final_version";
    private static final int PARTITIONS = 4096;
    private static final int ABSENT = -1;

    private final Map<String, InfoCommand> commands;
    private final String nodeId;

    PartitionList(Map<String, InfoCommand> commands, String nodeId) {
        this.commands = commands;
        this.nodeId = nodeId;
    }

    @Override
    public String answer(InfoRequest request, Session session) throws InfoError {
        InfoCommand replicas = commands.get("replicas");
        if (replicas == null) {
            throw InfoError.parameter("unrecognized command");
        }
        StringBuilder rows = new StringBuilder(HEADING);
        for (String namespace :
                replicas.answer(new InfoRequest("replicas", ""), session).split(";", -1)) {
            append(namespace, rows);
        }
        return rows.toString();
    }

    /** One namespace: its name, a colon, then regime, count of replicas and their bits, all parted by commas. */
    private void append(String namespace, StringBuilder rows) {
        int colon = namespace.indexOf(':');
        String[] parts = namespace.substring(colon + 1).split(",", -1);
        List<byte[]> replicas = new ArrayList<>();
        for (int place = 2; place < parts.length; place++) {
            replicas.add(Base64.getDecoder().decode(parts[place]));
        }
        for (int partition = 0; partition < PARTITIONS; partition++) {
            int place = place(replicas, partition);
            String master = place == 0 ? nodeId : "0";
            rows.append(';').append(namespace, 0, colon).append(':').append(partition);
            rows.append(place == ABSENT ? ":A:" : ":S:").append(replicas.size());
            rows.append(':').append(Math.max(0, place)).append(':').append(Math.max(0, place));
            rows.append(":0:").append(master).append(':').append(nodeId);
            rows.append(":0:0:0:0:0:0:1:0.0.---:0.0.---");
        }
    }

    private static int place(List<byte[]> replicas, int partition) {
        for (int place = 0; place < replicas.size(); place++) {
            if ((replicas.get(place)[partition >> 3] & (0x80 >> (partition & 7))) != 0) {
                return place;
            }
        }
        return ABSENT;
    }
}
