package io.bgql.sandbox.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.sandbox.RawClient;
import io.bgql.sandbox.Request;
import io.bgql.sandbox.TestNode;
import io.bgql.sandbox.wire.Info3;
import io.bgql.sandbox.wire.Message;
import io.bgql.sandbox.wire.ResultCode;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Batches the official client does not send: malformed ones, and ones that stop at the first failure. */
class BatchTest {
    private static final byte[] DIGEST = new byte[20];
    private static final String DIGEST_HEX = "00".repeat(20);
    private static final String RESPOND_ALL = "04";
    private static final String NAMESPACE = "00000005" + "00" + "74657374";
    private static final String NOWHERE = "00000003" + "00" + "6e6f";
    private static final String SET = "00000002" + "01" + "73";
    /** Read all bins: first flag byte alone, two fields, no operation. */
    private static final String READ = "00" + "03" + "0002" + "0000" + NAMESPACE + SET;
    /** Write with an operation missing. */
    private static final String EMPTY_WRITE = "02" + "00" + "01" + "00" + "0002" + "0000" + NAMESPACE + SET;

    private static final String REPEAT = "01";

    private TestNode node;
    private RawClient client;

    @BeforeEach
    void connect() throws Exception {
        node = TestNode.sandbox();
        client = new RawClient(node);
        client.ask(Request.write("test", "s", DIGEST).frame());
    }

    @AfterEach
    void disconnect() throws IOException {
        client.close();
        assertThat(node.failures()).isEmpty();
        node.close();
    }

    @Test
    void rowsRepeatWhatTheRowBeforeAsked() throws Exception {
        List<Message> answers = ask("00000003", RESPOND_ALL, row(0, READ), row(1, REPEAT), row(7, REPEAT));

        assertThat(answers).extracting(Message::timeout).containsExactly(0, 1, 7, 0);
        assertThat(answers).extracting(answer -> answer.operations().size()).containsExactly(1, 1, 1, 0);
        assertThat(answers.get(3).info3()).isEqualTo(Info3.LAST);
    }

    @Test
    void malformedBatchesEndWithAParameterError() throws Exception {
        endsWith(ResultCode.PARAMETER, ask("00000000", RESPOND_ALL));
        endsWith(ResultCode.PARAMETER, ask("00000001", RESPOND_ALL, row(0, REPEAT)));
        endsWith(ResultCode.PARAMETER, ask("00000001", RESPOND_ALL, row(0, "00" + "03" + "0001" + "0000" + NOWHERE)));
        endsWith(ResultCode.PARAMETER, ask("ffffffff", RESPOND_ALL));
        endsWith(ResultCode.PARAMETER, ask("00000002", RESPOND_ALL, row(0, READ)));
    }

    @Test
    void whatCameBeforeTheMalformedRowIsAnswered() throws Exception {
        List<Message> answers = ask("00000002", RESPOND_ALL, row(0, READ), "0000");

        assertThat(answers).hasSize(2);
        assertThat(answers.get(0).header().resultCode()).isEqualTo(ResultCode.OK);
    }

    @Test
    void aFailedRowIsAnsweredOrEndsAsTheWholeBatchesCode() throws Exception {
        List<Message> all = ask("00000002", RESPOND_ALL, row(0, EMPTY_WRITE), row(1, READ));
        assertThat(all).extracting(answer -> answer.header().resultCode()).containsExactly(4, 0, 0);

        List<Message> some = ask("00000002", "00", row(0, EMPTY_WRITE), row(1, READ));
        assertThat(some).extracting(answer -> answer.header().resultCode()).containsExactly(0, 4);
    }

    private static void endsWith(int resultCode, List<Message> answers) {
        Message last = answers.get(answers.size() - 1);
        assertThat(last.info3()).isEqualTo(Info3.LAST);
        assertThat(last.header().resultCode()).isEqualTo(resultCode);
    }

    private static String row(int index, String rest) {
        return HexFormat.of().toHexDigits(index) + DIGEST_HEX + rest;
    }

    private List<Message> ask(String... parts) throws Exception {
        byte[] rows = HexFormat.of().parseHex(String.join("", parts));
        return client.askForStream(Request.batch(rows).frame());
    }
}
