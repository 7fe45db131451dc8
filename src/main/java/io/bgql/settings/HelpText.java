package io.bgql.settings;

/** What {@code --help} prints: the ways to start the program and its table of options. */
final class HelpText {
    private static final int INDENT = 28;

    private static final String START = """
            usage: bgql [OPTION...]               interactive when standard input is a terminal, else
                                                  statements from it
                   bgql -e 'STATEMENT; ...'       run statements and exit
                   bgql -f FILE                   run a script and exit
                   bgql --sandbox                 start a node in this process and connect to it
                   bgql sandbox [OPTION...]       run that node for other programs
                   bgql expression [TEXT...]      compile expressions to Base64
                   bgql warm                      let later starts be faster, after an installation
            """;

    private static final String END = """

            Exit status: 0 all well; 1 a statement failed; 2 usage, configuration or connection; 3 a job ended with
            failed records; 4 a job was aborted or its outcome is unknown; 5 a WAIT ran into its TIMEOUT;
            130 interrupted.
            Statements: HELP; at the prompt.
            """;

    private HelpText() {}

    static String of() {
        StringBuilder text = new StringBuilder(START);
        String heading = "";
        for (Setting setting : Setting.values()) {
            if (!setting.group().heading().equals(heading)) {
                heading = setting.group().heading();
                text.append('\n').append(heading).append(":\n");
            }
            line(setting, text);
        }
        return text.append(END).toString();
    }

    private static void line(Setting setting, StringBuilder text) {
        StringBuilder names = new StringBuilder("  ").append(String.join(", ", setting.names()));
        setting.argument().ifPresent(argument -> names.append(' ').append(argument));
        if (names.length() < INDENT) {
            names.append(" ".repeat(INDENT - names.length()));
        } else {
            names.append('\n').append(" ".repeat(INDENT));
        }
        text.append(names).append(setting.help()).append('\n');
    }
}
