package io.bgql.shell;

import io.bgql.expression.Catalog;
import io.bgql.expression.Function;
import io.bgql.expression.Shape;
import io.bgql.expression.Type;
import io.bgql.job.State;
import io.bgql.parse.Expectation.Kind;
import io.bgql.parse.Help;
import io.bgql.report.Column;
import io.bgql.report.JobRow;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The things there are: those of the cluster as last seen, the jobs, the words of the tables of functions and topics.
 *
 * @param parameters the values of {@code ?name} as they were written
 * @param folder the one that relative paths start from; nothing: files are not looked for
 */
public record Known(Remembrance memory, Help help, Map<String, String> parameters, Optional<Path> folder) {
    private static final List<String> DURATIONS = List.of("30s", "10m", "1h", "1d", "30d");

    boolean awaits() {
        return memory.awaits();
    }

    /** All that can stand at a place of that kind. */
    List<Suggestion> at(Kind kind, Situation situation) {
        return switch (kind) {
            case NAMESPACE ->
                catalog().namespaces().stream().map(Suggestion::goingOn).toList();
            case SET -> situation.namespace().map(this::sets).orElse(List.of());
            case BIN -> bins(situation);
            case KEY -> keys(situation);
            case INDEX -> indexes(situation).toList();
            case DRIVING_INDEX ->
                Stream.concat(
                                indexes(situation),
                                Stream.of(
                                        Suggestion.of("auto", "the shell chooses"),
                                        Suggestion.of("none", "by the primary index")))
                        .toList();
            case MODULE -> catalog().modules().stream().map(Suggestion::goingOn).toList();
            case FUNCTION -> situation.module().map(this::functionsOf).orElse(List.of());
            case JOB -> new JobNames(memory.jobs()).at(situation);
            case FILE -> files(situation.word().isEmpty() ? "'" : situation.word());
            case METADATA -> FunctionNames.at(Function.Place.RECORD);
            // More than a hundred: there is a use in them for somebody who has begun a word.
            case EXPRESSION_FUNCTION -> situation.word().isEmpty() ? List.of() : FunctionNames.at(Function.Place.CALL);
            case PATH_FUNCTION -> FunctionNames.at(Function.Place.PATH);
            case CHANGE_FUNCTION -> FunctionNames.changing(shapeAt(situation).types());
            case JOB_COLUMN ->
                plain(new JobRow().columns().stream().map(Column::name).toList());
            case SETTING ->
                plain(Administering.SETTINGS.keySet().stream().sorted().toList());
            case TOPIC -> new TopicNames(help).at(situation);
            case DURATION -> plain(DURATIONS);
            case VALUE ->
                situation.jobColumn().filter(JobRow.STATE::equalsIgnoreCase).isPresent() ? states() : List.of();
            case PARAMETER -> parametersBehind("?").toList();
            case SELECTOR, NEW_NAME, TIME, NUMBER -> List.of();
        };
    }

    /** All that can stand behind a command that begins to have that argument. */
    List<Suggestion> behind(ShellCommand command, String argument) {
        return switch (command.argument()) {
            case FILE, OPTIONAL_FILE -> files(argument);
            case SWITCH -> beginning(argument, Stream.of(Suggestion.of("on"), Suggestion.of("off")));
            case HOSTS ->
                beginning(
                        argument,
                        memory.nodes().stream()
                                .map(node ->
                                        Suggestion.of(node.address(), "node " + node.name() + " of this cluster")));
            case PARAMETER -> beginning(argument, parametersBehind(""));
            case NONE, TOPIC, TARGET, SECONDS, TEXT, SYSTEM_COMMAND -> List.of();
        };
    }

    private Stream<Suggestion> parametersBehind(String sign) {
        return parameters.entrySet().stream().map(each -> Suggestion.of(sign + each.getKey(), each.getValue()));
    }

    private List<Suggestion> files(String begun) {
        return folder.map(start -> new FileNames(start).matching(begun)).orElse(List.of());
    }

    private static List<Suggestion> beginning(String word, Stream<Suggestion> suggestions) {
        return suggestions
                .filter(suggestion -> suggestion.text().startsWith(word))
                .toList();
    }

    private Catalog catalog() {
        return memory.catalog();
    }

    private static List<Suggestion> plain(Collection<String> names) {
        return names.stream().map(Suggestion::of).toList();
    }

    private static List<Suggestion> states() {
        return plain(Arrays.stream(State.values())
                .map(state -> "'" + state.word() + "'")
                .toList());
    }

    private List<Suggestion> sets(String namespace) {
        return plain(
                catalog().sets(namespace).stream().map(Catalog.KeptSet::name).toList());
    }

    /** Bins of the statement's set with the types they were seen with; of any set, while that is not written yet. */
    private List<Suggestion> bins(Situation situation) {
        Map<String, Set<Type>> bins = situation
                .namespace()
                .map(namespace -> catalog().bins(namespace, situation.set()))
                .orElseGet(memory::binsSeen);
        return bins.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(bin -> typed(Quoting.ofBin(bin.getKey()), bin.getValue()))
                .toList();
    }

    /** Where there is something inside, the path may go on. */
    private static Suggestion typed(String name, Set<Type> types) {
        String words =
                types.stream().map(type -> type.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(" or "));
        return new Suggestion(name, words, !types.contains(Type.MAP) && !types.contains(Type.LIST));
    }

    /** Keys that maps of the sample have at the place that the path leads to. */
    private List<Suggestion> keys(Situation situation) {
        boolean quoted = situation.word().startsWith("'");
        return shapeAt(situation).entries().entrySet().stream()
                .flatMap(entry -> Quoting.ofKey(entry.getKey(), quoted).stream()
                        .map(key -> typed(key, entry.getValue().types())))
                .sorted(Comparator.comparing(Suggestion::text))
                .toList();
    }

    /** What the sample has where the path in front of the word leads to. */
    private Shape shapeAt(Situation situation) {
        Shape shape = situation
                .namespace()
                .map(namespace -> catalog().shape(namespace, situation.set()))
                .orElse(Shape.NONE);
        for (String step : situation.path()) {
            shape = shape.below(step);
        }
        return shape;
    }

    private Stream<Suggestion> indexes(Situation situation) {
        List<Catalog.Index> all = situation.namespace().map(catalog()::indexes).orElseGet(this::everyIndex);
        Optional<String> set = situation.set();
        return all.stream()
                .filter(index -> set.isEmpty() || index.set().equals(set))
                .map(index -> Suggestion.of(
                        index.name(), "on " + index.bin() + (index.readable() ? "" : ", not readable yet")));
    }

    private List<Catalog.Index> everyIndex() {
        return catalog().namespaces().stream()
                .flatMap(namespace -> catalog().indexes(namespace).stream())
                .toList();
    }

    private List<Suggestion> functionsOf(String module) {
        return memory.functions(module).stream().map(FunctionNames::of).toList();
    }
}
