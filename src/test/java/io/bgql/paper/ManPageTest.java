package io.bgql.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.parse.Help;
import io.bgql.parse.Language;
import io.bgql.settings.Setting;
import io.bgql.settings.Usage;
import io.bgql.shell.Manual;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManPageTest {
    private final Manual manual = new Manual(new Language().help());
    private final String page = new ManPage(manual).text("1.2.3", "2026-01-31");

    @TempDir
    private Path folder;

    @Test
    void beginsAsOtherPagesDo() {
        assertThat(page).startsWith("""
                .TH BGQL 1 2026-01-31 "bgql 1.2.3" "User Commands"
                .SH NAME
                """);
    }

    @Test
    void signsComeOutAsTyped() {
        Roff roff = new Roff("X", "2026-01-31", "x", "y").item(Roff.bold("-e 'a'"), "what \\e ~ does");
        assertThat(roff.toString()).endsWith(".TP\n\\fB\\-e \\(aqa\\(aq\\fR\nwhat \\ee \\(ti does\n");
        assertThat(new Roff("X", "2026-01-31", "x", "y")
                        .verbatim(List.of(".hidden"))
                        .toString())
                .contains("\n\\&.hidden\n");
    }

    @Test
    void readsWithoutAWarningAndNamesEverything() throws IOException, InterruptedException {
        Tool.want("groff");
        Path file = Files.writeString(folder.resolve("bgql.1"), page);
        String text = String.join(
                "\n",
                Tool.lines("groff", "-man", "-ww", "-Tascii", "-P-c", "-rLL=200n", file.toString()).stream()
                        .map(line -> line.replaceAll(".\b", ""))
                        .toList());
        assertThat(text).doesNotContain("warning", "error:");
        for (Setting setting : Setting.values()) {
            assertThat(text).contains(String.join(", ", setting.names()));
        }
        assertThat(text).contains(manual.topics().stream().map(Help.Topic::name).toList());
        assertThat(text)
                .contains(Usage.ENDINGS.stream().map(Usage.Ending::meaning).toList());
    }
}
