package io.bgql.sandbox.value;

import java.util.stream.Collectors;

/** Contexts in the words of a server's listings. */
final class ContextText {
    private ContextText() {}

    static String of(ContextPath path) {
        return path.steps().stream()
                .map(step -> word(step.id()) + "(" + LiteralText.of(step.value()) + ")")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** The word for a step, whatever it may create on the way; empty when the id stands for none. */
    static String word(int id) {
        return switch (id & ~ContextPath.CREATE_MASK) {
            case 0x10 -> "list_index";
            case 0x11 -> "list_rank";
            case 0x13 -> "list_value";
            case 0x20 -> "map_index";
            case 0x21 -> "map_rank";
            case 0x22 -> "map_key";
            case 0x23 -> "map_value";
            default -> "";
        };
    }
}
