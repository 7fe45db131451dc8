package io.bgql.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class LivePromptTest {
    private final Desk.Said prompt = new Desk.Said("prod");

    private Optional<String> read(Desk desk, Desk.Keys keys) throws Exception {
        return desk.typing(() -> desk.console().read(prompt), "prod>", keys);
    }

    @Test
    void newsComeAboveWhatIsBeingTyped() throws Exception {
        try (Desk desk = new Desk(Optional.empty())) {
            Optional<String> text = read(desk, keys -> {
                keys.types("SHOW SE").sees("SHOW SE");
                prompt.happens("job 7 done");
                desk.console().refresh();
                keys.sees("job 7 done").types("TS;\r");
            });
            assertThat(text).contains("SHOW SETS;");
            assertThat(desk.screen()).isEqualTo("job 7 done\nprod> SHOW SETS;\n");
        }
    }

    @Test
    void whatThePromptSaysChangesUnderTheCursor() throws Exception {
        try (Desk desk = new Desk(Optional.empty())) {
            Optional<String> text = read(desk, keys -> {
                keys.types("SHOW\r").sees(";>").types("SETS").sees("SETS");
                prompt.says("prod (lost)");
                desk.console().refresh();
                keys.sees("prod (lost)> SHOW").sees("          ;> SETS");
                prompt.says("prod");
                desk.console().refresh();
                keys.sees("prod> SHOW").types(";\r");
            });
            assertThat(text).contains("SHOW\nSETS;");
        }
    }

    @Test
    void newsWaitUntilAStatementIsCarriedOut() throws Exception {
        try (Desk desk = new Desk(Optional.empty())) {
            read(desk, keys -> keys.types("SHOW SETS;\r"));
            prompt.happens("job 7 done");
            desk.console().refresh();
            desk.console().notice("an answer");
            desk.console().refresh();
            read(desk, keys -> keys.sees("job 7 done").types("EXIT\r"));
            assertThat(desk.screen()).isEqualTo("prod> SHOW SETS;\nan answer\njob 7 done\nprod> EXIT\n");
        }
    }

    @Test
    void newsTakeOneLine() throws Exception {
        try (Desk desk = new Desk(Optional.empty())) {
            prompt.happens("job 7 done; " + "UPDATE ".repeat(20));
            read(desk, keys -> keys.sees("…").types("EXIT\r"));
            assertThat(desk.screen().lines()).hasSize(2);
        }
    }

    @Test
    void whatServersSayDoesNothingToTheScreen() throws Exception {
        try (Desk desk = new Desk(Optional.empty())) {
            prompt.says("\u001b[31mprod");
            prompt.happens("node \u001b[2J is gone");
            desk.console().notice("connected to \u001b[2Jprod");
            desk.typing(() -> desk.console().read(prompt), "prod>", keys -> keys.types("EXIT\r"));
            desk.typing(() -> desk.console().ask("On \u001b[2Jprod: "), "prod:", keys -> keys.types("y\r"));
            assertThat(desk.screen()).isEqualTo("""
                    connected to \\x1b[2Jprod
                    node \\x1b[2J is gone
                    \\x1b[31mprod> EXIT
                    On \\x1b[2Jprod: y
                    """);
        }
    }

    @Test
    void aQuestionIsNotDisturbed() throws Exception {
        try (Desk desk = new Desk(Optional.empty())) {
            prompt.happens("job 7 done");
            desk.typing(() -> desk.console().ask("Go on? "), "Go on?", keys -> {
                desk.console().refresh();
                keys.types("y\r");
            });
            assertThat(desk.screen()).isEqualTo("Go on? y\n");
        }
    }
}
