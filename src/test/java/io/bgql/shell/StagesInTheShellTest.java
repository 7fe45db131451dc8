package io.bgql.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.cluster.ServerJob.Phase;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagesInTheShellTest {
    private static final String STAGED = "UPDATE test.users SET n = 1 WHERE $.active WITH (stages = (1%, 10%, rest))";

    @TempDir
    private Path folder;

    private SittingSetup sitting;

    @BeforeEach
    void sitDown() {
        sitting = SittingSetup.in(folder);
    }

    private int started() {
        return sitting.servers().started().size();
    }

    @Test
    void aPersonIsAskedBeforeEachFurtherStage() {
        sitting.person().replies("y", "yes");
        assertThat(sitting.run("-e", STAGED)).isZero();
        assertThat(sitting.person().questions())
                .containsExactly(
                        "Stage 1 of 3: 3 records changed, 0 failed. Go on? (y/n) ",
                        "Stage 2 of 3: 3 records changed, 0 failed. Go on? (y/n) ");
        assertThat(started()).isEqualTo(3);
    }

    @Test
    void aPersonMayLeaveItAtThat() {
        sitting.person().replies("y", "n");
        sitting.run("-e", STAGED);
        assertThat(started()).isEqualTo(2);
        assertThat(sitting.person().messages())
                .contains("stage 2 of 3 (1% to 10%)")
                .doesNotContain("stage 3 of 3")
                .endsWith("no further stage was started; RESUME JOB #2; goes on with all that is left\n");
    }

    @Test
    void nobodyIsAskedWhereNobodyIsOrYesWasSaid() {
        assertThat(sitting.run("-e", STAGED)).isZero();
        assertThat(started()).isEqualTo(3);
        sitting.person().replies();
        assertThat(sitting.run("--yes", "-e", STAGED)).isZero();
        assertThat(sitting.person().questions()).isEmpty();
    }

    @Test
    void aStageWithFailuresIsTheLast() {
        sitting.servers().jobsStand(Phase.DONE, 97, 3);
        assertThat(sitting.run("-e", STAGED)).isEqualTo(3);
        assertThat(started()).isEqualTo(1);
    }

    @Test
    void asManyFailuresAsAllowedStopNothing() {
        sitting.servers().jobsStand(Phase.DONE, 97, 3);
        assertThat(sitting.run("-e", STAGED.replace("rest)", "rest), max_failed = 3")))
                .isEqualTo(3);
        assertThat(started()).isEqualTo(3);
        assertThat(sitting.run("-e", STAGED.replace("rest)", "rest), max_failed = 2%")))
                .isEqualTo(3);
        assertThat(started()).isEqualTo(4);
    }

    @Test
    void ctrlCStartsNoFurtherStage() {
        sitting.servers().jobsStand(Phase.ACTIVE, 1, 0);
        sitting.person().watches(jobs -> sitting.interruption().interrupt());
        assertThat(sitting.run("-e", STAGED)).isEqualTo(130);
        assertThat(started()).isEqualTo(1);
        assertThat(sitting.person().messages()).contains("detached; job ").contains("no further stage was started");
    }
}
