package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.MalformedMsgpack;
import io.bgql.sandbox.wire.MsgpackReader;
import io.bgql.sandbox.wire.ResultCode;
import java.util.List;

/** A bit or HLL operation as it travels: a list of its opcode and its arguments. */
record OperationCall(int opcode, List<Element> arguments) {
    static OperationCall read(byte[] msgpack) throws RefusedOperation {
        try {
            MsgpackReader in = new MsgpackReader(msgpack);
            if (ElementReader.argument(in) instanceof ElementList call
                    && in.atEnd()
                    && !call.items().isEmpty()
                    && call.items().get(0) instanceof Element.Int64 opcode) {
                return new OperationCall(
                        (int) opcode.value(),
                        call.items().subList(1, call.items().size()));
            }
        } catch (MalformedMsgpack malformed) {
            // Refused below like any other value that is no call.
        }
        throw new RefusedOperation(ResultCode.PARAMETER);
    }
}
