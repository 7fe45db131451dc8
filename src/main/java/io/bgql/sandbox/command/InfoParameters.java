package io.bgql.sandbox.command;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The {@code key=value;key=value} behind a command's name. A value ends at the next {@code ;} and may hold a {@code =}. */
final class InfoParameters {
    private final Map<String, String> values = new LinkedHashMap<>();

    InfoParameters(String text) {
        for (int start = 0; start < text.length(); ) {
            int semicolon = text.indexOf(';', start);
            int end = semicolon < 0 ? text.length() : semicolon;
            add(text.substring(start, end));
            start = end + 1;
        }
    }

    private void add(String pair) {
        int equals = pair.indexOf('=');
        if (equals < 0) {
            values.putIfAbsent(pair, "");
        } else {
            values.putIfAbsent(pair.substring(0, equals), pair.substring(equals + 1));
        }
    }

    /** All of them, in the order sent. */
    Map<String, String> all() {
        return values;
    }

    Optional<String> optional(InfoParameter parameter) throws InfoError {
        String value = values.getOrDefault(parameter.name(), values.get(parameter.alias()));
        if (value == null) {
            return Optional.empty();
        }
        if (value.isEmpty()) {
            throw new InfoError(parameter.errorCode(), "missing '" + parameter.name() + "' value");
        }
        if (value.getBytes(StandardCharsets.UTF_8).length > parameter.maxLength()) {
            throw new InfoError(parameter.errorCode(), "'" + parameter.name() + "' value too long");
        }
        return Optional.of(value);
    }

    String required(InfoParameter parameter) throws InfoError {
        return optional(parameter).orElseThrow(parameter::missing);
    }
}
