package io.bgql.sandbox.command;

import io.bgql.sandbox.cluster.Seat;
import io.bgql.sandbox.store.Digest;
import io.bgql.sandbox.store.FunctionCall;
import io.bgql.sandbox.store.Namespace;
import io.bgql.sandbox.store.RecordFilter;
import io.bgql.sandbox.store.RecordRequest;
import io.bgql.sandbox.store.RefusedRequest;
import io.bgql.sandbox.store.Store;
import io.bgql.sandbox.store.TransactionResult;
import io.bgql.sandbox.wire.FieldType;
import io.bgql.sandbox.wire.Info1;
import io.bgql.sandbox.wire.Info2;
import io.bgql.sandbox.wire.Info3;
import io.bgql.sandbox.wire.Info4;
import io.bgql.sandbox.wire.Message;
import io.bgql.sandbox.wire.MessageWriter;
import io.bgql.sandbox.wire.Operation;
import io.bgql.sandbox.wire.ResultCode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The work on one record that a message or a batch row asks for. */
final class Transaction {
    private static final int MRT_BITS = Info4.MRT_VERIFY_READ | Info4.MRT_ROLL_FORWARD | Info4.MRT_ROLL_BACK;
    private static final int SC_BITS = Info3.SC_READ_TYPE | Info3.SC_READ_RELAX;

    private final Node node;

    Transaction(Node node) {
        this.node = node;
    }

    /** The namespace a message names; refused if it names none or one that is not here. */
    static Namespace namespace(Store store, Message message) throws RefusedRequest {
        byte[] name = message.fieldOrNull(FieldType.NAMESPACE);
        if (name == null) {
            throw new RefusedRequest(ResultCode.NAMESPACE);
        }
        return store.namespace(new String(name, StandardCharsets.UTF_8))
                .orElseThrow(() -> new RefusedRequest(ResultCode.NAMESPACE));
    }

    /**
     * Carries the request out.
     *
     * @param otherwise the filter when the message has none of its own
     */
    TransactionResult perform(Message message, byte[] digest, RecordFilter otherwise) throws RefusedRequest {
        Namespace namespace = namespace(node.store(), message);
        if (isEnterpriseOnly(message)) {
            throw new RefusedRequest(ResultCode.ENTERPRISE_ONLY);
        }
        boolean writes = message.hasInfo2(Info2.WRITE);
        if (!writes && !message.hasInfo1(Info1.READ)) {
            throw new RefusedRequest(ResultCode.PARAMETER);
        }
        RecordRequest request = RecordRequest.of(message, digest, otherwise);
        Optional<FunctionCall> call = writes && FunctionFields.wanted(message) && !message.hasInfo2(Info2.DELETE)
                ? Optional.of(FunctionFields.call(message))
                : Optional.empty();
        TransactionResult result = performWhereItBelongs(namespace.name(), digest, request, call, writes);
        while (result.resultCode() == TransactionResult.MOVED) {
            result = performWhereItBelongs(namespace.name(), digest, request, call, writes);
        }
        return result;
    }

    /** A request may reach a node that is not the one for its record: another one carries it out for this one. */
    private TransactionResult performWhereItBelongs(
            String namespaceName, byte[] digest, RecordRequest request, Optional<FunctionCall> call, boolean writes)
            throws RefusedRequest {
        Seat destination = node.seat()
                .destination(Digest.partition(digest), writes)
                .orElseThrow(() -> new RefusedRequest(ResultCode.UNAVAILABLE));
        Store store = destination.store().orElse(node.store());
        if (!destination.isMember()) {
            throw new RefusedRequest(ResultCode.TIMEOUT); // the cluster has not noticed yet that it is gone
        }
        Namespace namespace = store.namespace(namespaceName).orElseThrow();
        return call.isPresent()
                ? store.transactions().call(namespace, request, call.get())
                : store.transactions().apply(namespace, request);
    }

    /** Multi-record transactions, and linearized reads of a namespace with strong consistency. */
    private static boolean isEnterpriseOnly(Message message) {
        return (message.info4() & MRT_BITS) != 0
                || message.hasField(FieldType.MRT_ID)
                || (message.info3() & SC_BITS) == Info3.SC_READ_TYPE;
    }

    /** Writes the answer as one message. */
    static void write(TransactionResult result, int batchIndex, MessageWriter writer) {
        writer.begin(new Message.Header(
                0, 0, 0, 0, result.resultCode(), result.generation(), result.voidTime(), batchIndex));
        for (Operation answer : result.answers()) {
            writer.operation(answer.code(), answer.bin(), answer.particleType(), answer.value());
        }
        writer.end();
    }
}
