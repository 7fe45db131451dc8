package io.bgql.sandbox.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Sessions end, and secrets are not shown. */
class AccessTest {
    private static final String HERE = "127.0.0.1";

    private final AtomicLong nanos = new AtomicLong();
    private final Access access;

    AccessTest() throws AccessRefused {
        access = Access.of(nanos::get, 60, List.of(Account.of("eve", "apple", "read")));
    }

    private byte[] login() throws AccessRefused {
        return access.login("eve", new Shown(Bcrypt.hash("apple".toCharArray()), Optional.empty()), HERE);
    }

    @Test
    void aSessionEndsWhenItsTimeIsUp() throws AccessRefused {
        byte[] token = login();
        access.authenticate("eve", token, HERE);

        nanos.addAndGet(TimeUnit.SECONDS.toNanos(59));
        access.authenticate("eve", token, HERE);
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));

        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> access.authenticate("eve", token, HERE))
                .extracting(AccessRefused::resultCode)
                .isEqualTo(66);
        access.authenticate("eve", login(), HERE);
    }

    @Test
    void aSessionIsOneUsersOnly() throws AccessRefused {
        access.addUser("adam", new byte[] {1}, List.of());
        byte[] token = login();

        assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> access.authenticate("adam", token, HERE));
    }

    @Test
    void theRolesThatEveryNodeKnowsStayAsTheyAre() {
        assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> access.removeRole("read"));
        assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> access.addRole("read", List.of(), List.of()));
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> access.addRole("mine", List.of(), List.of("10.0.0.0/33")));
        assertThat(Access.knownRoles()).contains("read-write-udf", "query-admin");
    }

    @Test
    void noPasswordIsEverShown() {
        assertThat(Account.of("eve", "apple").toString())
                .doesNotContain("apple")
                .contains("***");
        assertThat(new User("eve", Credential.ofPassword("apple".toCharArray()), java.util.Set.of()).toString())
                .doesNotContain("$2a$");
    }
}
