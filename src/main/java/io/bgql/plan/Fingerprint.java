package io.bgql.plan;

import io.bgql.syntax.BackgroundStatement;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Option;
import io.bgql.syntax.Reference;
import io.bgql.syntax.Span;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a statement means, as a short text: the same however it is written, and whatever its options are. The statement
 * is a tree of records, so their components are read by reflection: a fact added to the language cannot be forgotten
 * here.
 */
final class Fingerprint {
    private static final int HEXADECIMAL_DIGITS = 16;

    private static final Set<String> NO_MEANING = Set.of("inBackground", "doubleQuoted");

    private final Map<String, Literal> parameters;
    private final StringBuilder meaning = new StringBuilder();

    /** The values of parameters are part of what a statement means. */
    Fingerprint(BackgroundStatement statement, Map<String, Literal> parameters) {
        this.parameters = parameters;
        add(statement);
    }

    String label() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(meaning.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, HEXADECIMAL_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void add(Object part) {
        if (part instanceof Span || part instanceof Option) {
            return;
        }
        if (part instanceof Reference.Parameter parameter
                && parameters.containsKey(parameter.name().text())) {
            add(parameters.get(parameter.name().text()));
        } else if (part instanceof Optional<?> optional) {
            optional.ifPresent(this::add);
        } else if (part instanceof Collection<?> several) {
            meaning.append('[');
            several.forEach(this::add);
            meaning.append(']');
        } else if (part instanceof Record parts) {
            meaning.append('(').append(part.getClass().getSimpleName());
            components(parts);
            meaning.append(')');
        } else {
            // Lengths keep neighbouring texts apart.
            String text = String.valueOf(part);
            meaning.append(' ').append(text.length()).append(':').append(text);
        }
    }

    private void components(Record parts) {
        for (RecordComponent component : parts.getClass().getRecordComponents()) {
            if (NO_MEANING.contains(component.getName())) {
                continue;
            }
            try {
                add(component.getAccessor().invoke(parts));
            } catch (IllegalAccessException | InvocationTargetException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
