package io.bgql.parse;

import io.bgql.syntax.Expression;
import io.bgql.syntax.JobReference;
import io.bgql.syntax.JobStatement;
import io.bgql.syntax.Span;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Statements about jobs. */
final class JobBuilder {
    private final Words words;
    private final OptionBuilder options;
    private final ExpressionBuilder conditions;

    JobBuilder(Words words, LiteralBuilder literals, OptionBuilder options) {
        this.words = words;
        this.options = options;
        this.conditions = ExpressionBuilder.ofPredicates(words, literals);
    }

    JobStatement build(BgqlParser.JobStatementContext context) {
        Span span = Words.span(context);
        if (context.showJobs() != null) {
            Optional<Expression> condition =
                    Optional.ofNullable(context.showJobs().expression()).map(conditions::build);
            return new JobStatement.ShowJobs(context.showJobs().ALL() != null, condition, span);
        }
        if (context.showJob() != null) {
            return new JobStatement.ShowJob(reference(context.showJob().jobId()), span);
        }
        if (context.watchJobs() != null) {
            return new JobStatement.WatchJobs(span);
        }
        if (context.watchJob() != null) {
            return new JobStatement.WatchJob(reference(context.watchJob().jobId()), span);
        }
        if (context.waitJob() != null) {
            return waitJob(context.waitJob(), span);
        }
        return change(context, span);
    }

    private JobStatement change(BgqlParser.JobStatementContext context, Span span) {
        if (context.killJob() != null) {
            return new JobStatement.KillJob(references(context.killJob().jobId()), span);
        }
        if (context.killJobs() != null) {
            return new JobStatement.KillAllJobs(span);
        }
        if (context.resumeJob() != null) {
            BgqlParser.ResumeJobContext resume = context.resumeJob();
            return new JobStatement.ResumeJob(
                    reference(resume.jobId()), options.build(resume.options_()), resume.inBackground() != null, span);
        }
        if (context.verifyJob() != null) {
            return new JobStatement.VerifyJob(reference(context.verifyJob().jobId()), span);
        }
        return new JobStatement.ShowHistory(
                BackgroundBuilder.limit(context.showHistory().limit()), span);
    }

    private JobStatement waitJob(BgqlParser.WaitJobContext context, Span span) {
        Optional<Duration> timeout = Optional.empty();
        Optional<Duration> interval = Optional.empty();
        int next = 0;
        if (context.TIMEOUT() != null) {
            timeout = Optional.of(duration(context.timeSpan(next++)));
        }
        if (context.EVERY() != null) {
            interval = Optional.of(duration(context.timeSpan(next)));
        }
        return new JobStatement.WaitJob(references(context.jobId()), timeout, interval, span);
    }

    /** A plain number is seconds. */
    private Duration duration(BgqlParser.TimeSpanContext context) {
        Span span = Words.span(context);
        String text = words.text(span);
        return Durations.duration(context.INTEGER() != null ? text + "s" : text, span);
    }

    List<JobReference> references(List<BgqlParser.JobIdContext> contexts) {
        return contexts.stream().map(JobBuilder::reference).toList();
    }

    static JobReference reference(BgqlParser.JobIdContext context) {
        Token token = context.getStart();
        Span span = Words.span(token);
        String text = token.getText();
        return switch (token.getType()) {
            case BgqlLexer.INTEGER -> new JobReference(JobReference.Kind.DECIMAL, text, span);
            case BgqlLexer.HEXADECIMAL -> new JobReference(JobReference.Kind.HEXADECIMAL, text, span);
            case BgqlLexer.JOURNAL_NUMBER -> new JobReference(JobReference.Kind.JOURNAL, text.substring(1), span);
            default -> new JobReference(JobReference.Kind.LAST, text, span);
        };
    }
}
