package io.bgql.expression;

import io.bgql.syntax.Expression;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Reference;
import io.bgql.syntax.Segment;
import io.bgql.syntax.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Terms of what is read from the record, from a {@code let}, or handed in. */
final class ReferenceTerms implements Reference.Visitor<Term> {
    private static final Set<String> KEYS = Set.of("PK", "DIGEST");

    private final Translation translation;
    private final PathTerms paths;

    ReferenceTerms(Translation translation) {
        this.translation = translation;
        this.paths = new PathTerms(translation);
    }

    @Override
    public Term visit(Reference.Path path) {
        return paths.term(path);
    }

    @Override
    public Term visit(Reference.Metadata metadata) {
        String name = metadata.name().text();
        Function function = Function.named(name, Function.Place.RECORD).orElseThrow(() -> unknown(metadata));
        translation.readsRecord();
        if (function == RecordFunction.KEY && metadata.arguments().isEmpty()) {
            return key(metadata.span());
        }
        return Arguments.of(function, metadata.arguments(), metadata.span(), translation);
    }

    private Term key(Span span) {
        Slot slot = Slot.open(Type.STRING);
        translation.afterwards(() -> {
            if (!slot.type().isKey()) {
                throw Refusal.type(span, "a key is INT, STRING or BLOB, never " + slot.type());
            }
        });
        return new Term.UserKey(slot, span);
    }

    private static RuntimeException unknown(Reference.Metadata metadata) {
        String message = "there is no $." + metadata.name() + "()";
        List<String> names = Function.names(Function.Place.RECORD);
        return Suggestion.of(metadata.name().text(), names)
                .map(near -> Refusal.name(metadata.name().span(), message, "did you mean $." + near + "()?"))
                .orElseGet(() ->
                        Refusal.name(metadata.name().span(), message, "a record has " + String.join(", ", names)));
    }

    @Override
    public Term visit(Reference.Variable variable) {
        String name = variable.name().text();
        Slot slot = translation.variables().get(name);
        if (slot == null) {
            throw Refusal.name(
                    variable.span(), "${" + name + "} is not defined", "define it: let (" + name + " = …) then (…)");
        }
        return new Term.Fixed(com.aerospike.client.exp.Exp.var(name), slot, variable.span());
    }

    @Override
    public Term visit(Reference.Parameter parameter) {
        return translation.term(literal(parameter));
    }

    private Literal literal(Expression parameter) {
        return translation.constants().literal(parameter).orElseThrow();
    }

    @Override
    public Term visit(Reference.BareName name) {
        if (translation.reading() != Reading.VALUE) {
            if (KEYS.contains(name.name().text().toUpperCase(Locale.ROOT))) {
                throw Refusal.refused(
                        name.span(),
                        "records are chosen by key before everything else",
                        "WHERE PK = key, or PK IN [key, ...], then AND; a bin of that name is $." + name.name());
            }
            throw Refusal.name(
                    name.span(),
                    "unknown name " + name.name(),
                    meant(name.name().text()));
        }
        List<Segment> nothing = List.of();
        return paths.term(new Reference.Path(name.name(), nothing, Optional.empty(), name.span()));
    }

    private static String meant(String name) {
        return name.equalsIgnoreCase("EDIGEST")
                ? "DIGEST = '…' takes hexadecimal and Base64"
                : "did you mean $." + name + "? A text stands in quotes: '" + name + "'";
    }
}
