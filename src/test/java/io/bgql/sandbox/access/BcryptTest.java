package io.bgql.sandbox.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.client.admin.AdminCommand;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords hash to what the client sends for them. */
class BcryptTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "secret",
                "pässwörd €",
                "seventy-two bytes and more: the rest of a long password counts for nothing at all"
            })
    void hashesAsTheClientDoes(String password) {
        assertThat(Bcrypt.hash(password.toCharArray())).isEqualTo(AdminCommand.hashPassword(password));
    }
}
