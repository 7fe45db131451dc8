package io.bgql.shell;

import io.bgql.parse.Parsed;
import io.bgql.report.Units;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.ShellStatement;
import io.bgql.syntax.StatementException;
import java.math.BigDecimal;
import java.time.Duration;

/** {@code \watch}: carries the last statement out again and again until Ctrl-C or an error. */
final class Repetition {
    private static final Duration USUAL = Duration.ofSeconds(2);
    private static final BigDecimal LEAST_SECONDS = new BigDecimal("0.1");
    private static final BigDecimal MOST_SECONDS = new BigDecimal(86_400);

    private final Turn turn;
    private final Dispatch dispatch;

    Repetition(Turn turn, Dispatch dispatch) {
        this.turn = turn;
        this.dispatch = dispatch;
    }

    int every(ShellStatement.Backslash watch) {
        Duration pause = pause(watch);
        Parsed.Whole last = turn.session()
                .last()
                .orElseThrow(() -> new StatementException(
                        Diagnostic.at(watch.span(), Diagnostic.Code.REFUSED, "there is no statement yet to repeat")
                                .hinting("carry one out first, such as SHOW JOBS;")));
        Session session = turn.session();
        session.repeating(true);
        turn.console().notice("every " + Units.duration(pause) + " until Ctrl-C");
        try (Console.RepeatedAnswers answers = turn.console().repeated()) {
            int status = 0;
            while (status == 0 && !turn.cancellation().cancelled()) {
                status = turn.output()
                        .together(answers::next, () -> last.statement().accept(dispatch));
                turn.cancellation().await(pause);
            }
            return status;
        } catch (StatementException broken) {
            if (broken.diagnostic().code() != Diagnostic.Code.INTERRUPTED) {
                throw broken;
            }
            // That is how it ends, also in the midst of an answer.
            return 0;
        } finally {
            session.repeating(false);
        }
    }

    private static Duration pause(ShellStatement.Backslash watch) {
        if (watch.argument().isEmpty()) {
            return USUAL;
        }
        try {
            BigDecimal seconds = new BigDecimal(watch.argument());
            if (seconds.compareTo(LEAST_SECONDS) >= 0 && seconds.compareTo(MOST_SECONDS) <= 0) {
                return Duration.ofMillis(seconds.movePointRight(3).longValue());
            }
        } catch (NumberFormatException notNumber) {
            throw new StatementException(wrong(watch), notNumber);
        }
        throw new StatementException(wrong(watch));
    }

    private static Diagnostic wrong(ShellStatement.Backslash watch) {
        return Diagnostic.at(
                        watch.argumentSpan(),
                        Diagnostic.Code.SYNTAX,
                        "not a time between repetitions: " + watch.argument())
                .hinting("\\watch 2 repeats every two seconds");
    }
}
