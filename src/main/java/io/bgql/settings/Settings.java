package io.bgql.settings;

import io.bgql.report.Format;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the shell is to run.
 *
 * @param inputs nothing when statements come from the prompt or from standard input
 * @param target of no meaning with {@code sandbox}
 * @param empty a sandbox without sample data
 * @param output the format that was asked for
 * @param variables texts as given, by the name after the question mark
 * @param stopOnError what was asked for
 * @param lightGround whether colours are for a light ground, where it was said
 * @param viKeys whether lines are edited with the keys of vi
 * @param timeout of a statement in the foreground
 * @param notices what is to be said before anything else
 */
public record Settings(
        List<Input> inputs,
        Target target,
        boolean sandbox,
        boolean empty,
        Optional<Format> output,
        Optional<String> outFile,
        Map<String, String> variables,
        boolean yes,
        boolean readOnly,
        Optional<Boolean> stopOnError,
        boolean color,
        Optional<Boolean> lightGround,
        boolean viKeys,
        Optional<Duration> timeout,
        boolean debug,
        List<String> notices) {
    public Settings {
        inputs = List.copyOf(inputs);
        notices = List.copyOf(notices);
        variables = Map.copyOf(variables);
    }
}
