package io.bgql.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.settings.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a tabulator gives in the shells of the system, asked in those shells. */
class CompletionTest {
    /** Words stand as bash has them at the time, an equals sign being one of them. */
    private static final String BASH = """
            source "$1"
            shift
            COMP_WORDS=("$@")
            COMP_CWORD=$(($# - 1))
            _bgql
            printf '%s\\n' "${COMPREPLY[@]}"
            """;

    @TempDir
    private Path folder;

    private List<String> bash(String... words) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("bgql.bash"), BashCompletion.text());
        List<String> command = new ArrayList<>(List.of("bash", "-c", BASH, "bash", file.toString(), "bgql"));
        command.addAll(List.of(words));
        return Tool.lines(command.toArray(String[]::new)).stream()
                .filter(line -> !line.isEmpty())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        --outp                ¦ --output
        --output js           ¦ json jsonl
        --output = js         ¦ json jsonl
        --output =            ¦ table vertical json jsonl csv tsv markdown raw
        -o mark               ¦ markdown
        --yes -o mark         ¦ markdown
        exp                   ¦ expression
        sandbox --em          ¦ --empty --emulate
        sandbox --emulate 8   ¦ 8.0
        expression --         ¦ --json --help --version
        sandbox --output      ¦
        -h --                 ¦
        --password --only     ¦ --only-config-file
        """)
    void bashCompletes(String line, @Nullable String offers) throws IOException, InterruptedException {
        List<String> expected = offers == null ? List.of() : List.of(offers.split(" ", -1));
        assertThat(bash(line.split(" ", -1))).containsExactlyElementsOf(expected);
    }

    @Test
    void bashOffersEveryOptionOfTheShell() throws IOException, InterruptedException {
        List<String> names = Stream.of(Setting.values())
                .filter(Setting.Command.SHELL::takes)
                .flatMap(setting -> setting.names().stream())
                .toList();
        assertThat(bash("")).containsAll(names).contains("sandbox", "expression");
    }

    @Test
    void bashCompletesPaths() throws IOException, InterruptedException {
        Files.createFile(folder.resolve("my script.bgql"));
        Files.createDirectory(folder.resolve("my folder"));
        String begin = folder.resolve("my").toString();
        assertThat(bash("-f", begin)).containsExactlyInAnyOrder(begin + " script.bgql", begin + " folder");
        assertThat(bash("--tls-capath", "=", begin)).containsExactly(begin + " folder");
    }

    @Test
    void fishCompletes() throws IOException, InterruptedException {
        Tool.want("fish");
        assertThat(fish("bgql --outp")).containsExactly("--output");
        assertThat(fish("bgql --output js")).containsExactly("json", "jsonl");
        assertThat(fish("bgql exp")).containsExactly("expression");
        assertThat(fish("bgql sandbox --em")).containsExactly("--empty", "--emulate");
        assertThat(fish("bgql expression --out")).isEmpty();
    }

    /** Without the descriptions behind the tabulators. */
    private List<String> fish(String line) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("bgql.fish"), FishCompletion.text());
        return Tool.lines("fish", "--no-config", "-c", "source " + file + "; complete -C '" + line + "'").stream()
                .map(offer -> offer.replaceAll("\t.*", ""))
                .toList();
    }

    /** What zsh's own function would be told, since that works only inside a line being edited. */
    @Test
    void zshReadsTheOptions() throws IOException, InterruptedException {
        Tool.want("zsh");
        Path file = Files.writeString(folder.resolve("_bgql"), ZshCompletion.text());
        String script = "_arguments() { print -l -- $@ }; words=(bgql sandbox); source " + file;
        assertThat(Tool.lines("zsh", "-f", "-c", script))
                .startsWith("-S")
                .anyMatch(line -> line.startsWith("*--emulate=[pass for a server of this release]:6.0|"))
                .anyMatch(line -> line.startsWith("*--emulate=") && line.endsWith(" 8.0)"))
                .contains("*--tls-cert=[encrypt connections, showing this certificate]:FILE:_files")
                .noneMatch(line -> line.contains("--output"));
    }
}
