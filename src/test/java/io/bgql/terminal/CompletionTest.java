package io.bgql.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tab at a terminal. */
class CompletionTest {
    private static final String CTRL_C = "\u0003";
    private static final String TAB = "\t";

    @TempDir
    private Path folder;

    private void at(Desk.Keys keys) throws Exception {
        try (Desk desk = new Desk(Optional.empty(), folder)) {
            desk.reads(typing -> {
                keys.on(typing);
                typing.types(CTRL_C);
            });
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '~', textBlock = """
        dele                                   ¦ delete
        delete fr                              ¦ delete from
        DELETE FROM te                         ¦ DELETE FROM test
        DELETE FROM test.se                    ¦ FROM test.sessions
        UPDATE test.users SET sc               ¦ SET score
        DELETE FROM test.users WHERE $.ac      ¦ WHERE $.active
        DELETE FROM test.users WHERE $.prof    ¦ WHERE $.profile
        DELETE FROM test.users WHERE $.profile.ci         ¦ $.profile.city
        DELETE FROM test.users WHERE $.profile.home.str   ¦ $.profile.home.street
        DELETE FROM test.users WHERE hllUnionC ¦ hllUnionCount(
        EXECUTE maint                          ¦ EXECUTE maintenance
        EXECUTE maintenance.exp                ¦ maintenance.expire_old(
        TOUCH test.users WITH (dur             ¦ WITH (durable
        TOUCH test.users WITH (durable = t     ¦ durable = true
        TOUCH test.users WITH (ttl = nev       ¦ ttl = never
        TOUCH test.users WITH (index = au      ¦ index = auto
        TOUCH test.users WITH (on_partial = k  ¦ on_partial = keep
        SHOW HIS                               ¦ SHOW HISTORY
        HELP upd                               ¦ HELP UPDATE
        HELP show his                          ¦ HELP show HISTORY
        ALTER NAMESPACE test SET (sing         ¦ (single-query-threads
        \\tim                                  ¦ \\timing
        \\timing of                            ¦ \\timing off
        \\d test.us                            ¦ \\d test.users
        \\h dry                                ¦ \\h DRY RUN
        \\c 10.0.0.2                           ¦ \\c 10.0.0.2:3000
        SHOW JOB 4                             ¦ SHOW JOB 4711000001
        """)
    void whatCanBeOnlyOneThingIsWrittenOut(String typed, String shown) throws Exception {
        at(desk -> desk.types(typed + TAB).sees("prod> ").sees(shown));
    }

    @Test
    void filesAreFoundForCommandsAndModules() throws Exception {
        Files.createFile(folder.resolve("nightly.bgql"));
        Files.createFile(folder.resolve("visits.lua"));
        at(desk -> desk.types("\\i ni" + TAB).sees("\\i nightly.bgql"));
        at(desk -> desk.types("\\o vi" + TAB).sees("\\o visits.lua"));
        at(desk -> desk.types("REGISTER MODULE 'vi" + TAB).sees("MODULE 'visits.lua'"));
    }

    @Test
    void whatThereIsToKnowStandsBesideIt() throws Exception {
        at(desk -> desk.types("EXECUTE maintenance." + TAB)
                .sees("(days)")
                .types("tr" + TAB)
                .sees("maintenance.transform_record()"));
        at(desk ->
                desk.types("UPDATE test.users SET score" + TAB + ".inc" + TAB).sees("([number]: adds to a"));
        at(desk -> desk.types("\\wa" + TAB).sees("\\watch"));
    }

    @Test
    void aJobIsFoundByItsNumberOrByAWordOfWhatItDoes() throws Exception {
        at(desk -> desk.types("WAIT JOB #" + TAB).sees("#1").sees("(running"));
        at(desk -> desk.types("WAIT JOB running" + TAB).sees("4711000001").sees("815000002"));
    }

    @Test
    void nothingIsWrittenOutBeforeTheNodesHaveAnswered() throws Exception {
        try (Desk desk = new Desk(Optional.empty())) {
            desk.remembrance().awaiting(true);
            desk.reads(keys -> {
                keys.types("KILL JOB " + TAB).sees("asking the nodes");
                assertThat(keys.screen()).doesNotContain("LAST");
                desk.remembrance().awaiting(false);
                keys.types(TAB).sees("4711000001").types(CTRL_C);
            });
        }
    }
}
