package io.bgql.sandbox.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.sandbox.RawClient;
import io.bgql.sandbox.Recording;
import io.bgql.sandbox.TestNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Info commands against what a server 8.1.2 answered, row by row. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InfoRepliesTest {
    /** Why a recorded reply is not the sandbox's. */
    private enum Reason {
        /** It must not pass itself off as a server. */
        HONEST,
        /** About devices, log files or threads there are none of. */
        HARDWARE,
        /** The recording server held other records, or listened elsewhere. */
        CONTENT,
        /** A table of figures or settings, shorter here: compared by names and order in a test of its own. */
        TABLE
    }

    private static final Map<String, Reason> NOT_VERBATIM = new TreeMap<>();

    static {
        list(Reason.HONEST, "edition", "version", "release", "help", "best-practices");
        list(
                Reason.HARDWARE,
                "log",
                "logs",
                "mesh",
                "smd-info",
                "endpoints",
                "latencies:",
                "get-stats:context=xdr;dc=x");
        list(Reason.CONTENT, "udf-list");
        list(Reason.TABLE, "namespace/test", "statistics");
        listAll(Reason.TABLE, "get-config");
        list(Reason.CONTENT, "sets", "sets/test", "sets/test/s1", "objects", "service", "service-clear-std");
        list(Reason.CONTENT, "cluster-stable", "cluster-stable:size=1");
        list(Reason.CONTENT, "cluster-stable:ignore-migrations=true;namespace=test");
        NOT_VERBATIM.keySet().removeIf(InfoRepliesTest::isRefusedAlike);
    }

    private static void list(Reason reason, String... requests) {
        Arrays.asList(requests).forEach(request -> NOT_VERBATIM.put(request, reason));
    }

    private static void listAll(Reason reason, String prefix) {
        Recording.infoReplies().keySet().stream()
                .filter(request -> request.startsWith(prefix))
                .forEach(request -> NOT_VERBATIM.put(request, reason));
    }

    /** What a table's command refuses, it refuses in the server's words. */
    private static boolean isRefusedAlike(String request) {
        return request.startsWith("get-config") && Recording.infoReply(request).contains("\tERROR:");
    }

    private TestNode node;
    private RawClient client;

    @BeforeAll
    void connect() throws IOException {
        node = TestNode.sandbox();
        client = new RawClient(node);
    }

    @AfterAll
    void disconnect() throws IOException {
        client.close();
        node.close();
    }

    static Stream<String> verbatim() {
        return Recording.infoReplies().keySet().stream().filter(request -> !NOT_VERBATIM.containsKey(request));
    }

    @ParameterizedTest
    @MethodSource("verbatim")
    void isAnsweredAsRecorded(String request) throws IOException {
        assertThat(client.info(request + "\n")).isEqualTo(Recording.infoReply(request));
    }

    @Test
    void noRowIsLeftOutThatNeedNotBe() throws IOException {
        for (String request : NOT_VERBATIM.keySet()) {
            assertThat(client.info(request + "\n")).isNotEqualTo(Recording.infoReply(request));
        }
    }

    static Stream<String> tables() {
        return NOT_VERBATIM.keySet().stream().filter(request -> NOT_VERBATIM.get(request) == Reason.TABLE);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void keepsTheNamesAndTheirOrderInTables(String request) throws IOException {
        List<String> recorded = names(Recording.infoReply(request), request);
        List<String> answered = names(client.info(request + "\n"), request);

        assertThat(answered).isNotEmpty().doesNotHaveDuplicates();
        assertThat(recorded).containsSubsequence(answered);
    }

    private static List<String> names(String reply, String request) {
        return Arrays.stream(reply.substring(request.length() + 1).split(";"))
                .map(pair -> pair.substring(0, pair.indexOf('=')))
                .toList();
    }

    @Test
    void neverPassesItselfOffAsAServer() throws IOException {
        for (String request : List.of("edition", "version", "release")) {
            assertThat(client.value(request)).contains("bgql sandbox").doesNotContain("Aerospike Community");
        }
    }

    @Test
    void answersSeveralLinesInOrderAndWhatIsNotEndedNotAtAll() throws IOException {
        assertThat(client.info("node\n\nstatus\n")).isEqualTo("node\tB1\nstatus\tok\n");
        assertThat(client.info("node")).isEmpty();
        assertThat(client.info("status\nnode")).isEqualTo("status\tok\n");
        assertThat(client.info("")).startsWith("features\t").contains("\nbuild\t8.1.2.0\n");
    }

    @Test
    void aUserAgentIsSetOnce() throws IOException {
        try (RawClient other = new RawClient(node)) {
            assertThat(other.value("user-agent-set:value=YQ==")).isEqualTo("ok");
            assertThat(other.value("user-agent-set:value=YQ==")).isEqualTo("ERROR:4:already set");
        }
    }

    @Test
    void theClusterIsStableForOneNode() throws IOException {
        String key = client.value("cluster-stable");
        assertThat(key).matches("[0-9A-F]{12}");
        assertThat(client.value("cluster-stable:size=1")).isEqualTo(key);
        assertThat(client.value("cluster-stable:ignore-migrations=true;namespace=test"))
                .isEqualTo(key);
        assertThat(client.value("cluster-stable:size=2")).isEqualTo("ERROR:7:cluster not specified size");
        assertThat(client.value("cluster-stable:size=x")).isEqualTo("ERROR:4:bad size");
    }

    @Test
    void aChangedSettingShows() throws IOException {
        String show = "get-config:context=namespace;namespace=bar";
        assertThat(client.value(show)).contains("single-query-threads=4;");
        assertThat(client.value("set-config:context=namespace;namespace=bar;single-query-threads=2"))
                .isEqualTo("ok");
        assertThat(client.value(show)).contains("single-query-threads=2;");
        assertThat(client.value("set-config:context=namespace;namespace=bar;disallow-null-setname=true"))
                .isEqualTo("ok");
        assertThat(client.value("namespace/bar")).contains(";disallow-null-setname=true;");
        assertThat(client.value("set-config:context=namespace;namespace=bar;default-ttl=100"))
                .isEqualTo("ERROR:4:invalid set-config parameter");
    }
}
