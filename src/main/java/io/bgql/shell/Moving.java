package io.bgql.shell;

import io.bgql.job.JobView;
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
        Unfinished unfinished = new Unfinished(turn.site());
        List<JobView> left = unfinished.jobs(turn.cancellation());
        turn.session().move(next);
        connector.moved();
        turn.console().notice("connected to " + next.cluster());
        unfinished.name(left, turn.console());
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
}
