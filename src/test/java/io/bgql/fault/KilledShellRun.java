package io.bgql.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.fault.Scene.Said;
import io.bgql.job.journal.MemoryLedger;
import io.bgql.sandbox.Place;
import io.bgql.sandbox.Trap;
import java.io.IOException;
import java.nio.file.Path;

/**
 * One run with shells in processes of their own: one is killed in the midst of its job, another in the midst of its
 * RESUME; others go on by the journal alone. A run in which either lives on fails.
 */
final class KilledShellRun implements AutoCloseable {
    /** A shell writes down a job before it sends it, and once more while the job stays where it is. */
    private static final int WRITES = 2;

    private final Draw draw;
    private final JournalFile journal;
    private final Trial trial;
    private final ShellProcess shells;

    KilledShellRun(long seed, Path folder) throws IOException {
        this.draw = Draw.of(seed);
        this.journal = new JournalFile(ShellProcess.state(folder));
        this.trial = new Trial(draw, new MemoryLedger());
        this.shells = new ShellProcess(trial.scene(), folder);
    }

    void run() throws IOException, InterruptedException {
        Said said = killed(draw.statement(), draw.first(), draw.written());
        trial.honest(said);
        Said next = shells.say("WAIT JOB #1; SHOW JOBS; SHOW HISTORY; VERIFY JOB #1");
        trial.honest(next);
        keepsAll(next);
        repair();
    }

    /**
     * Kills the shell where its job comes to a place, or when the shell has then written of it for the second time: until
     * it does, the job stays there. No shell does so before the start of its job is answered.
     */
    private Said killed(String statement, Trouble trouble, int written) throws IOException, InterruptedException {
        Place place = trial.place(trouble);
        boolean atWrite = place.unit() != Place.Unit.START && draw.luck().nextBoolean();
        long lines = journal.lines();
        Trap trap = trial.expect(trouble, place, written, () -> {
            if (atWrite) {
                journal.awaitLines(lines + WRITES);
            }
            shells.kill();
        });
        Said said = shells.say(statement);
        String story = trouble + " at " + place + ": " + said.text();
        assertThat(said.status()).as(story).isEqualTo(ShellProcess.KILLED);
        Trial.awaitStruck(trap, story);
        trial.heal();
        trial.scene().beginAgain();
        return said;
    }

    private void keepsAll(Said said) {
        trial.keepsAll(journal.entries(), said, said);
    }

    private void repair() throws IOException, InterruptedException {
        trial.resumes();
        Said said = killed("RESUME JOB #1", draw.second(), 0);
        for (int i = 0; i < Trial.MOST_RESUMES; i++) {
            trial.honest(said);
            said = shells.say("WAIT JOB LAST; VERIFY JOB #1");
            trial.honest(said);
            if (Trial.figure(said, "missed") == 0) {
                trial.changedOnce(said);
                return;
            }
            said = shells.say("RESUME JOB #1");
        }
        assertThat(said.text()).as("after all these RESUMEs").isEmpty();
    }

    @Override
    public void close() throws IOException {
        trial.close();
    }
}
