package io.bgql.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bgql.syntax.StatementException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Modules on a node. */
@Timeout(30)
class ClientModulesTest {
    private static final String FILE = "clientmodulestest.lua";

    private final Cancellation cancellation = new Cancellation();
    private TestCluster node;
    private Modules modules;

    @BeforeEach
    void connect() throws IOException {
        node = TestCluster.start(1);
        modules = node.cluster().modules();
    }

    @AfterEach
    void disconnect() throws IOException {
        modules.drop(FILE, cancellation);
        node.close();
    }

    @Test
    void aModuleIsThereAsItWasSent() {
        String text = "-- über\nfunction f(rec) return 'ü' end\n";
        register(text);
        assertThat(modules.source(FILE, cancellation)).contains(text);
        ModuleFacts facts = facts();
        assertThat(facts.name()).isEqualTo("clientmodulestest");
        assertThat(facts.missing()).isEmpty();
        assertThat(facts.hash()).hasValueSatisfying(hash -> assertThat(hash).hasSize(40));
    }

    @Test
    void anotherTakesItsPlaceAndDroppingEndsIt() {
        register("function f(rec) return 1 end");
        String hash = facts().hash().orElseThrow();
        register("function f(rec) return 2 end");
        assertThat(facts().hash()).isPresent().isNotEqualTo(Optional.of(hash));
        modules.drop(FILE, cancellation);
        assertThat(modules.source(FILE, cancellation)).isEmpty();
        assertThat(modules.list(cancellation)).noneMatch(facts -> facts.file().equals(FILE));
    }

    @Test
    void aLargeModuleFits() {
        String text = "function f(rec) return 1 end\n" + "-- a line that says nothing\n".repeat(27_000);
        register(text);
        assertThat(modules.source(FILE, cancellation)).contains(text);
    }

    @Test
    void whatLuaCannotLoadIsSaidWithItsLine() {
        register("function f(rec) return 1 end");
        assertThatExceptionOfType(StatementException.class)
                .isThrownBy(() -> register("function f(rec)\n  return 1 +\nend"))
                .withMessage(FILE + ":3: unexpected symbol near 'end'");
        assertThat(modules.source(FILE, cancellation)).contains("function f(rec) return 1 end");
    }

    private void register(String text) {
        modules.register(FILE, text.getBytes(StandardCharsets.UTF_8), cancellation);
    }

    private ModuleFacts facts() {
        return modules.list(cancellation).stream()
                .filter(facts -> facts.file().equals(FILE))
                .findFirst()
                .orElseThrow();
    }
}
