package io.bgql.plan;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bgql.expression.FakeCatalog;
import io.bgql.expression.Type;
import io.bgql.parse.Language;
import io.bgql.parse.Parsed;
import io.bgql.syntax.BackgroundStatement;
import io.bgql.syntax.DataStatement;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Source;
import io.bgql.syntax.Span;
import io.bgql.syntax.Statement;
import io.bgql.syntax.StatementException;
import java.util.Map;

/** Plans statements on a catalog whose users look like the sample data. */
final class Plans {
    private final Language language = new Language();
    private final FakeCatalog catalog = new FakeCatalog()
            .bin("name", Type.STRING)
            .bin("score", Type.INT)
            .bin("price", Type.INT)
            .bin("balance", Type.FLOAT)
            .bin("active", Type.BOOL)
            .bin("tags", Type.LIST)
            .bin("profile", Type.MAP)
            .bin("mixed", Type.INT, Type.STRING);

    FakeCatalog catalog() {
        return catalog;
    }

    BackgroundPlan background(String text) {
        return background(text, Map.of());
    }

    BackgroundPlan background(String text, Map<String, Literal> parameters) {
        return new Planner(catalog, parameters).plan((BackgroundStatement) statement(text));
    }

    Plan select(String text) {
        return new Planner(catalog, Map.of()).plan((DataStatement.Select) statement(text));
    }

    InsertPlan insert(String text) {
        return new Planner(catalog, Map.of()).plan((DataStatement.Insert) statement(text));
    }

    Refused refused(String text) {
        Diagnostic diagnostic = catchThrowableOfType(StatementException.class, () -> plan(statement(text)))
                .diagnostic();
        Span span = diagnostic.span().orElseThrow();
        return new Refused(
                diagnostic.code(),
                diagnostic.message(),
                text.substring(span.start(), span.end()),
                diagnostic.hint().orElse(""));
    }

    private void plan(Statement statement) {
        Planner planner = new Planner(catalog, Map.of());
        if (statement instanceof BackgroundStatement background) {
            planner.plan(background);
        } else if (statement instanceof DataStatement.Select select) {
            planner.plan(select);
        } else {
            planner.plan((DataStatement.Insert) statement);
        }
    }

    private Statement statement(String text) {
        return ((Parsed.Whole) language.parse(Source.of(text))).statement();
    }

    /** A refusal, with the text it points at. */
    record Refused(Diagnostic.Code code, String message, String place, String hint) {}
}
