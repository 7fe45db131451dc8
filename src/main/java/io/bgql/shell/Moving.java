package io.bgql.shell;

import io.bgql.job.JobView;
import io.bgql.job.State;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.ShellStatement;
import io.bgql.syntax.StatementException;
import java.util.List;

/** Goes on at another cluster, once it is connected; until then, and when that fails, all stays as it was. */
final class Moving {
    private final Turn turn;
    private final Connector connector;

    Moving(Turn turn, Connector connector) {
        this.turn = turn;
        this.connector = connector;
    }

    void carryOut(ShellStatement.Backslash statement) {
        String hosts = statement.argument();
        if (hosts.isEmpty()) {
            turn.console().notice("connected to " + turn.site().cluster());
            return;
        }
        Site next = connected(statement, hosts);
        List<JobView> left = running(turn.site());
        turn.session().move(next);
        connector.moved();
        turn.console().notice("connected to " + next.cluster());
        left.forEach(job -> turn.console()
                .notice("still running at " + turn.site().cluster() + ": job " + job.id()
                        + job.statement().map(text -> ", " + text).orElse("")));
    }

    private Site connected(ShellStatement.Backslash statement, String hosts) {
        try {
            return connector.connect(hosts);
        } catch (StatementException refusal) {
            Diagnostic found = refusal.diagnostic();
            Diagnostic staying = Diagnostic.at(statement.argumentSpan(), found.code(), found.message())
                    .hinting("you are still connected to " + turn.site().cluster());
            throw new StatementException(staying, refusal);
        }
    }

    /** Asked once more, since some may have ended meanwhile; as last seen, where no node answers. */
    private List<JobView> running(Site site) {
        if (!site.jobs().busy()) {
            return List.of();
        }
        List<JobView> jobs;
        try {
            jobs = site.jobs().jobs(false, turn.cancellation()).jobs();
        } catch (StatementException silent) {
            jobs = site.jobs().remembered();
        }
        return jobs.stream()
                .filter(job -> job.number().isPresent() && job.state() == State.RUNNING)
                .toList();
    }
}
