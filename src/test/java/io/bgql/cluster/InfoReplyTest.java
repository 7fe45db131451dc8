package io.bgql.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InfoReplyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ERROR:2:job not found|2|job not found (2)",
                "ERROR::bad-trid|1|bad-trid (1)",
                "ERROR:81:role violation|81|role violation (81)",
                "error:4|4|the server calls a part of the request invalid (4)",
                "FAIL:201:no index|201|no index (201)",
                "ERROR|1|the server failed in a way it did not name; its log says more (1)",
                "ERROR:4:'x' value: too long|4|'x' value: too long (4)"
            })
    void refusalsHaveACodeAndWords(String reply, int code, String words) {
        InfoReply.Refusal refusal = InfoReply.refusal(reply).orElseThrow();

        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.words()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ok", "OK", "trid=1:ns=ERROR", "test;bar"})
    void otherAnswersAreNoRefusals(String reply) {
        assertThat(InfoReply.refusal(reply)).isEqualTo(Optional.empty());
    }

    @Test
    void aValueMayHoldAnEqualsSign() {
        assertThat(InfoReply.pairs("a=1;b=x=y;;odd;c=", ';')).isEqualTo(Map.of("a", "1", "b", "x=y", "c", ""));
    }

    @Test
    void setsWithOddNamesAreRead() {
        String sets = "ns=test:set=a;b:objects=2:tombstones=0:enable-index=true;"
                + "ns=test:set=c:d:objects=3:memory_data_bytes=10:device_data_bytes=5;";

        assertThat(InfoRecords.read(sets, "ns="))
                .extracting(SetFacts::of)
                .containsExactly(
                        new SetFacts("test", "a;b", 2, 0, 0, 0, 0, true, false),
                        new SetFacts("test", "c:d", 3, 0, 15, 0, 0, false, false));
    }

    @Test
    void nodesAreMerged() {
        NamespaceFacts one = NamespaceFacts.of(
                "test",
                InfoReply.pairs(
                        "master_objects=5;stop_writes=false;nsup-period=120;background-query-max-rps=10000"
                                + ";effective_replication_factor=2",
                        ';'));
        NamespaceFacts other = NamespaceFacts.of(
                "test",
                InfoReply.pairs(
                        "master_objects=7;stop_writes=true;nsup-period=0;background-query-max-rps=500"
                                + ";effective_replication_factor=2",
                        ';'));

        NamespaceFacts merged = one.with(other);

        assertThat(merged.objects()).isEqualTo(12);
        assertThat(merged.stopWrites()).isTrue();
        assertThat(merged.expires()).isFalse();
        assertThat(merged.backgroundMaxRps()).isEqualTo(500);
        assertThat(merged.replicas()).isEqualTo(2);
        SetFacts set = new SetFacts("test", "s", 10, 0, 100, 0, 0, true, false);
        assertThat(set.with(set).countedOnce(2)).isEqualTo(new SetFacts("test", "s", 10, 0, 200, 0, 0, true, false));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 32,
                51, 52, 53, 54, 55, 56, 60, 61, 62, 63, 64, 65, 66, 70, 71, 72, 73, 74, 80, 81, 82, 83, 90, 91, 92, 93,
                94, 100, 120, 121, 122, 123, 124, 125, 126, 127, 150, 151, 152, 160, 200, 201, 203, 206
            })
    void everyCodeOfTheServersHasWords(int code) {
        assertThat(ServerCode.words(code)).contains(" (" + code + ")").doesNotContain("answered with code");
    }

    @Test
    void aCodeNobodyKnowsIsNamed() {
        assertThat(ServerCode.words(199)).isEqualTo("the server answered with code 199");
    }
}
