package io.bgql.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.fault.Scene.Said;
import io.bgql.job.journal.FileLedger;
import io.bgql.job.journal.Journal;
import io.bgql.job.journal.MemoryLedger;
import io.bgql.sandbox.Trap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * One run with shells in processes of their own: the first is killed in the midst of its job and so, perhaps, the second
 * in the midst of its RESUME; others go on by the journal alone.
 */
final class KilledShellRun implements AutoCloseable {
    private static final int MOST_RESUMES = 5;
    private static final int MOST_SECONDS = 30;

    private final Draw draw;
    private final Path folder;
    private final Trial trial;
    private final ShellProcess shells;

    KilledShellRun(long seed, Path folder) throws IOException {
        this.draw = Draw.of(seed);
        this.folder = folder;
        this.trial = new Trial(draw, new SplittableRandom(seed).split(), new MemoryLedger());
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

    /** Wherever the shell is killed, the job has been sent to a node by then. */
    private Said killed(String statement, Trouble trouble, int written) throws IOException, InterruptedException {
        Trap trap = trial.expect(trouble, written, shells::kill);
        Said said = shells.say(statement);
        // A job need not come to the place: a node may refuse it, or have fewer records for it than were expected.
        if (said.status() == ShellProcess.KILLED) {
            assertThat(trap.awaitStruck(MOST_SECONDS, TimeUnit.SECONDS))
                    .as(said.text())
                    .isTrue();
        }
        trial.heal();
        trial.scene().beginAgain();
        return said;
    }

    private void keepsAll(Said said) throws IOException {
        Journal journal = new Journal(FileLedger.in(ShellProcess.state(folder)), "", "");
        trial.keepsAll(journal.pages().all(), said, said);
    }

    private void repair() throws IOException, InterruptedException {
        trial.resumes();
        Said said = killed("RESUME JOB #1", draw.second(), 0);
        for (int i = 0; i < MOST_RESUMES; i++) {
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
