package io.bgql.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.fault.Scene.Said;
import io.bgql.job.journal.FileLedger;
import io.bgql.job.journal.Journal;
import io.bgql.sandbox.Place;
import io.bgql.sandbox.Trap;
import java.io.IOException;
import java.nio.file.Path;

/** One run in this process: a job and its RESUME, each with a trouble in its midst, until every record is changed. */
final class FaultRun implements AutoCloseable {
    private static final int MOST_WRITES = 3;

    private final Draw draw;
    private final DyingLedger ledger;
    private final Trial trial;
    private final Scene scene;

    /** The journal is in the folder. */
    FaultRun(long seed, Path folder) throws IOException {
        this.draw = Draw.of(seed);
        this.ledger = new DyingLedger(
                FileLedger.in(folder), folder.resolve("jobs.jsonl"), draw.luck().nextDouble());
        this.trial = new Trial(draw, ledger);
        this.scene = trial.scene();
    }

    void run() throws InterruptedException {
        Said said = say(draw.statement(), draw.first(), draw.written());
        trial.honest(said);
        scene.beginAgain();
        ledger.revive();
        if (scene.say("SHOW JOB #1").status() != 0) {
            // It died before the journal had it: then nobody has heard of the job.
            assertThat(draw.first()).isEqualTo(Trouble.HALT);
            assertThat(scene.backgroundJobs()).isEmpty();
            said = say(draw.statement(), Trouble.NONE, draw.written());
        }
        keepsAll();
        trial.honest(scene.say("WAIT JOB #1"));
        repair();
    }

    private Said say(String statement, Trouble trouble, int written) throws InterruptedException {
        Place place = trial.place(trouble);
        Trap trap = trial.expect(trouble, place, written, () -> {});
        if (trouble == Trouble.HALT) {
            ledger.dieAfter(draw.luck().nextInt(MOST_WRITES));
        }
        Said said = scene.say(statement);
        if (trouble != Trouble.HALT) {
            Trial.awaitStruck(trap, trouble + " at " + place + ": " + said.text());
        }
        trial.heal();
        return said;
    }

    private void keepsAll() {
        trial.keepsAll(new Journal(ledger, "", "").pages().all(), scene.say("SHOW JOBS"), scene.say("SHOW HISTORY"));
    }

    /** Resumed as often as VERIFY says that something is missing, and once at least. */
    private void repair() throws InterruptedException {
        trial.resumes();
        Trouble trouble = draw.second();
        Said verified = scene.say("VERIFY JOB #1");
        for (int i = 0; i < Trial.MOST_RESUMES && (i == 0 || Trial.figure(verified, "missed") > 0); i++) {
            trial.honest(say("RESUME JOB #1", trouble, 0));
            scene.beginAgain();
            ledger.revive();
            trial.honest(scene.say("WAIT JOB LAST"));
            keepsAll();
            trouble = Trouble.NONE;
            verified = scene.say("VERIFY JOB #1");
        }
        assertThat(Trial.figure(verified, "missed")).isZero();
        trial.changedOnce(verified);
    }

    @Override
    public void close() throws IOException {
        trial.close();
    }
}
