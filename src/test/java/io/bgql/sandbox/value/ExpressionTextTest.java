package io.bgql.sandbox.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Expressions and contexts in the words a server 8.1.2 listed its indexes with. */
class ExpressionTextTest {
    /** Each line of the file is an expression, as bytes, and how the server's {@code sindex-list} showed it. */
    static Stream<String> listed() {
        String file = "/index-words/expressions.txt";
        try (InputStream in = Objects.requireNonNull(ExpressionTextTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("listed")
    void wordsAnExpressionAsListed(String line) throws InvalidExpression {
        int space = line.indexOf(' ');
        byte[] expression = HexFormat.of().parseHex(line.substring(0, space));

        assertThat(ExpressionText.of(expression)).isEqualTo(line.substring(space + 1));
        assertThat(Program.build(expression).isIndexable()).isTrue();
    }

    @Test
    void wordsOnlyWhatIsAnExpression() {
        assertThatIllegalArgumentException().isThrownBy(() -> ExpressionText.of(new byte[] {(byte) 0x93, 1}));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a constant, 05",
        "what the key is, 92 50 02",
        "a bin and a time to live, 93 14 93 51 02 a1 61 91 45",
        "the record's size, 91 4a",
        "a bin as nil, 93 51 00 a1 61"
    })
    void anIndexIsOfNothingElse(String what, String hex) throws InvalidExpression {
        assertThat(Program.build(HexFormat.ofDelimiter(" ").parseHex(hex)).isIndexable())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9210 00 | [list_index(0)]",
                "9210 ff | [list_index(-1)]",
                "9211 00 | [list_rank(0)]",
                "9213 a20361 | [list_value(<string#1>)]",
                "9213 a404616263 | [list_value(<blob#3>)]",
                "9213 cb4004000000000000 | [list_value(2.500000)]",
                "9213 c0 | [list_value(nil)]",
                "9213 d4ff01 | [list_value(inf)]",
                "9213 d4ff00 | [list_value(*)]",
                "9220 00 | [map_index(0)]",
                "9221 ff | [map_rank(-1)]",
                "9223 81a2036101 | [map_value(<map#1>)]",
                "9410 00 22 a20361 | [list_index(0), map_key(<string#1>)]",
            })
    void wordsAContextAsListed(String hex, String words) {
        byte[] context = HexFormat.of().parseHex(hex.replace(" ", ""));
        assertThat(ElementPath.read(context).orElseThrow()).hasToString(words);
    }

    @ParameterizedTest
    @CsvSource({"90", "9110", "925000", "922400", "921200", "92a2036100", "00", "''"})
    void takesNoOtherContext(String hex) {
        assertThat(ElementPath.read(HexFormat.of().parseHex(hex))).isEmpty();
    }
}
