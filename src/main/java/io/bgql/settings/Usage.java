package io.bgql.settings;

import java.util.List;

/** How the program is started and how it ends, for its help and its man page. */
public final class Usage {
    /** The ways to start it. */
    public static final List<Form> FORMS = List.of(
            new Form("[OPTION...]", "a prompt on a terminal, else statements from standard input"),
            new Form("-e 'STATEMENT; ...'", "run statements and exit"),
            new Form("-f FILE", "run a script and exit"),
            new Form("--sandbox", "start a node in this process and connect to it"),
            new Form("sandbox [OPTION...]", "run that node for other programs"),
            new Form("expression [TEXT...]", "compile expressions to Base64"),
            new Form("warm", "let later starts be faster, after an installation"));

    /** What its status says when it ends. */
    public static final List<Ending> ENDINGS = List.of(
            new Ending(0, "all well"),
            new Ending(1, "a statement failed"),
            new Ending(2, "usage, configuration or connection"),
            new Ending(3, "a job ended with failed records"),
            new Ending(4, "a job was aborted, or its outcome is unknown"),
            new Ending(5, "a WAIT ran into its TIMEOUT"),
            new Ending(130, "interrupted"));

    private Usage() {}

    /** What stands behind the name of the program, and what it then does. */
    public record Form(String arguments, String meaning) {}

    /** An exit status. */
    public record Ending(int status, String meaning) {}
}
