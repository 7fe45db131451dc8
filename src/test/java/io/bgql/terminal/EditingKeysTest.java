package io.bgql.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jline.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditingKeysTest {
    private static final String ESCAPE = "\u001b";
    private static final String CTRL_A = "\u0001";
    private static final String CTRL_C = "\u0003";
    private static final String EDITOR_KEY = "\u0018\u0005";
    private static final String UP = "\u001bOA";

    @TempDir
    private Path folder;

    private static Desk desk(boolean vi, String editor) throws IOException {
        return new Desk(Optional.empty(), new Habits(Optional.empty(), editor, "sh", false, vi));
    }

    /** An editor that puts a text in the place of what it was given. */
    private String editor(String leaves) throws IOException {
        Path left = Files.writeString(folder.resolve("left"), leaves);
        return "cp " + left;
    }

    @Test
    void aPastedScriptWaitsForEnterAndComesWhole() throws Exception {
        String script = IntStream.range(0, 200)
                .mapToObj(i -> "-- step " + i + "\nSELECT " + i + " + 1 AS n FROM test.users;")
                .collect(Collectors.joining("\n"));
        try (Desk desk = desk(false, "true")) {
            Optional<String> text =
                    desk.reads(keys -> keys.types(ESCAPE + "[200~" + script.replace('\n', '\r') + ESCAPE + "[201~")
                            .sees("SELECT 199 + 1 AS n FROM test.users;")
                            .types("\r"));
            assertThat(text).contains(script);
        }
    }

    @Test
    void upGoesThroughTheLinesOfAStatementFirst() throws Exception {
        try (Desk desk = desk(false, "true")) {
            Optional<String> text = desk.reads(keys -> keys.types("SELECT name\r")
                    .sees(";>")
                    .types("FROM test.users;" + UP + ", age")
                    .sees("name, age")
                    .types(ESCAPE + ">\r"));
            assertThat(text).contains("SELECT name, age\nFROM test.users;");
            assertThat(desk.screen()).isEqualTo("prod> SELECT name, age\n   ;> FROM test.users;\n");
        }
    }

    @Test
    void keysAreThoseOfEmacsUnlessViIsWanted() throws Exception {
        try (Desk desk = desk(false, "true")) {
            assertThat(desk.reads(keys -> keys.types("SETS;" + CTRL_A + "SHOW ")
                            .sees("SHOW SETS;")
                            .types("\r")))
                    .contains("SHOW SETS;");
        }
        try (Desk desk = desk(true, "true")) {
            assertThat(desk.reads(keys -> keys.types("HIDE SETS;")
                            .sees("HIDE SETS;")
                            .types(ESCAPE + "0cwSHOW")
                            .sees("SHOW SETS;")
                            .types(ESCAPE + "\r")))
                    .contains("SHOW SETS;");
        }
    }

    @Test
    void whatIsTypedGoesThroughTheEditorAndIsLookedAtBeforeItRuns() throws Exception {
        try (Desk desk = desk(false, editor("SELECT name\nFROM test.users;\n"))) {
            Optional<String> text = desk.reads(keys -> keys.types("SELECT na")
                    .sees("SELECT na")
                    .types(EDITOR_KEY)
                    .sees(";> FROM test.users;")
                    .types("\r"));
            assertThat(text).contains("SELECT name\nFROM test.users;");
        }
    }

    @Test
    void anEditorThatFailsLeavesTheLineAsItWas() throws Exception {
        try (Desk desk = desk(false, "false")) {
            desk.reads(keys -> keys.types("SELECT na")
                    .sees("SELECT na")
                    .types(EDITOR_KEY)
                    .sees("the editor ended with exit status 1")
                    .types("me")
                    .sees("prod> SELECT name")
                    .types(CTRL_C));
        }
    }

    @Test
    void whatAnEditorLeavesThatIsNoTextIsRefused() throws Exception {
        try (Desk desk = desk(false, "printf '\\377' >")) {
            desk.reads(keys -> keys.types("SELECT na")
                    .sees("SELECT na")
                    .types(EDITOR_KEY)
                    .sees("what the editor left cannot be read")
                    .types("me")
                    .sees("prod> SELECT name")
                    .types(CTRL_C));
        }
    }

    @Test
    void theEditorFindsTheTerminalAsTheShellFoundIt() throws Exception {
        HeldEditor editor = HeldEditor.in(folder);
        try (Desk desk = new Desk(Optional.empty(), editor.habits())) {
            Optional<String> text = desk.reads(keys -> {
                keys.types("SELECT na").sees("SELECT na").types(EDITOR_KEY);
                editor.awaitOpened();
                boolean usual = keys.echoes() && keys.givesLines();
                keys.raise(Terminal.Signal.INT);
                editor.end();
                keys.sees("prod> SELECT na");
                assertThat(usual).isTrue();
                keys.types("me;").sees("SELECT name;").types("\r");
            });
            assertThat(text).contains("SELECT name;");
            assertThat(desk.screen()).isEqualTo("prod> SELECT name;\n");
        }
    }

    @Test
    void theEditorGetsTheLastStatementAndWhatItLeavesIsRemembered() throws Exception {
        try (Desk desk = desk(false, editor("SHOW NODES;\n"))) {
            assertThat(desk.console().edit("SHOW SETS;")).isEqualTo("SHOW NODES;");
            desk.sees("SHOW NODES;");
            desk.reads(keys -> keys.types(UP).sees("prod> SHOW NODES;").types(CTRL_C));
        }
    }
}
