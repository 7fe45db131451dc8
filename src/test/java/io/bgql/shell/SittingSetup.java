package io.bgql.shell;

import io.bgql.settings.CommandLine;
import io.bgql.settings.Invocation;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A shell made of a command line, a person and servers. */
record SittingSetup(
        FakePerson person, FakeServers servers, Interruption interruption, Path state, Connector connector) {
    static SittingSetup in(Path state) {
        return new SittingSetup(new FakePerson(), new FakeServers(), new Interruption(), state, Connector.none());
    }

    SittingSetup with(Connector other) {
        return new SittingSetup(person, servers, interruption, state, other);
    }

    /** Runs the statements of the command line. */
    int run(String... arguments) {
        try (Shell shell = shell("", arguments)) {
            return shell.run();
        }
    }

    /** Runs what is piped in. */
    int pipe(String text, String... arguments) {
        try (Shell shell = shell(text, arguments)) {
            return shell.run();
        }
    }

    int interact(String... arguments) {
        try (Shell shell = shell("", arguments)) {
            return shell.interact();
        }
    }

    /** As at a cluster that outlives the sitting. */
    void interactAndLeave(String... arguments) {
        try (Shell shell = shell("", arguments)) {
            shell.interact();
            shell.leave();
        }
    }

    private Shell shell(String input, String... arguments) {
        Invocation invocation = CommandLine.parse(List.of(arguments), Map.of(), List.of());
        return new Shell(
                servers.site(),
                person,
                ((Invocation.Shell) invocation).settings(),
                Wiring.of(state, new StringReader(input), UnaryOperator.identity(), interruption, connector));
    }
}
