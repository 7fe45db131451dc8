package io.bgql.settings;

/** What {@code --help} prints: the ways to start the program and its table of options. */
final class HelpText {
    private static final int INDENT = 28;
    private static final int STATUS_INDENT = 7;

    private HelpText() {}

    static String of() {
        StringBuilder text = new StringBuilder();
        for (Usage.Form form : Usage.FORMS) {
            text.append(text.isEmpty() ? "usage: " : "       ");
            line("bgql " + form.arguments(), form.meaning(), INDENT, text);
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
        text.append(left);
        if (left.length() < indent) {
            text.append(" ".repeat(indent - left.length()));
        } else {
            text.append('\n').append(" ".repeat(indent));
        }
        text.append(right).append('\n');
    }
}
