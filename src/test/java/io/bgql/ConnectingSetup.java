package io.bgql;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.sandbox.Sandbox;
import io.bgql.sandbox.SandboxSettings;
import io.bgql.sandbox.TestCertificate;
import io.bgql.sandbox.access.Access;
import io.bgql.sandbox.access.Account;
import io.bgql.sandbox.access.PemContext;
import io.bgql.sandbox.command.Reception;
import io.bgql.sandbox.command.Tls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The whole program with its streams, and nodes that receive it in some way. */
abstract class ConnectingSetup {
    static final int CONNECTION = 2;

    @TempDir
    Path folder;

    final TestCertificate authority = TestCertificate.authority("test authority");
    private final List<Sandbox> sandboxes = new ArrayList<>();

    @AfterEach
    void stop() throws IOException {
        for (Sandbox sandbox : sandboxes) {
            sandbox.close();
        }
    }

    static Reception accounts(Account... accounts) throws Exception {
        return Reception.open().with(Access.of(System::nanoTime, 3600, List.of(accounts)));
    }

    int node(Reception reception) throws IOException {
        Sandbox sandbox = Sandbox.start(SandboxSettings.of(Clock.systemUTC(), System::nanoTime, line -> {})
                .withClusterName("cluster-" + sandboxes.size())
                .withReception(reception));
        sandboxes.add(sandbox);
        return sandbox.port();
    }

    Tls tls(TestCertificate own, boolean clients) throws Exception {
        Optional<String> trusted = clients ? Optional.of(authority.certificatePem()) : Optional.empty();
        return new Tls(PemContext.of(own.certificatePem(), own.keyPem(), trusted), "node.example", clients);
    }

    String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    /** Answers what went to standard output, and to standard error behind it. */
    String told(int status, Map<String, String> environment, String... arguments) {
        Piped process = Piped.in(folder);
        int ended = process.run(environment, folder.resolve("astools.conf"), arguments);
        String told = process.output() + process.error().toString();
        assertThat(ended).as(told).isEqualTo(status);
        assertThat(told).doesNotContain("apple").doesNotContain("pear");
        return told;
    }

    String told(int status, String... arguments) {
        return told(status, Map.of("BGQL_PASSWORD", "apple"), arguments);
    }

    String[] trusting(int port, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-h",
                "127.0.0.1:" + port,
                "--tls-enable",
                "-t",
                "node.example",
                "--tls-cafile",
                file("ca.pem", authority.certificatePem()),
                "-e",
                "SELECT COUNT(*) FROM test.orders"));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }
}
