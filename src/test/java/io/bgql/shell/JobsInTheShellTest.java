package io.bgql.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.cluster.Cancellation;
import io.bgql.cluster.ServerJob.Phase;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobsInTheShellTest {
    private static final String UPDATE = "UPDATE test.users SET n = 1 WHERE $.active";

    @TempDir
    private Path folder;

    private SittingSetup sitting;

    @BeforeEach
    void sitDown() {
        sitting = SittingSetup.in(folder);
    }

    private String shown() {
        return sitting.person().shown();
    }

    private String messages() {
        return sitting.person().messages();
    }

    @Test
    void aJobIsAwaitedAndShown() {
        assertThat(sitting.run("-o", "json", "-e", UPDATE)).isZero();
        assertThat(shown())
                .contains("\"number\":1")
                .contains("\"state\":\"done\"")
                .contains("\"succeeded\":3");
    }

    @ParameterizedTest
    @CsvSource({"DONE, 3, 0, 0, done", "DONE, 0, 3, 3, failed", "DONE, 2, 1, 3, partial", "ABORTED, 1, 0, 4, aborted"})
    void theStatusSaysHowAJobEnded(Phase phase, long succeeded, long failed, int status, String state) {
        sitting.servers().jobsStand(phase, succeeded, failed);
        assertThat(sitting.run("-o", "jsonl", "-e", UPDATE)).isEqualTo(status);
        assertThat(shown()).contains("\"state\":\"" + state + "\"");
    }

    @Test
    void aFailedJobStopsAScriptAsAnErrorDoes() {
        sitting.servers().jobsStand(Phase.DONE, 0, 3);
        assertThat(sitting.run("-e", UPDATE + "; SELECT COUNT(*) FROM test.users"))
                .isEqualTo(3);
        assertThat(shown()).doesNotContain("count");
    }

    @Test
    void inTheBackgroundOnlyTheIdComesBack() {
        sitting.servers().jobsStand(Phase.ACTIVE, 1, 0);
        assertThat(sitting.run("-o", "raw", "-e", UPDATE + " IN BACKGROUND")).isZero();
        assertThat(shown()).matches("\\d+\n");
    }

    @Test
    void aWaitThatTimesOutIsNoErrorYetSaysFive() {
        sitting.servers().jobsStand(Phase.ACTIVE, 1, 0);
        assertThat(sitting.run("-o", "raw", "-e", UPDATE + " IN BACKGROUND; WAIT JOB LAST TIMEOUT 1ms; KILL JOB LAST"))
                .isEqualTo(5);
        assertThat(shown()).contains("\trunning\t").contains("\taborted\t");
        assertThat(messages()).contains("the time is up; job ").contains(" goes on: WAIT JOB ");
    }

    @Test
    void ofAJobStartedElsewhereItIsSaidWhatCannotBeKnown() {
        sitting.servers().listsAnother(123456789L);
        assertThat(sitting.run("-e", "WAIT JOB 123456789")).isZero();
        assertThat(messages())
                .isEqualTo("job 123456789 is not in the journal: whether the cluster changed while it ran, so that it"
                        + " passed over records, is not known here\n");
    }

    @Test
    void ctrlCDetachesFromAJobAndNeverKillsIt() {
        sitting.servers().jobsStand(Phase.ACTIVE, 1, 0);
        sitting.person().watches(jobs -> sitting.interruption().interrupt());
        assertThat(sitting.run("-e", UPDATE + "; SHOW SETS")).isEqualTo(130);
        assertThat(shown()).contains("\trunning\t").doesNotContain("aborted");
        assertThat(messages()).matches("(?s).*detached; job \\d+ goes on: WAIT JOB \\d+; or KILL JOB \\d+;\n");
    }

    @Test
    void aJobThatEndsWhileItIsWatchedStaysInSight() {
        sitting.run("-e", UPDATE);
        sitting.servers().jobsStand(Phase.ACTIVE, 1, 0);
        sitting.person().watches(jobs -> {
            assertThat(jobs).hasSize(1);
            sitting.servers().abort(jobs.get(0).trid(), new Cancellation());
            sitting.interruption().interrupt();
        });
        assertThat(sitting.run("-o", "jsonl", "-e", UPDATE + " IN BACKGROUND; WATCH JOBS"))
                .isEqualTo(130);
        assertThat(shown()).endsWith(" IN BACKGROUND\"}\n").contains("\"state\":\"aborted\"");
    }

    @Test
    void conditionsChooseAmongTheJobs() {
        sitting.run(
                "-o",
                "jsonl",
                "-e",
                UPDATE + "; SHOW JOBS WHERE state = 'running'; SHOW JOBS WHERE succeeded >= 3 AND set LIKE 'u%'");
        assertThat(shown().lines()).hasSize(2);
        assertThat(sitting.run("-e", "SHOW JOBS WHERE colour = 'red'")).isEqualTo(1);
        assertThat(messages()).contains("error: no such column: colour\n").contains("expected job, number,");
    }

    @Test
    void whereNobodyCanBeAskedItIsRefused() {
        assertThat(sitting.run("-e", "UPDATE test.users SET n = 1")).isEqualTo(1);
        assertThat(messages())
                .startsWith("error: this is about every record of set test.users on cluster prod, 20 records now\n")
                .endsWith("hint: add --yes to the command line if that is meant\n");
        assertThat(sitting.servers().started()).isEmpty();
        assertThat(sitting.run("--yes", "-e", "UPDATE test.users SET n = 1")).isZero();
        assertThat(sitting.servers().started()).hasSize(1);
    }

    @Test
    void aPersonIsAskedAndMayDecline() {
        sitting.person().replies("n", "y");
        assertThat(sitting.run("-e", "UPDATE test SET n = 1 WHERE $.active")).isEqualTo(1);
        assertThat(messages()).startsWith("error: not confirmed, nothing was changed\n");
        assertThat(sitting.run("-e", "UPDATE test SET n = 1 WHERE $.active")).isZero();
        assertThat(sitting.person().questions())
                .containsOnly("This is about every set of namespace test on cluster prod, 30 records now."
                        + " Go on? (y/n) ");
    }

    @Test
    void theNameIsTypedBeforeASetIsDeleted() {
        sitting.person().replies("y", "users");
        assertThat(sitting.run("-e", "DELETE FROM test.users")).isEqualTo(1);
        assertThat(sitting.run("-e", "DELETE FROM test.users")).isZero();
        assertThat(sitting.person().questions())
                .containsOnly("This deletes all of set test.users on cluster prod, 20 records now."
                        + " Type users to go on: ");
    }

    @Test
    void killingAllJobsAsksOnlyWhenThereAreAny() {
        sitting.person().replies("no");
        assertThat(sitting.run("-e", "KILL JOBS ALL")).isZero();
        assertThat(sitting.person().questions()).isEmpty();
        assertThat(messages()).isEqualTo("no background job runs\n");
        sitting.servers().jobsStand(Phase.ACTIVE, 1, 0);
        assertThat(sitting.run("-e", UPDATE + " IN BACKGROUND; KILL JOBS ALL")).isEqualTo(1);
        assertThat(sitting.person().questions())
                .containsExactly("This kills 1 running job on cluster prod. Go on? (y/n) ");
        assertThat(shown()).contains("\trunning\t").doesNotContain("aborted");
    }

    @Test
    void aPersonSeesTheJobsThatAreToBeKilledAndTheNodesThatDidIt() {
        sitting.servers().jobsStand(Phase.ACTIVE, 1, 0);
        sitting.person().replies("y");
        assertThat(sitting.run("-o", "jsonl", "-e", UPDATE + " IN BACKGROUND; KILL JOBS ALL"))
                .isZero();
        assertThat(shown().lines().skip(1))
                .satisfiesExactly(
                        listed -> assertThat(listed).contains("\"state\":\"running\""),
                        killed -> assertThat(killed).contains("\"node\":\"A\",\"result\":\"aborted\""));
        assertThat(messages()).endsWith(" had changed 1 record, which stays changed\n");
    }

    @Test
    void whereNobodyIsThereKillingAllJobsTakesAYesBefore() {
        sitting.servers().jobsStand(Phase.ACTIVE, 1, 0);
        assertThat(sitting.run("-e", UPDATE + " IN BACKGROUND; KILL JOBS ALL")).isEqualTo(1);
        assertThat(messages()).contains("error: this kills 1 running job on cluster prod");
        assertThat(sitting.run("--yes", "-e", "KILL JOBS ALL")).isZero();
        assertThat(shown()).contains("\taborted\t");
    }
}
