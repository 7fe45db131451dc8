package io.bgql.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Nodes that answer what no node should. */
class LoginTroubleTest {
    private static final Connection.Login EVE =
            new Connection.Login("eve", new Password("apple"), Connection.Authentication.INTERNAL);

    private static String words(Optional<Connection.Login> login, int... answer) throws IOException {
        byte[] bytes = new byte[answer.length];
        for (int i = 0; i < answer.length; i++) {
            bytes[i] = (byte) answer[i];
        }
        try (Socket socket = new Socket() {
            @Override
            public InputStream getInputStream() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public OutputStream getOutputStream() {
                return OutputStream.nullOutputStream();
            }
        }) {
            return new LoginTrouble(login).words(socket);
        }
    }

    @Test
    void anAnswerThatBreaksOffIsTheEndOfTheConnection() {
        assertThatExceptionOfType(EOFException.class)
                .isThrownBy(() -> words(Optional.of(EVE), 2, 2, 0, 0, 0, 0, 0, 16, 0));
        assertThatExceptionOfType(EOFException.class)
                .isThrownBy(() -> words(Optional.empty(), 2, 1, 0, 0, 0, 0, 0, 9, 'n', 'o'));
    }

    @Test
    void strangersAreToldByWhatTheySay() throws IOException {
        assertThat(words(Optional.empty(), 'H', 'T', 'T', 'P'))
                .isEqualTo("accepts connections but does not talk like a node of a cluster");
        assertThat(words(Optional.empty(), 0x15, 3, 3)).startsWith("speaks TLS");
        assertThat(words(Optional.of(EVE), 2, 2, 0, 0, 0x7f, 0, 0, 0))
                .isEqualTo("answers what is too long or too short");
    }
}
