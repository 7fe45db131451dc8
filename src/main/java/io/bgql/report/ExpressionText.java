package io.bgql.report;

import java.util.stream.Collectors;

/** Values as the expression language writes them, so that they can be typed back. */
final class ExpressionText implements Value.Visitor<String> {
    private static final ExpressionText WORDS = new ExpressionText();

    private ExpressionText() {}

    static String of(Value value) {
        return value.accept(WORDS);
    }

    @Override
    public String visit(Value.Absent absent) {
        return "null";
    }

    @Override
    public String visit(Value.Text text) {
        StringBuilder quoted = new StringBuilder("'");
        for (char unit : text.text().toCharArray()) {
            if (unit == '\'' || unit == '\\') {
                quoted.append('\\');
            }
            quoted.append(unit);
        }
        return quoted.append('\'').toString();
    }

    @Override
    public String visit(Value.Int integer) {
        return Long.toString(integer.number());
    }

    @Override
    public String visit(Value.Real real) {
        return Double.toString(real.number());
    }

    @Override
    public String visit(Value.Bool bool) {
        return Boolean.toString(bool.truth());
    }

    @Override
    public String visit(Value.Blob blob) {
        return "x'" + blob.bytes() + "'";
    }

    @Override
    public String visit(Value.Geo geo) {
        return "geojson(" + visit(new Value.Text(geo.json())) + ")";
    }

    @Override
    public String visit(Value.ListOf list) {
        return list.elements().stream().map(ExpressionText::of).collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public String visit(Value.MapOf map) {
        return map.entries().stream()
                .map(entry -> of(entry.key()) + ": " + of(entry.value()))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
