package io.bgql.shell;

import io.bgql.parse.Help;
import io.bgql.parse.Parsed;
import io.bgql.report.Answer;
import io.bgql.report.Cell;
import io.bgql.report.Column;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.ShellStatement;
import io.bgql.syntax.Source;
import io.bgql.syntax.StatementException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Commands for the shell itself. */
final class ShellStatements implements ShellStatement.Visitor<Integer> {
    private final Turn turn;
    private final Scripts scripts;
    private final Dispatch dispatch;
    private final Connector connector;

    ShellStatements(Turn turn, Scripts scripts, Dispatch dispatch, Connector connector) {
        this.turn = turn;
        this.scripts = scripts;
        this.dispatch = dispatch;
        this.connector = connector;
    }

    @Override
    public Integer visit(ShellStatement.Help statement) {
        Manual manual = new Manual(turn.language().help());
        Optional<String> topic = statement.topic().filter(words -> !words.isBlank());
        if (topic.isPresent()) {
            show(manual.find(topic.get()).orElseThrow(() -> noHelp(statement, manual.advice(topic.get()))));
        } else {
            turn.output()
                    .show(Answer.of(
                            List.of(Column.names("topic"), Column.prose("summary")),
                            manual.topics().stream()
                                    .map(each -> List.of(Cell.text(each.name()), Cell.text(each.summary())))
                                    .toList()));
        }
        return 0;
    }

    private static StatementException noHelp(ShellStatement.Help statement, String advice) {
        String message = "no help on " + statement.topic().orElse("");
        return new StatementException(
                Diagnostic.at(statement.span(), Diagnostic.Code.NAME, message).hinting(advice));
    }

    /** A row in JSON, else the page. */
    private void show(Help.Topic topic) {
        if (turn.output().format().json()) {
            turn.output()
                    .show(Answer.of(
                            List.of(Column.names("topic"), Column.prose("summary"), Column.words("text")),
                            List.of(List.of(
                                    Cell.text(topic.name()), Cell.text(topic.summary()), Cell.text(topic.text())))));
        } else {
            turn.output().page(topic.text());
        }
    }

    @Override
    public Integer visit(ShellStatement.Exit statement) {
        turn.session().leave();
        return 0;
    }

    @Override
    public Integer visit(ShellStatement.Foreign statement) {
        if (statement.meaning().isPresent()) {
            turn.console().notice("hint: " + statement.advice());
            return statement.meaning().get().accept(dispatch);
        }
        throw new StatementException(
                Diagnostic.at(statement.span(), Diagnostic.Code.UNSUPPORTED, "that is said otherwise here")
                        .hinting(statement.advice()));
    }

    @Override
    public Integer visit(ShellStatement.Backslash statement) {
        ShellCommand command = ShellCommand.named(statement.command().text()).orElseThrow(() -> noCommand(statement));
        String argument = statement.argument();
        switch (command) {
            case QUIT -> turn.session().leave();
            case VERTICAL ->
                turn.session().vertical(on(statement, turn.session().vertical()));
            case TIMING -> turn.session().timing(on(statement, turn.session().timing()));
            case OUTPUT -> output(argument);
            case SET -> set(statement);
            case OVERVIEW -> visit(new ShellStatement.Help(Optional.empty(), statement.span()));
            case HELP -> visit(new ShellStatement.Help(Optional.of(argument), statement.span()));
            case ECHO -> turn.output().text(argument);
            case CONNECT -> new Moving(turn, connector).carryOut(statement);
            case INCLUDE -> {
                return include(statement);
            }
            case EDIT -> {
                return edit(statement);
            }
            case SYSTEM -> {
                return command(argument);
            }
            case WATCH -> {
                return new Repetition(turn, dispatch).every(statement);
            }
            case DESCRIBE -> {
                return describe(statement);
            }
        }
        return 0;
    }

    private static StatementException noCommand(ShellStatement.Backslash statement) {
        String word = statement.command().text();
        String hint = ShellCommand.near(word)
                .map(near -> "did you mean " + near.typed() + "?")
                .orElse("HELP BACKSLASH COMMANDS; lists them");
        return new StatementException(
                Diagnostic.at(statement.command().span(), Diagnostic.Code.SYNTAX, "no such command: \\" + word)
                        .hinting(hint));
    }

    /** {@code on}, {@code off}, or the other of the two. */
    private boolean on(ShellStatement.Backslash statement, boolean now) {
        boolean on = switch (statement.argument().toLowerCase(Locale.ROOT)) {
            case "" -> !now;
            case "on" -> true;
            case "off" -> false;
            default ->
                throw new StatementException(Diagnostic.at(
                                statement.argumentSpan(),
                                Diagnostic.Code.SYNTAX,
                                "not understood: " + statement.argument())
                        .expecting(List.of("on", "off", "nothing")));
        };
        turn.console().notice("\\" + statement.command().text() + " is " + (on ? "on" : "off"));
        return on;
    }

    private void output(String file) {
        if (file.isEmpty()) {
            turn.output().toConsole();
        } else {
            turn.output().toFile(file);
        }
    }

    /** Without a value the parameter is taken away, without a name all are listed. */
    private void set(ShellStatement.Backslash statement) {
        String[] words = statement.argument().split("\\s+", 2);
        Parameters parameters = turn.session().parameters();
        if (words[0].isEmpty()) {
            turn.output().show(parameters.answer());
        } else if (words.length == 1) {
            parameters.remove(words[0]);
        } else {
            parameters.set(words[0], words[1]);
        }
    }

    /** What comes out of the editor is carried out, unless nothing changed in it or nothing is left. */
    private int edit(ShellStatement.Backslash statement) {
        if (!statement.argument().isEmpty()) {
            throw new StatementException(Diagnostic.at(
                    statement.argumentSpan(),
                    Diagnostic.Code.SYNTAX,
                    "\\e takes no file: it edits the last statement"));
        }
        String before =
                turn.session().last().map(last -> last.source().text().strip()).orElse("");
        String after = turn.console().edit(before);
        return after.isBlank() || after.equals(before) ? 0 : scripts.run(after);
    }

    /** Fails as the command does. */
    private int command(String line) {
        int status = turn.console().command(line);
        if (status != 0) {
            turn.console().notice("exit status " + status);
        }
        return status == 0 ? 0 : 1;
    }

    /** Without a name it lists the sets; what is wrong with a name is shown where it was typed. */
    private int describe(ShellStatement.Backslash statement) {
        String argument = statement.argument();
        Source source = Source.of(argument.isEmpty() ? "SHOW SETS" : "DESCRIBE " + argument);
        Parsed parsed = turn.language().parse(source);
        if (parsed instanceof Parsed.Whole whole) {
            try {
                return whole.statement().accept(dispatch);
            } catch (StatementException refusal) {
                throw new StatementException(placed(refusal.diagnostic(), statement), refusal);
            }
        }
        throw new StatementException(Diagnostic.at(
                statement.argumentSpan(), Diagnostic.Code.SYNTAX, "\\d takes a set, as in \\d test.users, or nothing"));
    }

    private static Diagnostic placed(Diagnostic diagnostic, ShellStatement.Backslash statement) {
        return new Diagnostic(
                diagnostic.code(),
                Optional.of(statement.argumentSpan()),
                diagnostic.message(),
                diagnostic.expected(),
                diagnostic.hint());
    }

    private int include(ShellStatement.Backslash statement) {
        if (statement.argument().isEmpty()) {
            throw new StatementException(
                    Diagnostic.at(statement.span(), Diagnostic.Code.SYNTAX, "\\i needs the name of a file"));
        }
        return scripts.include(statement.argument());
    }
}
