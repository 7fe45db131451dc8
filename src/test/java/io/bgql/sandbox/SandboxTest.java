package io.bgql.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bgql.sandbox.wire.Frame;
import io.bgql.sandbox.wire.FrameWriter;
import io.bgql.sandbox.wire.Message;
import io.bgql.sandbox.wire.ResultCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class SandboxTest {
    private static final SandboxSettings SETTINGS =
            SandboxSettings.of(InstantSource.system(), System::nanoTime, failure -> {});

    @Test
    void listensOnTheLoopbackAddressOnly() throws IOException {
        try (Sandbox sandbox = Sandbox.start(SETTINGS)) {
            assertThat(sandbox.address().getAddress().isLoopbackAddress()).isTrue();
            assertThat(sandbox.port()).isPositive().isEqualTo(sandbox.address().getPort());
        }
    }

    @Test
    void twoLiveSideBySideButNotOnOnePort() throws IOException {
        try (Sandbox one = Sandbox.start(SETTINGS);
                Sandbox other = Sandbox.start(SETTINGS)) {
            assertThat(one.port()).isNotEqualTo(other.port());
            assertThatThrownBy(() -> Sandbox.start(SETTINGS.withPort(one.port())))
                    .isInstanceOf(BindException.class);
        }
    }

    @Test
    void itsRecordsCanBeAwaited() throws IOException, InterruptedException {
        CountDownLatch allowed = new CountDownLatch(1);
        SandboxSettings slow = SandboxSettings.of(
                () -> {
                    if (Thread.currentThread().getName().startsWith("sandbox caretaker")) {
                        pass(allowed);
                    }
                    return Instant.now();
                },
                System::nanoTime,
                failure -> {});
        try (Sandbox sandbox = Sandbox.start(slow)) {
            Thread waiting = new Thread(() -> awaitRecords(sandbox));
            waiting.start();
            while (waiting.getState() != Thread.State.WAITING && waiting.isAlive()) {
                Thread.onSpinWait();
            }
            assertThat(waiting.getState()).isEqualTo(Thread.State.WAITING);

            allowed.countDown();
            waiting.join();
            assertThat(sandbox.nodes().get(0).ownRecords("test")).isEqualTo(15_000);
        }
    }

    private static void awaitRecords(Sandbox sandbox) {
        try {
            sandbox.awaitRecords();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pass(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void closingEndsConnectionsAndThreads() throws IOException {
        Sandbox sandbox = Sandbox.start(SETTINGS);
        Socket client = new Socket(sandbox.address().getAddress(), sandbox.port());
        new FrameWriter(client.getOutputStream()).text("node\n").send(Frame.INFO);
        assertThat(Frame.read(client.getInputStream())).isPresent();

        sandbox.close();

        assertThat(client.getInputStream().read()).isEqualTo(-1);
        client.close();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain(
                        "sandbox " + sandbox.port(),
                        "sandbox caretaker " + sandbox.port(),
                        "sandbox connection " + client.getLocalPort());
        assertThatThrownBy(() -> new Socket(sandbox.address().getAddress(), sandbox.port()))
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void connectionsOverTheLimitAreClosedAtOnceUntilAPlaceIsFree() throws IOException {
        List<String> log = new CopyOnWriteArrayList<>();
        SandboxSettings settings = SandboxSettings.of(InstantSource.system(), System::nanoTime, log::add);
        try (Sandbox sandbox = Sandbox.start(settings.withMaxConnections(3))) {
            List<Socket> clients = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Socket client = new Socket(sandbox.address().getAddress(), sandbox.port());
                new FrameWriter(client.getOutputStream()).text("node\n").send(Frame.INFO);
                assertThat(Frame.read(client.getInputStream())).isPresent();
                clients.add(client);
            }
            for (int i = 0; i < 5; i++) {
                try (Socket late = new Socket(sandbox.address().getAddress(), sandbox.port())) {
                    assertThat(late.getInputStream().read()).isEqualTo(-1);
                }
            }
            assertThat(log).containsExactly("sandbox: connections are refused, as 3 are open");
            clients.remove(0).close();
            clients.add(firstAccepted(sandbox));
            for (Socket client : clients) {
                client.close();
            }
        }
    }

    /** A connection that is answered; those before it may come too early, when the place is not yet free. */
    private static Socket firstAccepted(Sandbox sandbox) throws IOException {
        while (true) {
            Socket client = new Socket(sandbox.address().getAddress(), sandbox.port());
            try {
                new FrameWriter(client.getOutputStream()).text("node\n").send(Frame.INFO);
                if (Frame.read(client.getInputStream()).isPresent()) {
                    return client;
                }
            } catch (SocketException refused) {
                assertThat(refused).isNotNull();
            }
            client.close();
        }
    }

    @Test
    void pipelinedRequestsAreAnsweredInOrder() throws Exception {
        try (TestNode node = TestNode.sandbox();
                RawClient client = new RawClient(node)) {
            ByteArrayOutputStream requests = new ByteArrayOutputStream();
            FrameWriter writer = new FrameWriter(requests);
            writer.text("node\n").send(Frame.INFO);
            writer.bytes(new byte[16]).send(Frame.SECURITY);
            writer.bytes(new byte[16]).send(Frame.COMPRESSED_MESSAGE);
            writer.bytes(new byte[3]).send(Frame.MESSAGE);
            writer.text("status\n").send(Frame.INFO);
            client.send(requests.toByteArray());

            assertThat(client.read().orElseThrow().body()).asString().isEqualTo("node\tB1\n");
            Frame security = client.read().orElseThrow();
            assertThat(security.type()).isEqualTo(Frame.SECURITY);
            assertThat(security.body()).hasSize(16).startsWith(0, ResultCode.SECURITY_NOT_SUPPORTED);
            assertThat(code(client)).isEqualTo(ResultCode.ENTERPRISE_ONLY);
            assertThat(code(client)).isEqualTo(ResultCode.PARAMETER);
            assertThat(client.read().orElseThrow().body()).asString().isEqualTo("status\tok\n");
        }
    }

    private static int code(RawClient client) throws Exception {
        return Message.decode(client.read().orElseThrow().body()).header().resultCode();
    }
}
