package io.bgql.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenTest {
    private static final Path SCRIPTS = Path.of("src/test/scripts");

    static List<String> scripts() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".bgql"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scripts")
    void answersAsWritten(String name) throws IOException {
        Script script = Script.read(SCRIPTS.resolve(name));
        compare(SCRIPTS.resolve(name), script.annotated(Stage.play(script.statements(), "table")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scripts")
    void answersAsWrittenInJson(String name) throws IOException {
        Script script = Script.read(SCRIPTS.resolve(name));
        String answers = String.join("", Stage.play(script.statements(), "json"));
        compare(SCRIPTS.resolve(name.replace(".bgql", ".json")), answers);
    }

    private static void compare(Path file, String text) throws IOException {
        if ("rewrite".equals(System.getProperty("golden"))) {
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.exists(file) ? Files.readString(file) : "");
    }
}
