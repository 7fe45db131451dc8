package io.bgql.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.cluster.ServerJob.Phase;
import io.bgql.job.JobView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WatchTest {
    private static final String START = "UPDATE test.users SET n = 1 WHERE $.active IN BACKGROUND; ";

    @TempDir
    private Path folder;

    private SittingSetup sitting;
    private final List<List<JobView>> seen = new ArrayList<>();

    @BeforeEach
    void sitDown() {
        sitting = SittingSetup.in(folder);
        sitting.servers().jobsStand(Phase.ACTIVE, 1, 0);
    }

    @Test
    void aJobIsWatchedUntilItEnds() {
        sitting.person().watches(jobs -> {
            seen.add(jobs);
            sitting.servers().jobsEnd(1, 0);
        });
        assertThat(sitting.run("-o", "jsonl", "-e", START + "WATCH JOB LAST")).isZero();
        assertThat(seen).hasSizeGreaterThan(1);
        assertThat(sitting.person().shown()).contains("\"state\":\"done\"");
    }

    @Test
    void theExitStatusTellsHowTheWatchedJobEnded() {
        sitting.person().watches(jobs -> sitting.servers().jobsEnd(1, 1));
        assertThat(sitting.run("-e", START + "WATCH JOB LAST")).isEqualTo(3);
        assertThat(sitting.person().shown()).contains("\tpartial\t");
    }

    @Test
    void jobsThatHaveEndedWhileNobodyWaitedAreShown() {
        sitting.servers().jobsStand(Phase.DONE, 1, 0);
        assertThat(sitting.run("-o", "jsonl", "-e", START + START + "WATCH JOBS"))
                .isZero();
        assertThat(sitting.person().shown().split("\"state\":\"done\"", -1)).hasSize(3);
    }

    @Test
    void ctrlCLeavesAWatchedJobAlone() {
        sitting.person().watches(jobs -> sitting.interruption().interrupt());
        sitting.run("-o", "jsonl", "-e", START + "WATCH JOB LAST");
        assertThat(sitting.person().shown()).contains("\"state\":\"running\"").doesNotContain("aborted");
    }

    @Test
    void inAScriptAllJobsAreWatchedUntilNoneRuns() {
        sitting.person().watches(jobs -> {
            seen.add(jobs);
            sitting.servers().jobsEnd(1, 0);
        });
        assertThat(sitting.run("-o", "jsonl", "-e", START + START + "WATCH JOBS"))
                .isZero();
        assertThat(seen).hasSize(1);
        assertThat(seen.get(0)).hasSize(2);
    }

    @Test
    void aPersonWatchesAllJobsUntilCtrlC() {
        sitting.person().replies().watches(jobs -> {
            seen.add(jobs);
            sitting.interruption().interrupt();
        });
        assertThat(sitting.run("-e", "WATCH JOBS")).isEqualTo(130);
        assertThat(seen).containsExactly(List.of());
    }
}
