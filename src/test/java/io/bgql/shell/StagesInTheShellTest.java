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
    void behindTheLastStageThereIsNoneToMiss() {
        sitting.servers().jobsStand(Phase.DONE, 97, 3);
        assertThat(sitting.run("-e", STAGED.replace("1%, 10%, rest", "1%"))).isEqualTo(3);
        assertThat(sitting.person().messages()).doesNotContain("no further stage");
    }

    @Test
    void whatWasDoneBeforeAStageThatIsRefusedIsTold() {
        sitting.servers().accepts(2);
        assertThat(sitting.run("-o", "jsonl", "-e", STAGED)).isEqualTo(1);
        assertThat(sitting.person().shown().lines()).hasSize(2).allMatch(line -> line.contains("\"succeeded\":3"));
        assertThat(sitting.person().messages())
                .contains("no further stage was started; RESUME JOB #2; goes on with all that is left\n")
                .contains("the job was refused: too many queries");
    }

    @Test
    void whatTheShellDoesAboutAJobIsExplained() {
        String options = "once = mark 'x', stages = (1%, rest), max_failed = 2%, on_partial = keep";
        assertThat(sitting.run("-o", "tsv", "-e", "EXPLAIN " + STAGED.replace("stages = (1%, 10%, rest)", options)))
                .isZero();
        assertThat(sitting.person().shown())
                .contains("change\tn = 1: put\n")
                .doesNotContain("marks the record")
                .contains("once\teach record that is changed gets 'x' in bin mark in the same transaction")
                .contains("stage 1\tthe records from 0% to 1% by digest\n")
                .contains("stage 2\tthe records from 1% to 100% by digest\n")
                .contains("max_failed\taborted on every node when more than 2% of its records fail")
                .contains("on_partial\tgoes on where some nodes refuse it\n");
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
