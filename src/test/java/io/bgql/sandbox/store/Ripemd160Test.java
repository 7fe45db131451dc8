package io.bgql.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors its authors published, and a digest a real client computed. */
class Ripemd160Test {
    private final Ripemd160 hash = new Ripemd160();

    @ParameterizedTest
    @CsvSource({
        "'', 9c1185a5c5e9fc54612808977ee8f548b2258d31",
        "a, 0bdc9d2d256b3ee9daae347be6f4dc835a467ffe",
        "abc, 8eb208f7e05d987a9b044a8e98c6b087f15a0bfc",
        "message digest, 5d0689ef49d2fae572b881b123a85ffa21595f36",
        "abcdefghijklmnopqrstuvwxyz, f71c27109c692c1b56bbdceb5b9d2865b3708dbc",
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq, 12a053384a9c0c88e405a06c27dcf49ada62eb2b",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789, b0e20b6e3116640286ed3a87a5713079b21f5189",
        "12345678901234567890123456789012345678901234567890123456789012345678901234567890, "
                + "9b752e45573d4b39f4dbd3323cab82bf63326bfb"
    })
    void hashesAsPublished(String text, String digest) {
        assertThat(hex(text)).isEqualTo(digest);
    }

    @Test
    void hashesAMillionLetters() {
        assertThat(hex("a".repeat(1_000_000))).isEqualTo("52783243c1697bdbe16d37f97f68f08325dc1528");
    }

    @Test
    void findsTheRecordAClientFinds() {
        // Set "demo", key "key1" of particle type 3.
        assertThat(hex("demo\3key1")).isEqualTo("ec91192d4b7f8ce35d5d78d34bca65cbaaaac960");
    }

    private String hex(String text) {
        return HexFormat.of().formatHex(hash.digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
