package io.bgql.job;

import io.bgql.cluster.Cancellation;
import io.bgql.cluster.LuaFunction;
import io.bgql.cluster.LuaSource;
import io.bgql.cluster.ModuleFacts;
import io.bgql.cluster.Modules;
import io.bgql.expression.Suggestion;
import io.bgql.plan.Work;
import io.bgql.syntax.BackgroundStatement;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether the nodes can call a function: the servers would start such a job all the same and let every record fail. */
final class ModuleChecks {
    private static final String SETS_TTL = "set_ttl";

    private final BackgroundStatement.Execute statement;
    private final Work.FunctionCall call;
    private final boolean asJob;
    private final Modules modules;
    private final List<Finding> findings = new ArrayList<>();

    ModuleChecks(BackgroundStatement.Execute statement, Work.FunctionCall call, boolean asJob, Modules modules) {
        this.statement = statement;
        this.call = call;
        this.asJob = asJob;
        this.modules = modules;
    }

    List<Finding> findings(Cancellation cancellation) {
        List<ModuleFacts> all = modules.list(cancellation);
        Optional<ModuleFacts> module =
                all.stream().filter(each -> each.name().equals(call.module())).findFirst();
        if (module.isEmpty()) {
            List<String> names = all.stream().map(ModuleFacts::name).toList();
            absent(
                    statement.module(),
                    "there is no module " + call.module(),
                    names,
                    "register it with REGISTER MODULE");
            return findings;
        }
        everywhere(module.get());
        modules.source(module.get().file(), cancellation).ifPresent(source -> function(new LuaSource(source)));
        return findings;
    }

    private void everywhere(ModuleFacts module) {
        if (!module.missing().isEmpty()) {
            refuse("module " + call.module() + " is missing on " + nodes(module.missing()));
        } else if (module.hash().isEmpty()) {
            String hashes = module.hashes().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(each -> each.getKey() + " has " + each.getValue())
                    .collect(Collectors.joining(", "));
            refuse("module " + call.module() + " is not the same on every node: " + hashes);
        }
    }

    private static String nodes(List<String> names) {
        return (names.size() == 1 ? "node " : "nodes ") + String.join(", ", names);
    }

    private void refuse(String message) {
        findings.add(Finding.refusal(Diagnostic.at(statement.module().span(), Diagnostic.Code.REFUSED, message)
                .hinting("REGISTER MODULE puts it on every node")));
    }

    private void function(LuaSource source) {
        Optional<LuaFunction> function = source.functions().stream()
                .filter(each -> each.name().equals(call.function()))
                .findFirst();
        function.ifPresent(this::arguments);
        if (function.isEmpty() && !source.mayDefine(call.function())) {
            List<String> names =
                    source.functions().stream().map(LuaFunction::name).toList();
            absent(
                    statement.function(),
                    "module " + call.module() + " has no function " + call.function(),
                    names,
                    names.isEmpty() ? "it has none that can be called" : "it has " + String.join(", ", names));
        }
        if (asJob && source.mentions(SETS_TTL)) {
            findings.add(Finding.question(Diagnostic.at(
                    statement.module().span(),
                    Diagnostic.Code.NOT_CONFIRMED,
                    "module " + call.module() + " calls set_ttl, and in a job the time to live that one record gets"
                            + " so is given to others after it")));
        }
    }

    private void arguments(LuaFunction function) {
        List<String> parameters = function.parameters();
        if (parameters.contains("...") || parameters.isEmpty()) {
            return;
        }
        int wanted = parameters.size() - 1;
        if (call.arguments().size() != wanted) {
            findings.add(Finding.warning(Diagnostic.at(
                    statement.function().span(),
                    Diagnostic.Code.TYPE,
                    function.signature() + " takes " + (wanted == 1 ? "1 argument" : wanted + " arguments")
                            + " besides the record; given: " + call.arguments().size())));
        }
    }

    private void absent(Name name, String message, List<String> there, String otherwise) {
        String hint = Suggestion.of(name.text(), there)
                .map(near -> "did you mean " + near + "?")
                .orElse(otherwise);
        findings.add(Finding.refusal(
                Diagnostic.at(name.span(), Diagnostic.Code.NAME, message).hinting(hint)));
    }
}
