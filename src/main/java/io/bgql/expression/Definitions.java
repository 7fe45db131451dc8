package io.bgql.expression;

import io.bgql.syntax.Computation;
import io.bgql.syntax.Name;
import java.util.ArrayList;
import java.util.List;

/** {@code let (a = …, b = …) then (…)}: each definition sees those before it, and none may be defined twice. */
final class Definitions {
    private Definitions() {}

    static Term term(Computation.Let let, Translation translation) {
        List<String> names = new ArrayList<>(let.definitions().size());
        List<Term> values = new ArrayList<>(let.definitions().size());
        for (Computation.Definition definition : let.definitions()) {
            Term value = translation.term(definition.value());
            define(definition.name(), value, translation);
            names.add(definition.name().text());
            values.add(value);
        }
        Term body = translation.term(let.body());
        names.forEach(translation.variables()::remove);
        return new Term.Scope(names, values, body, let.span());
    }

    private static void define(Name name, Term value, Translation translation) {
        if (!isName(name.text())) {
            throw Refusal.name(
                    name.span(), name + " cannot be a variable: letters, digits and _, no digit at the beginning");
        }
        if (translation.variables().putIfAbsent(name.text(), value.slot()) != null) {
            throw Refusal.name(name.span(), name + " is defined already");
        }
    }

    private static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean letter = (character | 0x20) >= 'a' && (character | 0x20) <= 'z';
            boolean digit = character >= '0' && character <= '9';
            if (!letter && character != '_' && !(digit && i > 0)) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
