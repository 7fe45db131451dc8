package io.bgql.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is remembered of what was typed. */
class DiscreetHistoryTest {
    private static final String UP = "\u001bOA";
    private static final String CTRL_C = "\u0003";
    private static final String CTRL_R = "\u0012";

    @TempDir
    private Path folder;

    private Desk desk() throws IOException {
        return new Desk(Optional.of(folder.resolve("history")));
    }

    private static void enter(Desk desk, String... texts) throws Exception {
        for (String text : texts) {
            desk.console().notice("-- next");
            desk.reads(keys -> keys.types(text + "\r"));
        }
    }

    private List<String> remembered() throws IOException {
        Path file = folder.resolve("history");
        return Files.exists(file)
                ? Files.readAllLines(file).stream()
                        .map(line -> line.substring(line.indexOf(':') + 1))
                        .toList()
                : List.of();
    }

    /** What the keys bring to the prompt. */
    private static String recalled(Desk desk, String keys, String shown) throws Exception {
        desk.reads(person -> person.types(keys).sees(shown).types(CTRL_C));
        return desk.screen();
    }

    @Test
    void theNextSittingRemembersAndOnlyTheOwnerCanRead() throws Exception {
        try (Desk desk = desk()) {
            enter(desk, "SHOW SETS;");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("history"))))
                .isEqualTo("rw-------");
        try (Desk desk = desk()) {
            assertThat(recalled(desk, UP, "SHOW SETS;")).contains("prod> SHOW SETS;");
        }
    }

    @Test
    void aStatementOfSeveralLinesComesBackWhole() throws Exception {
        try (Desk desk = desk()) {
            desk.reads(keys -> keys.types("SELECT 'a\\n'\r").sees(";>").types("FROM test.users;\r"));
        }
        assertThat(remembered()).containsExactly("SELECT 'a\\\\n'\\nFROM test.users;");
        try (Desk desk = desk()) {
            assertThat(desk.reads(keys -> keys.types(UP).sees("FROM").types("\r")))
                    .contains("SELECT 'a\\n'\nFROM test.users;");
        }
    }

    @Test
    void whatFollowsACrashInTheMiddleOfAnEntryStandsAlone() throws Exception {
        Files.writeString(folder.resolve("history"), "1:SHOW SETS;\n2:SHOW INDE");
        try (Desk desk = desk()) {
            enter(desk, "SHOW JOBS;");
        }
        assertThat(remembered()).containsExactly("SHOW SETS;", "SHOW INDE", "SHOW JOBS;");
    }

    @Test
    void shellsShareWhatIsTypedWhileTheyRun() throws Exception {
        try (Desk one = desk();
                Desk other = desk()) {
            enter(one, "SHOW SETS;");
            enter(other, "SHOW NODES;");
            assertThat(recalled(one, UP, "SHOW NODES;")).contains("prod> SHOW NODES;");
            enter(other, "SHOW MODULES;");
            assertThat(recalled(one, CTRL_R + "MODU", "SHOW MODULES;")).contains("SHOW MODULES;");
            enter(one, "SHOW INDEXES;");
        }
        assertThat(remembered()).containsExactly("SHOW SETS;", "SHOW NODES;", "SHOW MODULES;", "SHOW INDEXES;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\set Password hunter2",
                "\\set api-key hunter2",
                "UPDATE test.users SET secret = 'hunter2' WHERE PK = 'u1';",
                " SELECT 'hunter2' FROM test.users;"
            })
    void nothingSecretIsKept(String text) throws Exception {
        try (Desk desk = desk()) {
            enter(desk, "SHOW SETS;", text);
            assertThat(recalled(desk, UP, "SHOW SETS;").lines().filter(line -> line.startsWith("prod> SHOW SETS;")))
                    .hasSize(2);
        }
        assertThat(remembered()).containsExactly("SHOW SETS;");
    }

    @Test
    void aFailedPasteLeavesOneTextToBeMendedAndNoFlood() throws Exception {
        try (Desk desk = desk()) {
            enter(desk, "SHOW SETS;", "2026-11-21 one", "2026-11-21 two", "2026-11-21 three");
            desk.reads(keys -> keys.types(UP)
                    .sees("prod> 2026-11-21 three")
                    .types(UP)
                    .sees("prod> SHOW SETS;")
                    .types(CTRL_C));
        }
        assertThat(remembered()).containsExactly("SHOW SETS;");
    }

    @Test
    void aFileThatCannotBeWrittenDoesNotMatter() throws Exception {
        try (Desk desk = new Desk(Optional.of(folder.resolve("nowhere").resolve("history")))) {
            enter(desk, "SHOW SETS;");
            assertThat(recalled(desk, UP, "SHOW SETS;")).contains("prod> SHOW SETS;");
        }
    }

    @Test
    void whatIsNoEntryIsSkippedAndAnOldFileIsShortened() throws Exception {
        Path file = folder.resolve("history");
        StringBuilder old = new StringBuilder("half an entry\n");
        for (int i = 0; i < 12_500; i++) {
            old.append("1:SHOW JOB #").append(i).append(";\n");
        }
        Files.writeString(file, old);
        assertThat(new HistoryFile(file).news())
                .hasSize(10_000)
                .last()
                .satisfies(line -> assertThat(line.text()).isEqualTo("SHOW JOB #12499;"));
        assertThat(remembered()).hasSize(10_000).startsWith("SHOW JOB #2500;");
    }
}
