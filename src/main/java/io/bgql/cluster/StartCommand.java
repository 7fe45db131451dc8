package io.bgql.cluster;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.ResultCode;
import com.aerospike.client.cluster.Cluster;
import com.aerospike.client.cluster.Node;
import com.aerospike.client.command.MultiCommand;
import com.aerospike.client.metrics.LatencyType;
import com.aerospike.client.policy.WritePolicy;
import com.aerospike.client.query.Statement;

/**
 * Submits a background job on one node. The client's own {@code execute} throws at the first node that refuses, without
 * telling which, while the others go on; and it hides that a set is unknown. This one keeps the node's code.
 */
final class StartCommand extends MultiCommand {
    private final Statement statement;
    private int code = ResultCode.OK;

    StartCommand(Cluster cluster, Node node, WritePolicy policy, Statement statement) {
        super(cluster, policy, node, false);
        this.statement = statement;
    }

    /** The server's result code; throws only where there was no reply. */
    int submit() {
        try {
            execute();
            return code;
        } catch (AerospikeException failure) {
            if (failure.getResultCode() > 0 && !(failure instanceof AerospikeException.Timeout)) {
                return failure.getResultCode();
            }
            throw failure;
        }
    }

    @Override
    protected boolean isWrite() {
        return true;
    }

    @Override
    protected LatencyType getLatencyType() {
        return LatencyType.QUERY;
    }

    @Override
    protected void writeBuffer() {
        setQuery(cluster, policy, statement, statement.getTaskId(), true, null);
    }

    /** A refusal comes as a message of its own, an acceptance as the last message, which is not a row. */
    @Override
    protected boolean parseRow() {
        skipKey(fieldCount);
        code = resultCode;
        return code == ResultCode.OK;
    }
}
