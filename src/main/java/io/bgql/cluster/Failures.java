package io.bgql.cluster;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.ResultCode;
import com.aerospike.client.cluster.Node;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.StatementException;

/** Turns what the client throws into diagnostics in plain words. */
final class Failures {
    private Failures() {}

    /** The doing is what failed, as in "counting test.users"; the privilege what a role of the user must hold for it. */
    static StatementException of(AerospikeException failure, String doing, String privilege) {
        return new StatementException(
                permitting(diagnostic(failure, doing), failure.getResultCode(), privilege), failure);
    }

    static Diagnostic permitting(Diagnostic diagnostic, int resultCode, String privilege) {
        return resultCode == ResultCode.ROLE_VIOLATION
                ? diagnostic.hinting("it takes the privilege " + privilege + ", which a role of this user must hold")
                : diagnostic;
    }

    static Diagnostic diagnostic(AerospikeException failure, String doing) {
        String message = doing + " failed" + where(failure) + ": ";
        if (isMixedMap(failure)) {
            return Diagnostic.of(
                            Diagnostic.Code.SERVER,
                            message
                                    + "a map in a record has keys of several types, which the Aerospike client cannot read")
                    .hinting("read what is wanted by expressions: $.bin AS bin, $.map.key AS key");
        }
        return Diagnostic.of(code(failure.getResultCode()), message + ServerCode.words(failure.getResultCode()));
    }

    /** The client puts an ordered map into a tree, whose keys must be comparable; so the whole record is lost. */
    private static boolean isMixedMap(AerospikeException failure) {
        return failure.getResultCode() == ResultCode.SERIALIZE_ERROR
                && failure.getCause() instanceof ClassCastException;
    }

    private static String where(AerospikeException failure) {
        Node node = failure.getNode();
        return node == null ? "" : " at node " + node.getName();
    }

    private static Diagnostic.Code code(int resultCode) {
        return switch (resultCode) {
            case ResultCode.TIMEOUT, ResultCode.QUERY_TIMEOUT -> Diagnostic.Code.TIMEOUT;
            case ResultCode.SERVER_NOT_AVAILABLE, ResultCode.INVALID_NODE_ERROR -> Diagnostic.Code.CONNECTION;
            case ResultCode.INVALID_NAMESPACE -> Diagnostic.Code.NAME;
            default -> Diagnostic.Code.SERVER;
        };
    }
}
