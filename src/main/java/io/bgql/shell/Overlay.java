package io.bgql.shell;

import io.bgql.syntax.BackgroundStatement;
import io.bgql.syntax.Option;
import java.util.ArrayList;
import java.util.List;

/** A statement with other options: those given later take the place of those of the same kind. */
final class Overlay implements BackgroundStatement.Visitor<BackgroundStatement> {
    private final List<Option> later;
    private final boolean inBackground;

    Overlay(List<Option> later, boolean inBackground) {
        this.later = List.copyOf(later);
        this.inBackground = inBackground;
    }

    private List<Option> options(BackgroundStatement statement) {
        List<Option> options = new ArrayList<>();
        for (Option option : statement.options()) {
            boolean replaced = later.stream().anyMatch(other -> other.getClass().equals(option.getClass()));
            // What needs the shell to stay is not asked of one that is told to leave.
            boolean needsTheShell = option instanceof Option.Stages || option instanceof Option.MaxFailed;
            if (!replaced && !endsEarly(option) && !(inBackground && needsTheShell)) {
                options.add(option);
            }
        }
        options.addAll(later);
        return options;
    }

    /** Whoever goes on with a job that was meant for a part wants the rest. */
    private static boolean endsEarly(Option option) {
        return option instanceof Option.Stages stages
                && stages.marks().stream().noneMatch(mark -> mark.number().compareTo(Option.Amount.WHOLE) >= 0);
    }

    @Override
    public BackgroundStatement visit(BackgroundStatement.Update update) {
        return new BackgroundStatement.Update(
                update.target(), update.changes(), update.selection(), options(update), inBackground, update.span());
    }

    @Override
    public BackgroundStatement visit(BackgroundStatement.Delete delete) {
        return new BackgroundStatement.Delete(
                delete.target(), delete.selection(), options(delete), inBackground, delete.span());
    }

    @Override
    public BackgroundStatement visit(BackgroundStatement.Touch touch) {
        return new BackgroundStatement.Touch(
                touch.target(), touch.selection(), options(touch), inBackground, touch.span());
    }

    @Override
    public BackgroundStatement visit(BackgroundStatement.Execute execute) {
        return new BackgroundStatement.Execute(
                execute.module(),
                execute.function(),
                execute.arguments(),
                execute.target(),
                execute.selection(),
                options(execute),
                inBackground,
                execute.span());
    }
}
