package io.bgql.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoldenTest {
    private static final Path SCRIPTS = Path.of("src/test/scripts");

    /** What is shipped as an example; what it answers in JSON stands beside the other scripts. */
    private static final Path SAMPLES = Path.of("dist/samples");

    /** On a cluster that is not new, what SHOW lists depends on what others have left there. */
    private static final Set<String> FOR_NEW_CLUSTERS =
            Set.of("aql.bgql", "schema.bgql", "schema-nodes.bgql", "three-nodes.bgql");

    /** They show each node, or replicas. */
    private static final Set<String> FOR_ONE_NODE = Set.of(
            "refusals.bgql",
            "schema.bgql",
            "schema-nodes.bgql",
            "jobs.bgql",
            "modules.bgql",
            "explain.bgql",
            "index.bgql",
            "tour.bgql");

    /** {@code -Dnodes=3} plays all of them on a sandbox of three nodes. */
    private static final int NODES = Integer.getInteger("nodes", 1);

    static List<String> scripts() throws IOException {
        boolean isNew = System.getenv("BGQL_TEST_HOST") == null;
        try (Stream<Path> tests = Files.list(SCRIPTS);
                Stream<Path> samples = Files.list(SAMPLES)) {
            return Stream.concat(tests, samples)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".bgql"))
                    .filter(name -> isNew || !FOR_NEW_CLUSTERS.contains(name))
                    .filter(name -> NODES == 1 || !FOR_ONE_NODE.contains(name))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scripts")
    void answersAsWritten(String name) throws IOException {
        Script script = Script.read(file(name));
        compare(file(name), script.annotated(play(script, "table")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scripts")
    void answersAsWrittenInJson(String name) throws IOException {
        Script script = Script.read(file(name));
        String answers = String.join("", play(script, "json"));
        compare(SCRIPTS.resolve(name.replace(".bgql", ".json")), answers);
    }

    private static List<String> play(Script script, String format) throws IOException {
        return Stage.play(script, format, Math.max(NODES, script.nodes()));
    }

    private static Path file(String name) {
        Path sample = SAMPLES.resolve(name);
        return Files.exists(sample) ? sample : SCRIPTS.resolve(name);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "delete",
                "insert",
                "outcomes",
                "predicates",
                "bykey",
                "select",
                "sindex-types",
                "touch",
                "update"
            })
    void answersTheSameOnThreeNodes(String name) throws IOException {
        Path file = SCRIPTS.resolve(name + ".bgql");
        Script script = Script.read(file);
        assertThat(script.annotated(Stage.play(script, "table", 3))).isEqualTo(Files.readString(file));
    }

    private static void compare(Path file, String text) throws IOException {
        if ("rewrite".equals(System.getProperty("golden"))) {
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.exists(file) ? Files.readString(file) : "");
    }
}
