package io.bgql.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bgql.syntax.StatementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedTest {
    @Test
    void hostsMayHaveAPortAndATlsName() {
        assertThat(Seed.list("a, b:3100,c:tls.c,d:tls.d:4333", 3000))
                .containsExactly(
                        new Seed("a", Optional.empty(), 3000),
                        new Seed("b", Optional.empty(), 3100),
                        new Seed("c", Optional.of("tls.c"), 3000),
                        new Seed("d", Optional.of("tls.d"), 4333));
    }

    @Test
    void longAddressesStandInBrackets() {
        assertThat(Seed.list("[::1],[fe80::1]:3001", 3000))
                .containsExactly(new Seed("::1", Optional.empty(), 3000), new Seed("fe80::1", Optional.empty(), 3001))
                .extracting(Seed::toString)
                .containsExactly("[::1]:3000", "[fe80::1]:3001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,,b", ":3000", "a:tls:x", "a:0", "a:70000", "[::1", "[::1]x", "a:tls:1:2"})
    void whatIsNoHostIsRefused(String text) {
        assertThatExceptionOfType(StatementException.class)
                .isThrownBy(() -> Seed.list(text, 3000))
                .withMessageContaining("is not a host");
    }
}
