package io.bgql.sandbox.udf;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.sandbox.value.Particle;
import io.bgql.sandbox.wire.ParticleType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lines of Lua, what a server 8.1.2 answered to each, and what became of the record. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LuaAnswersTest {
    private final LuaDesk desk = LuaDesk.usual();

    /** A line and its answer, {@code !} before the text of a failure. */
    record Answer(String line, String answer) {
        static Answer of(String row) {
            int tab = row.indexOf('\t');
            return new Answer(row.substring(0, tab), row.substring(tab + 1));
        }
    }

    /** A line, whether its record existed, the answer, and generation, time to live and bins afterwards. */
    record Change(boolean existed, String line, String answer, int generation, boolean ttl, String bins) {
        static Change of(String row) {
            List<String> cells = List.of(row.split("\t", -1));
            return new Change(
                    cells.get(0).equals("record"),
                    cells.get(1),
                    cells.get(2),
                    Integer.parseInt(cells.get(3)),
                    cells.get(4).equals("ttl yes"),
                    cells.get(5));
        }
    }

    @BeforeAll
    static void dataIsThere() {
        assertThat(answers()).hasSizeGreaterThan(400);
        assertThat(changes()).hasSizeGreaterThan(100);
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void linesAnswerAsOnAServer(Answer expected) {
        MemoryRecord record = MemoryRecord.with("a", Particle.ofInteger(1));
        assertThat(desk.run(record, expected.line)).isEqualTo(expected.answer);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void recordsChangeAsOnAServer(Change expected) {
        MemoryRecord record = expected.existed ? full() : MemoryRecord.missing();
        UdfOutcome outcome = desk.outcome(record, expected.line);
        String answer = LuaDesk.shown(outcome);
        if (outcome instanceof UdfOutcome.Success success) {
            record.apply(success.change());
            if (success.change().written() && !record.exists() && !expected.existed) {
                answer = "refused with 2";
            } else if (success.change().ttl().orElse(0) > 315_360_000
                    || success.change().ttl().orElse(0) == -3) {
                answer = "refused with 4";
                record = full();
            }
            assertThat(success.change().ttl().orElse(0) > 0
                            && success.change().written()
                            && record.exists()
                            && !answer.startsWith("refused"))
                    .isEqualTo(expected.ttl);
        }
        assertThat(answer).isEqualTo(expected.answer);
        assertThat(bins(record)).isEqualTo(expected.bins);
        assertThat(record.exists() ? record.generation() : 0).isEqualTo(expected.generation);
    }

    private static MemoryRecord full() {
        HexFormat hex = HexFormat.of();
        return MemoryRecord.with("a", Particle.ofInteger(1))
                .and("b", MemoryRecord.text("x"))
                .and("l", new Particle(ParticleType.LIST, hex.parseHex("93010203")))
                .and("m", new Particle(ParticleType.MAP, hex.parseHex("81a2036101")))
                .and("bl", new Particle(ParticleType.BLOB, hex.parseHex("616263")));
    }

    private static String bins(MemoryRecord record) {
        if (!record.exists()) {
            return "gone";
        }
        return new TreeMap<>(record.bins())
                .entrySet().stream()
                        .map(bin -> bin.getKey() + "=" + LuaDesk.shown(bin.getValue()))
                        .collect(Collectors.joining(" "));
    }

    static List<Answer> answers() {
        return rows("answers.tsv").stream().map(Answer::of).toList();
    }

    static List<Change> changes() {
        return rows("records.tsv").stream().map(Change::of).toList();
    }

    private static List<String> rows(String resource) {
        try (InputStream in = Objects.requireNonNull(LuaAnswersTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
