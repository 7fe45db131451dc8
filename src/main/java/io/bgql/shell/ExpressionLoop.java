package io.bgql.shell;

import io.bgql.expression.BinTypes;
import io.bgql.expression.Compiled;
import io.bgql.expression.Compiler;
import io.bgql.parse.Language;
import io.bgql.report.Carets;
import io.bgql.report.Cell;
import io.bgql.report.Field;
import io.bgql.report.JsonLine;
import io.bgql.report.Layout;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.Source;
import io.bgql.syntax.Span;
import io.bgql.syntax.StatementException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/** Compiles expressions one by one to the Base64 that other tools take; goes on after one that is wrong. */
public final class ExpressionLoop {
    private final Language language;
    private final Writer answers;
    private final Writer errors;
    private final Compiler compiler = new Compiler(BinTypes.UNKNOWN, Map.of());
    private int status;

    public ExpressionLoop(Language language, Writer answers, Writer errors) {
        this.language = language;
        this.answers = answers;
        this.errors = errors;
    }

    /** Answers the exit status: 1 when any was wrong. */
    public int texts(List<String> texts) throws IOException {
        for (String text : texts) {
            plain(text);
        }
        return status;
    }

    /** One a line; an answer is out before the next line is awaited. */
    public int lines(BufferedReader input, boolean json) throws IOException {
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            if (json) {
                json(line);
            } else if (!line.isBlank()) {
                plain(line);
            }
            answers.flush();
        }
        return status;
    }

    private Compiled compiled(Source source) {
        return compiler.expression(language.expression(source));
    }

    private void plain(String text) throws IOException {
        Source source = Source.of(text);
        try {
            answers.append(compiled(source).base64()).append('\n');
        } catch (StatementException refusal) {
            status = 1;
            answers.flush();
            new Carets(Layout.unbounded(Layout.Signs.ASCII)).show(refusal.diagnostic(), source, errors);
            errors.flush();
        }
    }

    private void json(String line) throws IOException {
        Source source = Source.of(JsonLine.string(line).orElse(""));
        try {
            if (JsonLine.string(line).isEmpty()) {
                throw new StatementException(Diagnostic.of(Diagnostic.Code.SYNTAX, "the line is not a JSON string"));
            }
            Compiled compiled = compiled(source);
            JsonLine.object(
                    List.of(
                            new Field("base64", Cell.text(compiled.base64())),
                            new Field("type", Cell.text(compiled.type().name()))),
                    answers);
        } catch (StatementException refusal) {
            status = 1;
            int start = refusal.diagnostic().span().map(Span::start).orElse(0);
            JsonLine.object(
                    List.of(
                            new Field("error", Cell.text(refusal.diagnostic().message())),
                            new Field("line", Cell.number(source.lineOf(start))),
                            new Field("column", Cell.number(source.columnOf(start)))),
                    answers);
        }
    }
}
