package io.bgql.parse;

import io.bgql.syntax.JobReference;
import io.bgql.syntax.JobStatement;
import io.bgql.syntax.Name;
import io.bgql.syntax.SchemaStatement;
import io.bgql.syntax.SchemaStatement.Subject;
import io.bgql.syntax.ShellStatement.Foreign;
import io.bgql.syntax.Span;
import io.bgql.syntax.Statement;
import io.bgql.syntax.Target;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What people who come from aql and asadm type. The advice is the command that this language has for it. */
final class ForeignBuilder {
    private final Words words;
    private final JobBuilder jobs;
    private final SchemaBuilder schema;

    ForeignBuilder(Words words, JobBuilder jobs, SchemaBuilder schema) {
        this.words = words;
        this.jobs = jobs;
        this.schema = schema;
    }

    Foreign build(BgqlParser.ForeignContext context) {
        Span span = Words.span(context);
        if (context instanceof BgqlParser.ForeignShowJobsContext) {
            return means("SHOW JOBS", new JobStatement.ShowJobs(false, Optional.empty(), span));
        }
        if (context instanceof BgqlParser.ForeignKillContext kill) {
            List<JobReference> ids = jobs.references(kill.jobId());
            String list = ids.stream().map(JobReference::text).collect(Collectors.joining(", "));
            return means("KILL JOB " + list, new JobStatement.KillJob(ids, span));
        }
        if (context instanceof BgqlParser.ForeignShowBinsContext bins) {
            return bins.target() == null
                    ? advice("DESCRIBE ns.set lists the bins of a set", span)
                    : describe(words.target(bins.target()), span);
        }
        return ofSchema(context, span);
    }

    private static Foreign describe(Target target, Span span) {
        return means("DESCRIBE " + target, new SchemaStatement.Describe(target, span));
    }

    private Foreign ofSchema(BgqlParser.ForeignContext context, Span span) {
        if (context instanceof BgqlParser.ForeignShowModulesContext) {
            return means("SHOW MODULES", new SchemaStatement.Show(Subject.MODULES, Optional.empty(), span));
        }
        if (context instanceof BgqlParser.ForeignShowIndexesContext indexes) {
            return means(
                    "SHOW INDEXES", new SchemaStatement.Show(Subject.INDEXES, schema.namespace(indexes.name()), span));
        }
        if (context instanceof BgqlParser.ForeignDescribeContext describe) {
            Name module = schema.module(describe.moduleFile());
            return means("DESCRIBE MODULE " + module, new SchemaStatement.DescribeModule(module, span));
        }
        if (context instanceof BgqlParser.ForeignDropModuleContext drop) {
            Name module = schema.module(drop.moduleFile());
            return means("DROP MODULE " + module, new SchemaStatement.DropModule(module, span));
        }
        if (context instanceof BgqlParser.ForeignRegisterContext register) {
            return means(
                    "REGISTER MODULE " + register.string().getText(),
                    new SchemaStatement.RegisterModule(words.string(register.string()), span));
        }
        if (context instanceof BgqlParser.ForeignInfoContext info) {
            return means(
                    "INFO " + info.string().getText(), new SchemaStatement.Info(words.string(info.string()), span));
        }
        BgqlParser.ForeignOtherContext other = (BgqlParser.ForeignOtherContext) context;
        String first =
                other.anything().isEmpty() ? "" : other.anything(0).getText().toLowerCase(Locale.ROOT);
        return advice(ForeignAdvice.on(context.getStart().getType(), first), span);
    }

    private static Foreign means(String advice, Statement meaning) {
        return new Foreign(advice, Optional.of(meaning), meaning.span());
    }

    private static Foreign advice(String advice, Span span) {
        return new Foreign(advice, Optional.empty(), span);
    }
}
