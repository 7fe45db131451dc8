package io.bgql.shell;

import io.bgql.expression.Catalog;
import io.bgql.expression.Function;
import io.bgql.expression.Type;
import io.bgql.job.JobView;
import io.bgql.job.State;
import io.bgql.parse.Expectation.Kind;
import io.bgql.parse.Help;
import io.bgql.report.Column;
import io.bgql.report.JobRow;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The things there are: those of the cluster as last seen, the jobs, the words of the tables of functions and topics.
 *
 * @param catalog answers from memory
 * @param jobs as last seen, those that run first, then the newest first
 * @param folder the one that relative paths start from
 */
public record Known(Catalog catalog, Supplier<List<JobView>> jobs, Help help, Path folder) {
    /** All that can stand at a place of that kind. */
    List<Suggestion> at(Kind kind, Situation situation) {
        return switch (kind) {
            case NAMESPACE ->
                catalog.namespaces().stream().map(Suggestion::goingOn).toList();
            case SET -> situation.namespace().map(this::sets).orElse(List.of());
            case BIN -> bins(situation);
            case INDEX -> indexes(situation);
            case MODULE -> plain(catalog.modules());
            case JOB -> jobs(situation);
            case FILE -> new FileNames(folder).matching(situation.word());
            case METADATA -> functions(Function.Place.RECORD);
            case EXPRESSION_FUNCTION -> functions(Function.Place.CALL);
            case PATH_FUNCTION -> functions(Function.Place.PATH);
            case JOB_COLUMN ->
                plain(new JobRow().columns().stream().map(Column::name).toList());
            case TOPIC ->
                help.topics().stream()
                        .map(topic -> Suggestion.of(topic.name(), topic.summary()))
                        .toList();
            case FUNCTION, SELECTOR, VALUE, NEW_NAME, SETTING, DURATION, TIME, NUMBER -> List.of();
        };
    }

    private static List<Suggestion> plain(Collection<String> names) {
        return names.stream().map(Suggestion::of).toList();
    }

    private List<Suggestion> sets(String namespace) {
        return plain(catalog.sets(namespace).stream().map(Catalog.KeptSet::name).toList());
    }

    /** Bins of the statement's set with the types they were seen with. */
    private List<Suggestion> bins(Situation situation) {
        Map<String, Set<Type>> bins = situation
                .namespace()
                .map(namespace -> catalog.bins(namespace, situation.set()))
                .orElse(Map.of());
        return bins.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(bin -> Suggestion.of(quoted(bin.getKey()), types(bin.getValue())))
                .toList();
    }

    private static String types(Set<Type> types) {
        return types.stream().map(type -> type.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(" or "));
    }

    /** As the language wants a name that is not a plain word. */
    private static String quoted(String bin) {
        boolean plain = bin.chars()
                .allMatch(unit -> unit == '_' || unit == '@' || (unit < 128 && Character.isLetterOrDigit(unit)));
        return plain ? bin : '"' + bin + '"';
    }

    private List<Suggestion> indexes(Situation situation) {
        List<Catalog.Index> all = situation.namespace().map(catalog::indexes).orElseGet(this::everyIndex);
        Optional<String> set = situation.set();
        Stream<Suggestion> found = all.stream()
                .filter(index -> set.isEmpty() || index.set().equals(set))
                .map(index -> Suggestion.of(
                        index.name(), "on " + index.bin() + (index.readable() ? "" : ", not readable yet")));
        Stream<Suggestion> words = situation.endsWith("= ") || situation.endsWith("=")
                ? Stream.of(Suggestion.of("auto", "the shell chooses"), Suggestion.of("none", "by the primary index"))
                : Stream.empty();
        return Stream.concat(found, words).toList();
    }

    private List<Catalog.Index> everyIndex() {
        return catalog.namespaces().stream()
                .flatMap(namespace -> catalog.indexes(namespace).stream())
                .toList();
    }

    /** Only running jobs can be killed. */
    private List<Suggestion> jobs(Situation situation) {
        boolean killing = situation.beginsWith("KILL");
        boolean byNumber = situation.word().startsWith("#");
        return jobs.get().stream()
                .filter(job -> !killing || job.state() == State.RUNNING)
                .flatMap(job -> suggestion(job, byNumber).stream())
                .toList();
    }

    private static Optional<Suggestion> suggestion(JobView job, boolean byNumber) {
        if (byNumber && job.number().isEmpty()) {
            return Optional.empty();
        }
        String text = byNumber ? "#" + job.number().getAsInt() : job.id();
        String progress = job.progress().isPresent() ? Math.round(job.progress().getAsDouble()) + "% " : "";
        return Optional.of(Suggestion.of(text, job.state().word() + " " + progress + job.subject()));
    }

    /** Its example shows whether it is called without arguments. */
    private static Suggestion suggestion(Function function, String call) {
        boolean whole = function.example().contains(call);
        return new Suggestion(whole ? call : function.word() + "(", function.summary(), whole);
    }

    private static List<Suggestion> functions(Function.Place place) {
        return Function.all().stream()
                .filter(function -> function.place() == place)
                .map(function -> suggestion(function, function.word() + "()"))
                .toList();
    }
}
