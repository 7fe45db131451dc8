package io.bgql.settings;

import io.bgql.report.Width;

/** What {@code --help} prints, for 80 columns: the ways to start the program and its table of options. */
final class HelpText {
    private static final int COLUMNS = 80;
    private static final int FORM_INDENT = 35;
    private static final int INDENT = 28;
    private static final int STATUS_INDENT = 7;

    private HelpText() {}

    static String of() {
        StringBuilder text = new StringBuilder();
        for (Usage.Form form : Usage.FORMS) {
            String beginning = text.isEmpty() ? "usage: bgql " : "       bgql ";
            line(beginning + form.arguments(), form.meaning(), FORM_INDENT, text);
        }
        String heading = "";
        for (Setting setting : Setting.values()) {
            if (!setting.group().heading().equals(heading)) {
                heading = setting.group().heading();
                text.append('\n').append(heading).append(":\n");
            }
            line(names(setting), setting.help(), INDENT, text);
        }
        text.append("\nExit status:\n");
        for (Usage.Ending ending : Usage.ENDINGS) {
            line("  " + ending.status(), ending.meaning(), STATUS_INDENT, text);
        }
        return text.append("\nStatements: HELP; at the prompt.\n").toString();
    }

    private static String names(Setting setting) {
        return "  " + String.join(", ", setting.names())
                + setting.argument().map(argument -> " " + argument).orElse("");
    }

    private static void line(String left, String right, int indent, StringBuilder text) {
        String margin = " ".repeat(indent);
        text.append(left);
        text.append(left.length() < indent ? margin.substring(left.length()) : "\n" + margin);
        text.append(String.join("\n" + margin, Width.wrapped(right, COLUMNS - indent)));
        text.append('\n');
    }
}
