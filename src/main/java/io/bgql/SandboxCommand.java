package io.bgql;

import io.bgql.sandbox.Sandbox;
import io.bgql.sandbox.SandboxSettings;
import io.bgql.settings.Entrance;
import io.bgql.settings.Invocation;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.StatementException;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** Starts sandboxes: in the service of a shell, or alone until a signal ends it. */
final class SandboxCommand {
    private final Outside outside;

    SandboxCommand(Outside outside) {
        this.outside = outside;
    }

    /** Prints the address when connections are taken; runs until INT or TERM, whatever becomes of standard input. */
    int run(Invocation.Sandbox wanted) {
        CountDownLatch end = new CountDownLatch(1);
        outside.signals().accept("INT", end::countDown);
        outside.signals().accept("TERM", end::countDown);
        try (Sandbox sandbox = start(wanted.port(), wanted.nodes(), wanted.empty(), wanted.entrance())) {
            outside.output().append("sandbox listens on " + addresses(sandbox) + "\n");
            outside.output().flush();
            end.await();
        } catch (IOException failure) {
            throw new StatementException(
                    Diagnostic.of(Diagnostic.Code.CONNECTION, "the sandbox cannot go on: " + failure.getMessage()),
                    failure);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private static String addresses(Sandbox sandbox) {
        return sandbox.nodes().stream().map(node -> "127.0.0.1:" + node.port()).collect(Collectors.joining(", "));
    }

    /** A sandbox of one node for everybody on this machine. Port 0 is any that is free. */
    Sandbox start(int port, boolean empty) {
        return start(port, 1, empty, Entrance.open());
    }

    private Sandbox start(int port, int nodes, boolean empty, Entrance entrance) {
        SandboxSettings settings = SandboxSettings.of(outside.clock(), outside.ticker(), this::tell)
                .withPort(port)
                .withNodes(nodes)
                .withReception(new SandboxReception(outside).of(entrance));
        try {
            return Sandbox.start(empty ? settings.withoutSampleData() : settings);
        } catch (IOException failure) {
            throw new StatementException(
                    Diagnostic.of(
                            Diagnostic.Code.CONNECTION,
                            "the sandbox cannot listen on port " + port + ": " + failure.getMessage()),
                    failure);
        }
    }

    private void tell(String trouble) {
        try {
            outside.error().append("sandbox: " + trouble + "\n").flush();
        } catch (IOException nobodyReads) {
            return;
        }
    }
}
