package io.bgql;

import io.bgql.parse.Language;
import io.bgql.report.Carets;
import io.bgql.report.Format;
import io.bgql.report.Layout;
import io.bgql.settings.CommandLine;
import io.bgql.settings.Invocation;
import io.bgql.shell.ExpressionLoop;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.Source;
import io.bgql.syntax.StatementException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Does what a command line asks; answers the exit status. */
final class Program implements Invocation.Visitor<Integer> {
    private final Outside outside;
    private final Language language = new Language();
    private boolean json;

    Program(Outside outside) {
        this.outside = outside;
    }

    int run(List<String> arguments) {
        // Nearly every command line needs it, and it takes longer than reading the command line and connecting.
        Beside.start("language", language::prepare);
        try {
            int status = CommandLine.parse(arguments, outside.environment(), outside.configuration())
                    .accept(this);
            outside.output().flush();
            return status;
        } catch (StatementException refusal) {
            return tell(refusal.diagnostic());
        } catch (IOException unwritable) {
            return 1;
        }
    }

    private int tell(Diagnostic diagnostic) {
        try {
            if (json) {
                Carets.json(diagnostic, Source.of(""), outside.error());
            } else {
                new Carets(Layout.unbounded(Layout.Signs.ASCII)).show(diagnostic, Source.of(""), outside.error());
            }
            outside.error().flush();
        } catch (IOException nobodyReads) {
            return diagnostic.code().exitStatus();
        }
        return diagnostic.code().exitStatus();
    }

    @Override
    public Integer visit(Invocation.Shell shell) {
        json = shell.settings().output().filter(Format::json).isPresent();
        return new Sitting(outside, shell.settings(), language).run();
    }

    @Override
    public Integer visit(Invocation.Sandbox sandbox) {
        return new SandboxCommand(outside).run(sandbox);
    }

    @Override
    public Integer visit(Invocation.Expression expression) {
        ExpressionLoop loop = new ExpressionLoop(language, outside.output(), outside.error());
        try {
            return expression.texts().isEmpty()
                    ? loop.lines(outside.input(), expression.json())
                    : loop.texts(expression.texts());
        } catch (IOException nobodyReads) {
            return 1;
        }
    }

    @Override
    public Integer visit(Invocation.Warm warm) {
        return new Rehearsal(outside).run();
    }

    @Override
    public Integer visit(Invocation.Help help) {
        return print(help.text());
    }

    @Override
    public Integer visit(Invocation.Version version) {
        String own = Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .map(number -> " " + number)
                .orElse("");
        return print("bgql" + own + " (Java " + outside.javaVersion() + ")\n");
    }

    private int print(String text) {
        try {
            outside.output().append(text);
            return 0;
        } catch (IOException nobodyReads) {
            return 1;
        }
    }
}
