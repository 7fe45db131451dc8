package io.bgql.shell;

import io.bgql.cluster.ServerJob;
import io.bgql.job.JobControl;
import io.bgql.job.JobList;
import io.bgql.job.JobView;
import io.bgql.job.KillResult;
import io.bgql.job.Purpose;
import io.bgql.job.Resolved;
import io.bgql.job.State;
import io.bgql.job.Waited;
import io.bgql.report.JobDetails;
import io.bgql.report.JobRow;
import io.bgql.report.KillRow;
import io.bgql.syntax.JobReference;
import io.bgql.syntax.JobStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements about jobs that were started before. */
final class JobStatements implements JobStatement.Visitor<Integer> {
    private final Turn turn;
    private final JobControl jobs;

    JobStatements(Turn turn) {
        this.turn = turn;
        this.jobs = turn.site().jobs();
    }

    @Override
    public Integer visit(JobStatement.ShowJobs statement) {
        Optional<RowCondition> condition = statement
                .condition()
                .map(expression -> new RowCondition(
                        expression,
                        new JobRow().columns(),
                        turn.session().parameters().literals()));
        JobList list = jobs.jobs(statement.all(), turn.cancellation());
        JobRow row = new JobRow();
        List<JobView> shown = list.jobs().stream()
                .filter(job -> condition.isEmpty() || condition.get().holds(row.row(job)))
                .toList();
        turn.output().show(row.answer(shown));
        tellSilent(list);
        return 0;
    }

    private void tellSilent(JobList list) {
        for (JobList.Silence silence : list.silent()) {
            turn.console().notice("warning: node " + silence.node() + " is not counted: " + silence.reason());
        }
    }

    @Override
    public Integer visit(JobStatement.ShowJob statement) {
        Resolved resolved = jobs.resolve(statement.job(), Purpose.SHOW, turn.cancellation());
        turn.output().show(new JobDetails().answer(jobs.job(resolved.trid(), turn.cancellation())));
        return 0;
    }

    @Override
    public Integer visit(JobStatement.WaitJob statement) {
        List<Long> trids = new ArrayList<>();
        for (JobReference reference : statement.jobs()) {
            trids.add(jobs.resolve(reference, Purpose.WAIT, turn.cancellation()).trid());
        }
        Waited waited;
        try (Console.ProgressView progress = turn.console().progress()) {
            waited = jobs.await(trids, statement.timeout(), statement.interval(), progress, turn.cancellation());
        }
        turn.output().show(new JobRow().answer(waited.jobs()));
        new Outcomes(turn.console()).tell(waited);
        return waited.exitStatus();
    }

    @Override
    public Integer visit(JobStatement.KillJob statement) {
        turn.mayChange(statement.span());
        List<Resolved> resolved = new ArrayList<>();
        for (JobReference reference : statement.jobs()) {
            Resolved job = jobs.resolve(reference, Purpose.KILL, turn.cancellation());
            if (job.foreground()) {
                new Confirmation(turn)
                        .ask(
                                "query " + Long.toUnsignedString(job.trid()) + " on cluster "
                                        + turn.site().cluster() + " is an application's own",
                                reference.span());
            }
            resolved.add(job);
        }
        return told(resolved.stream()
                .map(job -> jobs.kill(job.trid(), turn.cancellation()))
                .toList());
    }

    @Override
    public Integer visit(JobStatement.KillAllJobs statement) {
        turn.mayChange(statement.span());
        long running = jobs.jobs(false, turn.cancellation()).jobs().stream()
                .filter(job -> job.state() == State.RUNNING)
                .map(JobView::kind)
                .filter(ServerJob.Kind::background)
                .count();
        if (running > 0) {
            String counted = running == 1 ? "1 running job" : running + " running jobs";
            new Confirmation(turn)
                    .ask("this kills " + counted + " on cluster " + turn.site().cluster(), statement.span());
        }
        return told(jobs.killAll(turn.cancellation()));
    }

    /** The highest status counts. */
    private int told(List<KillResult> results) {
        turn.output().show(new KillRow().answer(results));
        return results.stream().mapToInt(KillResult::exitStatus).max().orElse(0);
    }

    @Override
    public Integer visit(JobStatement.WatchJobs statement) {
        throw turn.notYet("WATCH JOBS", statement.span());
    }

    @Override
    public Integer visit(JobStatement.WatchJob statement) {
        throw turn.notYet("WATCH JOB", statement.span());
    }

    @Override
    public Integer visit(JobStatement.ResumeJob statement) {
        throw turn.notYet("RESUME JOB", statement.span());
    }

    @Override
    public Integer visit(JobStatement.VerifyJob statement) {
        throw turn.notYet("VERIFY JOB", statement.span());
    }

    @Override
    public Integer visit(JobStatement.ShowHistory statement) {
        throw turn.notYet("SHOW HISTORY", statement.span());
    }
}
