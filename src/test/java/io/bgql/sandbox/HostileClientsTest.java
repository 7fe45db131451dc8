package io.bgql.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that send what no client should: the node answers or closes, and nobody else notices. */
class HostileClientsTest {
    private TestNode node;
    private RawClient honest;

    @BeforeEach
    void connect() throws IOException {
        node = TestNode.sandbox();
        honest = new RawClient(node);
        assertThat(honest.value("status")).isEqualTo("ok");
    }

    @AfterEach
    void theNodeIsUnharmed() throws IOException {
        assertThat(honest.value("status")).isEqualTo("ok");
        assertThat(node.failures()).isEmpty();
        honest.close();
        node.close();
    }

    @Test
    void whatIsNoFrameIsReset() throws IOException {
        for (byte[] header :
                List.of(new byte[] {1, 3, 0, 0, 0, 0, 0, 22}, new byte[] {2, 9, 0, 0, 0, 0, 0, 1}, new byte[] {
                    'G', 'E', 'T', ' ', '/', ' ', 'H', 'T'
                })) {
            assertThat(isClosedAfter(header)).isTrue();
        }
    }

    @Test
    void aFrameThatWouldBeTooLargeClosesWithoutAnAnswer() throws IOException {
        assertThat(isClosedAfter(new byte[] {2, 3, 0, 0, 8, 0, 0, 1})).isTrue();
    }

    @Test
    void manyAnnouncedGiantsDoNotFillTheMemory() throws IOException {
        List<Socket> giants = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Socket giant = new Socket(node.host(), node.port());
            giant.getOutputStream().write(new byte[] {2, 3, 0, 0, 8, 0, 0, 0, 1, 2, 3});
            giants.add(giant);
        }
        assertThat(honest.value("node")).isEqualTo("B1");
        for (Socket giant : giants) {
            giant.close();
        }
    }

    @Test
    void aClientThatLeavesInsideAFrameIsForgotten() throws IOException {
        try (RawClient leaving = new RawClient(node)) {
            leaving.send(new byte[] {2, 3, 0, 0, 0, 0, 0, 22, 22, 1});
        }
        assertThat(honest.value("status")).isEqualTo("ok");
    }

    private boolean isClosedAfter(byte[] bytes) throws IOException {
        try (RawClient client = new RawClient(node)) {
            client.send(bytes);
            try {
                return client.read().isEmpty();
            } catch (SocketException reset) {
                return true;
            }
        }
    }
}
