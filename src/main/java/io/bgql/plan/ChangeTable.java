package io.bgql.plan;

import java.util.List;

/** What can be written in SET and the call of the client that each becomes, as text for the manual. */
public final class ChangeTable {
    private static final String INDENT = "    ";

    /** Changes that are no functions: how they are written, and what they become. */
    private static final List<Written> ASSIGNMENTS = List.of(
            new Written("bin = literal", "Operation.put"),
            new Written("bin = NULL", "Operation.put(Bin.asNull(bin))"),
            new Written("bin = bin + number, bin - number", "Operation.add"),
            new Written("bin = bin + text, text + bin", "Operation.append, Operation.prepend"),
            new Written("bin = expression", "ExpOperation.write"),
            new Written("map.key = literal", "MapOperation.put"),
            new Written("map.{key,key} = literal", "MapOperation.putItems"),
            new Written("list.[index] = literal", "ListOperation.set"),
            new Written("path = path + number, path - number", "MapOperation.increment, ListOperation.increment"),
            new Written("path = expression", "ExpOperation.write of MapExp.put or ListExp.set"),
            new Written("path = NULL", "MapOperation.removeBy…, ListOperation.removeBy…"));

    /** Everything: assignments first, then functions by what they are for. */
    public String text() {
        StringBuilder text = new StringBuilder("assignments\n");
        for (Written written : ASSIGNMENTS) {
            text.append(INDENT).append(written.change());
            text.append(" ".repeat(Math.max(1, 40 - written.change().length())));
            text.append(written.client()).append('\n');
        }
        for (ChangeFunction.Kind kind : ChangeFunction.Kind.values()) {
            text.append('\n').append(kind.words()).append('\n');
            new ChangeFunctions()
                    .all().stream()
                            .filter(function -> function.kind() == kind)
                            .forEach(function -> describe(function, text));
        }
        return text.toString().stripTrailing();
    }

    private static void describe(ChangeFunction function, StringBuilder text) {
        text.append(INDENT).append(function.signature()).append('\n');
        line(text, function.summary());
        line(text, "becomes " + function.client());
        line(text, function.example());
    }

    private static void line(StringBuilder text, String line) {
        text.append(INDENT).append(INDENT).append(line).append('\n');
    }

    private record Written(String change, String client) {}
}
