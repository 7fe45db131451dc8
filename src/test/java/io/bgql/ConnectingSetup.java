package io.bgql;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.sandbox.Sandbox;
import io.bgql.sandbox.SandboxSettings;
import io.bgql.sandbox.TestCertificate;
import io.bgql.sandbox.access.PemContext;
import io.bgql.sandbox.command.Reception;
import io.bgql.sandbox.command.Tls;
import io.bgql.terminal.Surface;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
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
    final StringWriter output = new StringWriter();
    final StringWriter error = new StringWriter();
    private final List<Sandbox> sandboxes = new ArrayList<>();

    @AfterEach
    void stop() throws IOException {
        for (Sandbox sandbox : sandboxes) {
            sandbox.close();
        }
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
        output.getBuffer().setLength(0);
        error.getBuffer().setLength(0);
        Outside outside = new Outside(
                environment,
                new Surface(false, false, false, true, false),
                "dumb",
                new BufferedReader(new StringReader("")),
                output,
                error,
                Clock.systemUTC(),
                System::nanoTime,
                "tester",
                folder,
                List.of(folder.resolve("astools.conf")),
                "17",
                Optional.empty(),
                (signal, action) -> {},
                () -> {});
        int ended = new Program(outside).run(List.of(arguments));
        String told = output + error.toString();
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
