package io.bgql.settings;

import io.bgql.settings.Setting.Command;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the arguments of the program: {@code --name value}, {@code --name=value}, {@code -n value} and {@code -nvalue}.
 * Of an option that is given twice the last counts, except where several make sense.
 */
public final class CommandLine {
    private final Command command;
    private final Map<Setting, String> given = new EnumMap<>(Setting.class);
    private final List<Input> inputs = new ArrayList<>();
    private final Map<String, String> variables = new LinkedHashMap<>();
    private final List<String> words = new ArrayList<>();
    private final List<Entrance.Login> logins = new ArrayList<>();

    private CommandLine(Command command) {
        this.command = command;
    }

    /**
     * What the arguments ask for; where they are silent, the environment speaks, and behind it the configuration files.
     *
     * @param environment the variables of the process by name
     * @param customary configuration files that are read where they exist, the last counting most
     * @throws io.bgql.syntax.StatementException with code USAGE or CONFIGURATION
     */
    public static Invocation parse(List<String> arguments, Map<String, String> environment, List<Path> customary) {
        Command command = command(arguments);
        CommandLine line = new CommandLine(command);
        line.read(command == Command.SHELL ? arguments : arguments.subList(1, arguments.size()));
        return line.invocation(environment, customary);
    }

    private static Command command(List<String> arguments) {
        String first = arguments.isEmpty() ? "" : arguments.get(0);
        for (Command command : Command.values()) {
            if (command.word().equals(first)) {
                return command;
            }
        }
        return Command.SHELL;
    }

    private void read(List<String> arguments) {
        int index = 0;
        while (index < arguments.size()) {
            String word = arguments.get(index);
            index++;
            if (command == Command.EXPRESSION && !word.startsWith("--")) {
                words.add(word);
            } else if (!word.startsWith("-") || word.length() == 1) {
                refuseDetachedSecret(arguments, index - 1);
                throw Words.usage("what is " + word + " for? statements are given with -e, scripts with -f");
            } else if (Attached.in(word)) {
                Attached attached = Attached.of(word);
                take(named(attached.name), attached.name, Optional.of(attached.argument));
            } else {
                Setting setting = named(word);
                boolean wants = setting.argument().isPresent()
                        && (!setting.secret()
                                || (index < arguments.size() && SecretForm.namesPlace(arguments.get(index))));
                if (wants && index == arguments.size()) {
                    throw Words.usage(
                            word + " needs an argument: " + setting.argument().orElseThrow());
                }
                take(setting, word, wants ? Optional.of(arguments.get(index)) : Optional.empty());
                index += wants ? 1 : 0;
            }
        }
    }

    /** The word may be a password, so it is not repeated. */
    private void refuseDetachedSecret(List<String> arguments, int index) {
        String before = index == 0 ? "" : arguments.get(index - 1);
        for (Setting setting : Setting.values()) {
            if (setting.secret() && setting.names().contains(before)) {
                throw Words.usage(before + " takes its argument attached, as in " + setting.longName()
                        + "=file:PATH; alone it asks");
            }
        }
    }

    /** An option and its argument in one word. */
    private record Attached(String name, String argument) {
        static boolean in(String word) {
            return word.startsWith("--") ? word.indexOf('=') > 0 : word.length() > 2;
        }

        static Attached of(String word) {
            int end = word.startsWith("--") ? word.indexOf('=') : 2;
            return new Attached(word.substring(0, end), word.substring(word.startsWith("--") ? end + 1 : end));
        }
    }

    private Setting named(String name) {
        List<String> names = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            if (setting.names().contains(name)) {
                refuseUnlessTaken(setting, name);
                return setting;
            }
            if (command.takes(setting)) {
                names.addAll(setting.names());
            }
        }
        String meant = name.startsWith("--")
                ? Nearest.to(name, names)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse("")
                : "";
        throw Words.usage("no such option: " + name + meant);
    }

    private void refuseUnlessTaken(Setting setting, String name) {
        if (!command.takes(setting)) {
            String other = Arrays.stream(Command.values())
                    .filter(each -> each.takes(setting))
                    .findFirst()
                    .orElseThrow()
                    .typed();
            throw Words.usage(name + " is an option of " + other + ", not of " + command.typed());
        }
    }

    private void take(Setting setting, String name, Optional<String> argument) {
        if (argument.isPresent() && setting.argument().isEmpty()) {
            throw Words.usage(name + " takes no argument");
        }
        String value = argument.orElse("");
        switch (setting) {
            case EXECUTE -> inputs.add(new Input.Statements(value));
            case FILE -> inputs.add(value.equals("-") ? new Input.StandardInput() : new Input.Script(value));
            case VARIABLE -> variable(value);
            case ACCOUNT, DIRECTORY_ACCOUNT -> logins.add(login(setting, value));
            default -> given.put(setting, setting.secret() ? value : Words.checked(setting, name, value));
        }
    }

    private static Entrance.Login login(Setting setting, String account) {
        int colon = account.indexOf(':');
        String name = colon < 0 ? account : account.substring(0, colon);
        if (name.isEmpty()) {
            throw Words.usage(setting.longName() + " wants NAME[:ROLE,...], not " + account);
        }
        List<String> roles = colon < 0 || colon == account.length() - 1
                ? List.of()
                : List.of(account.substring(colon + 1).split(",", -1));
        return new Entrance.Login(name, roles, setting == Setting.DIRECTORY_ACCOUNT);
    }

    private void variable(String assignment) {
        int equals = assignment.indexOf('=');
        if (equals <= 0) {
            throw Words.usage("-v wants name=value, not " + assignment);
        }
        variables.put(assignment.substring(0, equals), assignment.substring(equals + 1));
    }

    private Invocation invocation(Map<String, String> environment, List<Path> customary) {
        if (given.containsKey(Setting.HELP)) {
            return new Invocation.Help(HelpText.of());
        }
        if (given.containsKey(Setting.VERSION)) {
            return new Invocation.Version();
        }
        return switch (command) {
            case SHELL -> new Invocation.Shell(new Choice(given, environment, customary).settings(inputs, variables));
            case SANDBOX -> sandbox();
            case EXPRESSION -> new Invocation.Expression(words, given.containsKey(Setting.JSON));
            case WARM -> new Invocation.Warm();
        };
    }

    private Invocation sandbox() {
        int nodes = value(Setting.NODES).map(Words::nodes).orElse(1);
        int port = new Values(given).port();
        Words.checkPorts(port, nodes);
        return new Invocation.Sandbox(port, nodes, given.containsKey(Setting.EMPTY), entrance());
    }

    private Entrance entrance() {
        Optional<String> certificate = value(Setting.TLS_CERT);
        Optional<String> key = value(Setting.TLS_KEY);
        if (certificate.isPresent() != key.isPresent()) {
            throw Words.usage("--tls-cert and --tls-key go together");
        }
        if (value(Setting.TLS_CLIENT_CA).isPresent() && certificate.isEmpty()) {
            throw Words.usage("--tls-client-ca goes with --tls-cert");
        }
        return new Entrance(
                logins,
                value(Setting.EMULATE),
                certificate.map(file -> new Entrance.Tls(file, key.orElseThrow(), value(Setting.TLS_CLIENT_CA))));
    }

    private Optional<String> value(Setting setting) {
        return Optional.ofNullable(given.get(setting));
    }
}
