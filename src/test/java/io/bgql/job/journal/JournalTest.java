package io.bgql.job.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.cluster.ServerJob.Counts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class JournalTest {
    private final Ledger ledger = new MemoryLedger();
    private final Journal journal = new Journal(ledger, "prod", "ann");

    static Beginning job(long trid) {
        return new Beginning(
                trid,
                "UPDATE test.users SET name = \"x\"\n WHERE $.ä == '\u2028'",
                Map.of("n", "'?'"),
                "test",
                Optional.of("users"),
                "background-ops",
                500,
                Optional.of("kwGTUQNu"),
                Map.of("A", 1_700_000_000_123L, "B", 1_700_000_001_000L),
                Optional.of("KEY"),
                OptionalLong.of(1_700_000_000_123L),
                List.of("bin \"n\" holds INT", "it is full"),
                Optional.of(new Beginning.Continuation(-5, Beginning.Kind.STAGE, "stage 2 of 3")));
    }

    static Mark mark(long trid, String state) {
        Mark.Part part = new Mark.Part(
                "A",
                "done",
                OptionalDouble.of(12.5),
                new Counts(1, 2, 3, 4, 5),
                500,
                1234,
                Optional.of("it said \"no\""));
        return new Mark(trid, state, Optional.of("why"), Optional.of("doubt"), Optional.empty(), List.of(part));
    }

    @Test
    void whatIsWrittenIsRead() {
        journal.begin(job(-7));
        journal.mark(mark(-7, "unknown"));
        Entry entry = journal.pages().job(-7).orElseThrow();
        assertThat(entry).isEqualTo(new Entry(1, "prod", "ann", job(-7), Optional.of(mark(-7, "unknown"))));
    }

    @Test
    void whatIsAbsentStaysAbsent() {
        Beginning bare = new Beginning(
                9,
                "TOUCH test",
                Map.of(),
                "test",
                Optional.empty(),
                "background-ops",
                0,
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                OptionalLong.empty(),
                List.of(),
                Optional.empty());
        journal.begin(bare);
        assertThat(journal.pages().all()).containsExactly(new Entry(1, "prod", "ann", bare, Optional.empty()));
    }

    @Test
    void anEntryIsALine() {
        journal.begin(job(1));
        journal.mark(mark(1, "done"));
        assertThat(ledger.text().lines()).hasSize(2).allMatch(line -> line.endsWith("}"));
    }

    @Test
    void numbersGoOnAndFindTheirJobs() {
        assertThat(journal.begin(job(11))).isEqualTo(1);
        assertThat(journal.begin(job(12))).isEqualTo(2);
        assertThat(new Journal(ledger, "other", "bob").begin(job(13))).isEqualTo(3);
        Pages pages = journal.pages();
        assertThat(pages.numbered(2).map(Entry::trid)).contains(12L);
        assertThat(pages.numbered(4)).isEmpty();
        assertThat(pages.numbered(3).map(Entry::cluster)).contains("other");
        assertThat(pages.last("prod").map(Entry::number)).contains(2);
        assertThat(pages.newest(2).stream().map(Entry::number)).containsExactly(3, 2);
    }

    @Test
    void aJobIsOpenUntilItsOutcomeIsWritten() {
        journal.begin(job(21));
        journal.begin(job(22));
        journal.mark(mark(21, "running"));
        assertThat(journal.pages().open().stream().map(Entry::trid)).containsExactly(21L, 22L);
        journal.mark(mark(21, "aborted"));
        assertThat(journal.pages().open().stream().map(Entry::trid)).containsExactly(22L);
    }

    @Test
    void aSlowerShellDoesNotReopenAJob() {
        journal.begin(job(31));
        journal.mark(mark(31, "done"));
        journal.mark(mark(31, "running"));
        assertThat(journal.pages().job(31).flatMap(Entry::last).map(Mark::state))
                .contains("done");
        journal.mark(mark(31, "partial"));
        assertThat(journal.pages().job(31).flatMap(Entry::last).map(Mark::state))
                .contains("partial");
    }

    @Test
    void linesOfANewerVersionDoNoHarm() {
        ledger.append("{\"weather\":\"fine\"}");
        ledger.append("not even JSON");
        journal.begin(job(41));
        String line = ledger.text().lines().skip(2).findFirst().orElseThrow();
        ledger.append(line.replace("\"41\"", "\"42\"").replace("\"user\"", "\"mood\":[{}],\"user\""));
        assertThat(journal.pages().all().stream().map(Entry::trid)).containsExactly(41L, 42L);
    }

    @Test
    void shorteningKeepsTheNewestAndWhatIsOpen() {
        journal.begin(job(51));
        for (long trid = 52; trid < 60; trid++) {
            journal.begin(job(trid));
            journal.mark(mark(trid, "done"));
        }
        int most = ledger.text().length() / 3;
        Pages rest = new Pages(journal.pages().shortened(most));
        List<Long> kept = rest.all().stream().map(Entry::trid).toList();
        assertThat(kept).startsWith(51L).endsWith(59L).hasSizeBetween(3, 5);
        assertThat(rest.highestNumber()).isEqualTo(9);
        assertThat(rest.job(59).flatMap(Entry::last)).contains(mark(59, "done"));
    }
}
