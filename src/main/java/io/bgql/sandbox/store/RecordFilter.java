package io.bgql.sandbox.store;

import io.bgql.sandbox.value.InvalidExpression;
import io.bgql.sandbox.value.Program;
import io.bgql.sandbox.wire.ResultCode;

/**
 * The filter of a request. A single record's filter is compiled only when there is a record to try it on, so that a
 * broken one goes unnoticed on a missing record; a query compiles its filter before it starts.
 */
public sealed interface RecordFilter permits RecordFilter.Sent, ReadyFilter {
    /** No filter. */
    ReadyFilter NONE = new ReadyFilter.None();

    /** As sent, not yet looked at. */
    static RecordFilter sent(byte[] expression) {
        return new Sent(expression);
    }

    /**
     * The filter checked and compiled.
     *
     * @throws RefusedRequest a parameter error when it does not compile or is not boolean
     */
    ReadyFilter ready() throws RefusedRequest;

    /** Bytes of msgpack. */
    final class Sent implements RecordFilter {
        private final byte[] expression;

        private Sent(byte[] expression) {
            this.expression = expression;
        }

        @Override
        public ReadyFilter ready() throws RefusedRequest {
            try {
                Program program = Program.build(expression);
                if (program.isBoolean()) {
                    return new ReadyFilter.Compiled(program);
                }
            } catch (InvalidExpression invalid) {
                throw new RefusedRequest(ResultCode.PARAMETER);
            }
            throw new RefusedRequest(ResultCode.PARAMETER);
        }
    }
}
