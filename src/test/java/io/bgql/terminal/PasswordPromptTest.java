package io.bgql.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jline.utils.ScreenTerminal;
import org.junit.jupiter.api.Test;

class PasswordPromptTest {
    private static final int COLUMNS = 40;
    private static final int ROWS = 4;
    private static final int LOOKS = 400;

    private final ScreenTerminal.VirtualTerminal virtual =
            ScreenTerminal.withTerminal("desk", "xterm-256color", COLUMNS, ROWS);

    PasswordPromptTest() throws IOException {}

    private String screen() {
        long[] cells = new long[COLUMNS * ROWS];
        virtual.screen().dump(cells, new int[2]);
        StringBuilder text = new StringBuilder();
        for (long cell : cells) {
            text.appendCodePoint(ScreenTerminal.cellCodePoint(cell));
        }
        return text.toString();
    }

    @Test
    void nothingOfAPasswordIsShown() throws Exception {
        try (var terminal = virtual.terminal()) {
            PasswordPrompt prompt = new PasswordPrompt(terminal);
            CompletableFuture<String> typed =
                    CompletableFuture.supplyAsync(() -> prompt.read("password of eve, 100% unseen: "));
            for (int look = 0; look < LOOKS && !screen().contains("unseen:"); look++) {
                virtual.screen().waitDirty(50);
            }
            terminal.processInputBytes("hidden 1\r".getBytes(StandardCharsets.UTF_8));
            assertThat(typed.get(20, TimeUnit.SECONDS)).isEqualTo("hidden 1");
            assertThat(screen()).contains("password of eve, 100% unseen:").doesNotContain("hid");
        }
    }
}
