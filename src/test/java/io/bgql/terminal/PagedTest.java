package io.bgql.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagedTest {
    @TempDir
    private Path folder;

    private final StringWriter screen = new StringWriter();

    private static void lines(Writer out, int count) throws IOException {
        for (int i = 1; i <= count; i++) {
            out.append("line ").append(Integer.toString(i)).append('\n');
        }
    }

    @Test
    void whatFitsStaysOnTheScreen() throws IOException {
        try (Writer out = new Paged(screen, 5, "cat > " + folder.resolve("paged"))) {
            lines(out, 4);
        }
        assertThat(screen).hasToString("line 1\nline 2\nline 3\nline 4\n");
        assertThat(folder.resolve("paged")).doesNotExist();
    }

    @Test
    void longerAnswersGoToThePagerFromTheFirstLineOn() throws IOException {
        try (Writer out = new Paged(screen, 5, "cat > " + folder.resolve("paged"))) {
            lines(out, 2000);
        }
        assertThat(screen).hasToString("");
        assertThat(folder.resolve("paged")).content().startsWith("line 1\n").endsWith("line 2000\n");
    }

    @Test
    void endingThePagerEndsTheAnswer() {
        assertThatThrownBy(() -> {
                    try (Writer out = new Paged(screen, 5, "head -1 > /dev/null")) {
                        lines(out, 1_000_000);
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Broken pipe");
    }
}
