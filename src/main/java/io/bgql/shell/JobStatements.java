package io.bgql.shell;

import io.bgql.job.JobControl;
import io.bgql.job.JobList;
import io.bgql.job.JobView;
import io.bgql.job.KillResult;
import io.bgql.job.Purpose;
import io.bgql.job.Resolved;
import io.bgql.job.Verified;
import io.bgql.job.Waited;
import io.bgql.plan.BackgroundPlan;
import io.bgql.report.HistoryRow;
import io.bgql.report.JobDetails;
import io.bgql.report.JobRow;
import io.bgql.report.KillRow;
import io.bgql.report.VerifiedRow;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.JobReference;
import io.bgql.syntax.JobStatement;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Span;
import io.bgql.syntax.StatementException;
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
        List<JobView> running = jobs.running(turn.cancellation());
        if (running.isEmpty()) {
            turn.console().notice("no background job runs");
        } else {
            askBeforeKilling(running, statement.span());
        }
        return told(running.stream()
                .map(job -> jobs.kill(job.trid(), turn.cancellation()))
                .toList());
    }

    private void askBeforeKilling(List<JobView> running, Span span) {
        if (turn.console().asks() && !turn.session().settings().yes()) {
            turn.output().show(new JobRow().answer(running));
        }
        String counted = running.size() == 1 ? "1 running job" : running.size() + " running jobs";
        new Confirmation(turn)
                .ask("this kills " + counted + " on cluster " + turn.site().cluster(), span);
    }

    /** The highest status counts. */
    private int told(List<KillResult> results) {
        turn.output().show(new KillRow().answer(results));
        results.forEach(new Outcomes(turn.console())::tell);
        return results.stream().mapToInt(KillResult::exitStatus).max().orElse(0);
    }

    @Override
    public Integer visit(JobStatement.WatchJobs statement) {
        return new Watching(turn).all();
    }

    @Override
    public Integer visit(JobStatement.WatchJob statement) {
        Resolved resolved = jobs.resolve(statement.job(), Purpose.SHOW, turn.cancellation());
        return new Watching(turn).one(resolved.trid());
    }

    @Override
    public Integer visit(JobStatement.ResumeJob statement) {
        turn.mayChange(statement.span());
        return new Resuming(turn, statement).carryOut();
    }

    @Override
    public Integer visit(JobStatement.VerifyJob statement) {
        EarlierJob job = new EarlierJob(turn, statement.job());
        BackgroundPlan plan = job.plan(job.statement(List.of(), false));
        if (plan.conduct().once().isEmpty()) {
            job.since();
        }
        Verified verified = jobs.verify(job.entry(), plan, turn.site().queries(), turn.cancellation());
        turn.output().show(new VerifiedRow().answer(verified));
        new Outcomes(turn.console()).tell(verified);
        return 0;
    }

    @Override
    public Integer visit(JobStatement.ShowHistory statement) {
        long most = statement.limit().map(JobStatements::positive).orElse(Long.MAX_VALUE);
        turn.output().show(new HistoryRow().answer(jobs.history(most, turn.cancellation())));
        return 0;
    }

    private static long positive(Literal.Int limit) {
        if (limit.value().signum() <= 0 || limit.value().bitLength() >= Long.SIZE) {
            throw new StatementException(Diagnostic.at(limit.span(), Diagnostic.Code.RANGE, "LIMIT takes 1 or more"));
        }
        return limit.value().longValue();
    }
}
