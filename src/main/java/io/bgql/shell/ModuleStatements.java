package io.bgql.shell;

import io.bgql.cluster.LuaSource;
import io.bgql.cluster.ModuleChange;
import io.bgql.cluster.ModuleFacts;
import io.bgql.cluster.Modules;
import io.bgql.expression.Refusal;
import io.bgql.expression.Suggestion;
import io.bgql.report.ModuleRows;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.Name;
import io.bgql.syntax.SchemaStatement;
import io.bgql.syntax.StatementException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** REGISTER MODULE, DROP MODULE, SHOW MODULES, DESCRIBE MODULE. */
final class ModuleStatements {
    private final Turn turn;
    private final Modules modules;

    ModuleStatements(Turn turn) {
        this.turn = turn;
        this.modules = turn.site().modules();
    }

    int show() {
        List<ModuleRows.Module> rows = new ArrayList<>();
        for (ModuleFacts facts : modules.list(turn.cancellation())) {
            rows.add(new ModuleRows.Module(facts, source(facts)));
        }
        turn.output().show(new ModuleRows().modules(rows));
        return 0;
    }

    int describe(SchemaStatement.DescribeModule statement) {
        turn.output().show(new ModuleRows().source(source(existing(statement.module()))));
        return 0;
    }

    private LuaSource source(ModuleFacts facts) {
        return new LuaSource(modules.source(facts.file(), turn.cancellation()).orElse(""));
    }

    int register(SchemaStatement.RegisterModule statement) {
        turn.mayChange(statement.span());
        ModuleFile file = ModuleFile.read(statement.path());
        Optional<ModuleFacts> old = find(file.name());
        LuaSource before = old.map(this::source).orElseGet(() -> new LuaSource(""));
        LuaSource after = new LuaSource(new String(file.content().toArray(), StandardCharsets.UTF_8));
        boolean same =
                old.flatMap(ModuleFacts::hash).isPresent() && before.text().equals(after.text());
        if (!same) {
            put(file, statement);
        }
        ModuleFacts facts = find(file.name()).orElseThrow(() -> dropped(statement));
        String result = same ? "unchanged" : old.isPresent() ? "replaced" : "registered";
        turn.output().show(new ModuleRows().registered(facts, result, ModuleChange.between(before, after)));
        return 0;
    }

    private void put(ModuleFile file, SchemaStatement.RegisterModule statement) {
        try {
            modules.register(file.name(), file.content().toArray(), turn.cancellation());
        } catch (StatementException refused) {
            throw new StatementException(
                    refused.diagnostic().or(statement.path().span()), refused);
        }
    }

    private static StatementException dropped(SchemaStatement.RegisterModule statement) {
        return new StatementException(Diagnostic.at(
                statement.path().span(),
                Diagnostic.Code.SERVER,
                "someone dropped the module right after it was there"));
    }

    int drop(SchemaStatement.DropModule statement) {
        turn.mayChange(statement.span());
        ModuleFacts facts = existing(statement.module());
        new Confirmation(turn)
                .ask(
                        "this drops module " + facts.file() + " from every node of cluster "
                                + turn.site().cluster(),
                        statement.module().span());
        modules.drop(facts.file(), turn.cancellation());
        turn.output().show(new ModuleRows().dropped(facts));
        return 0;
    }

    /** The server says that all went well when it drops a module that it does not have. */
    private ModuleFacts existing(Name written) {
        List<ModuleFacts> all = modules.list(turn.cancellation());
        String name = written.text();
        return all.stream()
                .filter(facts -> facts.file().equals(name) || facts.name().equals(name))
                .findFirst()
                .orElseThrow(() -> absent(written, all));
    }

    private static StatementException absent(Name written, List<ModuleFacts> all) {
        String message = "there is no module " + written;
        return Suggestion.of(written.text(), all.stream().map(ModuleFacts::name).toList())
                .map(near -> Refusal.name(written.span(), message, "did you mean " + near + "?"))
                .orElseGet(() -> Refusal.name(written.span(), message, "SHOW MODULES; lists those there are"));
    }

    private Optional<ModuleFacts> find(String file) {
        return modules.list(turn.cancellation()).stream()
                .filter(facts -> facts.file().equals(file))
                .findFirst();
    }
}
