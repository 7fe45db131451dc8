package io.bgql.report;

import io.bgql.cluster.Datum;
import io.bgql.cluster.LuaFunction;
import io.bgql.cluster.LuaSource;
import io.bgql.cluster.ModuleChange;
import io.bgql.cluster.ModuleFacts;
import java.util.ArrayList;
import java.util.List;

/** Lua modules as rows: all of them, the text of one, and what registering one has changed. */
public final class ModuleRows {
    private final RowDefinition<Listed> listed = RowDefinition.<Listed>define()
            .names("module", module -> Cell.text(module.facts.file()))
            .words("hash", module -> Cell.text(module.hash))
            .words("same_everywhere", module -> Cell.truth(module.facts.hash().isPresent()))
            .numbers("nodes", module -> Cell.number(module.nodes))
            .words("functions", module -> words(module.functions))
            .build();

    private final RowDefinition<Line> lines = RowDefinition.<Line>define()
            .numbers("line", line -> Cell.number(line.number))
            .words("function", line -> line.function.isEmpty() ? Cell.absent() : Cell.text(line.function))
            .prose("source", line -> Cell.text(line.text))
            .build();

    private final RowDefinition<Registered> registered = RowDefinition.<Registered>define()
            .names("module", module -> Cell.text(module.facts.file()))
            .words("result", module -> Cell.text(module.result))
            .words("hash", module -> JobRow.optionalText(module.facts.hash()))
            .numbers("nodes", module -> Cell.number(module.facts.hashes().size()))
            .words("functions_added", module -> words(module.change.added()))
            .words("functions_removed", module -> words(module.change.removed()))
            .words("functions_changed", module -> words(module.change.changed()))
            .numbers("lines_added", module -> Cell.number(module.change.linesAdded()))
            .numbers("lines_removed", module -> Cell.number(module.change.linesRemoved()))
            .build();

    /** A module with the functions that can be called. */
    public record Module(ModuleFacts facts, LuaSource source) {}

    /** A module as some of the nodes have it. */
    private record Listed(ModuleFacts facts, String hash, long nodes, List<String> functions) {}

    private record Line(int number, String function, String text) {}

    private record Registered(ModuleFacts facts, String result, ModuleChange change) {}

    /** A row a module; where nodes differ, a row for each hash. */
    public Answer modules(List<Module> modules) {
        List<Listed> rows = new ArrayList<>();
        for (Module module : modules) {
            List<String> functions =
                    module.source().functions().stream().map(LuaFunction::name).toList();
            module.facts().hashes().values().stream()
                    .distinct()
                    .sorted()
                    .forEach(
                            hash -> rows.add(new Listed(module.facts(), hash, count(module.facts(), hash), functions)));
        }
        return listed.answer(rows);
    }

    private static long count(ModuleFacts facts, String hash) {
        return facts.hashes().values().stream().filter(hash::equals).count();
    }

    /** The text line by line, with the signature where a function begins. */
    public Answer source(LuaSource source) {
        List<Line> rows = new ArrayList<>();
        List<String> text = source.text().lines().toList();
        for (int i = 0; i < text.size(); i++) {
            int number = i + 1;
            String function = source.functions().stream()
                    .filter(each -> each.line() == number)
                    .map(LuaFunction::signature)
                    .findFirst()
                    .orElse("");
            rows.add(new Line(number, function, text.get(i)));
        }
        return lines.answer(rows);
    }

    public Answer registered(ModuleFacts facts, String result, ModuleChange change) {
        return registered.answer(List.of(new Registered(facts, result, change)));
    }

    public Answer dropped(ModuleFacts facts) {
        return Answer.of(
                List.of(Column.names("module"), Column.words("result")),
                List.of(List.of(Cell.text(facts.file()), Cell.text("dropped"))));
    }

    private static Cell words(List<String> words) {
        List<Datum> texts = new ArrayList<>();
        words.forEach(word -> texts.add(new Datum.Text(word)));
        return Cell.of(new Datum.ListOf(texts));
    }
}
