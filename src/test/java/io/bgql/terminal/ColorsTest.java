package io.bgql.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jline.utils.ScreenTerminal;
import org.junit.jupiter.api.Test;

/** What the prompt looks like in each theme, cell by cell. */
class ColorsTest {
    private static final String CTRL_C = "\u0003";

    private static void read(Desk desk, Desk.Keys keys) throws Exception {
        desk.reads(keys);
    }

    private static int foreground(Desk desk, String text) throws InterruptedException {
        desk.await(() -> ScreenTerminal.cellHasForeground(desk.cellAtEndOf(text)));
        return ScreenTerminal.cellForeground(desk.cellAtEndOf(text));
    }

    /** Types a statement and gives the colours of a keyword, a text, a number and a name that is not there. */
    private static int[] colors(Desk desk) throws Exception {
        int[] colors = new int[4];
        read(desk, keys -> {
            keys.types("SELECT 'a', 12 FROM test.usrs ").sees("usrs");
            colors[0] = foreground(desk, "SELECT");
            colors[1] = foreground(desk, "'a'");
            colors[2] = foreground(desk, "12");
            colors[3] = foreground(desk, "usrs");
            desk.await(() -> ScreenTerminal.cellUnderline(desk.cellAtEndOf("usrs")));
            assertThat(ScreenTerminal.cellHasForeground(desk.cellAtEndOf("test")))
                    .isFalse();
            keys.types(CTRL_C);
        });
        return colors;
    }

    @Test
    void wordsTextsAndNumbersDifferOnEitherGround() throws Exception {
        try (Desk dark = new Desk(Optional.empty());
                Desk light = Desk.onLightGround()) {
            int[] onDark = colors(dark);
            int[] onLight = colors(light);
            assertThat(onDark[0]).isNotEqualTo(onLight[0]);
            assertThat(onDark[2]).isNotEqualTo(onLight[2]);
            assertThat(onDark[0]).isNotEqualTo(onDark[1]).isNotEqualTo(onDark[2]);
        }
    }

    @Test
    void theHintIsFaint() throws Exception {
        try (Desk desk = new Desk(Optional.empty())) {
            read(desk, keys -> {
                keys.types("UPDATE test.users ").sees("SET");
                assertThat(ScreenTerminal.cellDim(desk.cellAtEndOf("SET"))).isTrue();
                assertThat(ScreenTerminal.cellDim(desk.cellAtEndOf("test.users")))
                        .isFalse();
                keys.types("SET ").sees("<bin>");
                assertThat(ScreenTerminal.cellDim(desk.cellAtEndOf("SET"))).isFalse();
                keys.types(CTRL_C);
            });
        }
    }

    @Test
    void theBracketInFrontOfTheCursorAndItsPartnerStandOut() throws Exception {
        try (Desk desk = new Desk(Optional.empty())) {
            read(desk, keys -> {
                keys.types("SELECT (1 + 2)").sees("2)");
                desk.await(() -> ScreenTerminal.cellInverse(desk.cellAtEndOf("SELECT ("))
                        && ScreenTerminal.cellInverse(desk.cellAtEndOf("2)")));
                assertThat(ScreenTerminal.cellInverse(desk.cellAtEndOf("1 +"))).isFalse();
                keys.types(CTRL_C);
            });
        }
    }

    @Test
    void completionsAreListedOnTheGroundThatIsThere() throws Exception {
        try (Desk desk = new Desk(Optional.empty())) {
            read(desk, keys -> {
                keys.types("KILL JOB \t").sees("4711000001");
                assertThat(ScreenTerminal.cellHasBackground(desk.cellAtEndOf("4711000001")))
                        .isFalse();
                keys.types(CTRL_C);
            });
        }
    }

    @Test
    void whoWantsNoColoursGetsNone() throws Exception {
        try (Desk desk = Desk.withoutColors()) {
            read(desk, keys -> {
                keys.types("SELECT 'a', 12 FROM test.usrs WHERE (").sees("WHERE");
                assertThat(desk.colored()).isFalse();
                keys.types(CTRL_C);
            });
            read(desk, keys -> {
                keys.types("KILL JOB \t").sees("4711000001");
                assertThat(desk.colored()).isFalse();
                keys.types(CTRL_C);
            });
        }
    }
}
