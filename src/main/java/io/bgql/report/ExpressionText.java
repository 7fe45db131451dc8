package io.bgql.report;

import io.bgql.cluster.Datum;
import java.util.stream.Collectors;

/** Values as the expression language writes them, so that they can be typed back. */
final class ExpressionText implements DatumText {
    private static final ExpressionText WORDS = new ExpressionText();

    private ExpressionText() {}

    static String of(Datum datum) {
        return datum.accept(WORDS);
    }

    @Override
    public String visit(Datum.Nil nil) {
        return "null";
    }

    @Override
    public String visit(Datum.Text text) {
        StringBuilder quoted = new StringBuilder("'");
        for (char unit : text.value().toCharArray()) {
            if (unit == '\'' || unit == '\\') {
                quoted.append('\\');
            }
            quoted.append(unit);
        }
        return quoted.append('\'').toString();
    }

    @Override
    public String visit(Datum.Blob blob) {
        return "x'" + blob.value() + "'";
    }

    /** The language has no sketch: its bytes. */
    @Override
    public String visit(Datum.Sketch sketch) {
        return "x'" + sketch.value() + "'";
    }

    @Override
    public String visit(Datum.Geo geo) {
        return "geojson(" + visit(new Datum.Text(geo.json())) + ")";
    }

    @Override
    public String visit(Datum.ListOf list) {
        return list.elements().stream().map(ExpressionText::of).collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public String visit(Datum.MapOf map) {
        return map.entries().stream()
                .map(entry -> of(entry.key()) + ": " + of(entry.value()))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
