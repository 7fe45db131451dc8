package io.bgql.cluster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the global functions of a Lua text: {@code function f(…)} and {@code f = function(…)} outside every block, where
 * {@code f} is no local. Functions of tables ({@code m.f}) cannot be called from outside. Used once.
 */
final class LuaFunctions {
    private static final Set<String> OPENING = Set.of("function", "do", "if", "repeat");
    private static final Set<String> CLOSING = Set.of("end", "until");

    private final String text;
    private final List<LuaToken> tokens;
    private final Deque<Optional<Begun>> blocks = new ArrayDeque<>();
    private final Set<String> locals = new HashSet<>();
    private final List<LuaFunction> functions = new ArrayList<>();
    private int brackets;

    /** A function whose end has not come yet: the token of its name, where its text begins, and its parameters. */
    private record Begun(LuaToken name, LuaToken first, List<String> parameters) {}

    LuaFunctions(String text, List<LuaToken> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    List<LuaFunction> find() {
        for (int i = 0; i < tokens.size(); i++) {
            LuaToken token = tokens.get(i);
            if (token.is("(") || token.is("{") || token.is("[")) {
                brackets++;
            } else if (token.is(")") || token.is("}") || token.is("]")) {
                brackets--;
            } else if (token.is("local") && blocks.isEmpty()) {
                declare(i + 1);
            } else if (token.isName() && OPENING.contains(token.text())) {
                blocks.push(token.is("function") ? begun(i) : Optional.empty());
            } else if (token.isName() && CLOSING.contains(token.text()) && !blocks.isEmpty()) {
                blocks.pop().ifPresent(begun -> add(begun, token));
            }
        }
        return List.copyOf(functions);
    }

    private void declare(int from) {
        int at = from;
        if (token(at).is("function")) {
            locals.add(token(at + 1).text());
            return;
        }
        while (token(at).isName()) {
            locals.add(token(at).text());
            boolean attribute = token(at + 1).is("<");
            at += attribute ? 4 : 1;
            if (!token(at).is(",")) {
                return;
            }
            at++;
        }
    }

    private Optional<Begun> begun(int at) {
        if (!blocks.isEmpty() || brackets > 0 || token(at - 1).is("local")) {
            return Optional.empty();
        }
        boolean declared = token(at + 1).isName();
        boolean assigned = token(at + 1).is("(")
                && token(at - 1).is("=")
                && token(at - 2).isName()
                && !token(at - 3).is(".")
                && !token(at - 3).is(",");
        LuaToken name = declared ? token(at + 1) : token(at - 2);
        int open = declared ? at + 2 : at + 1;
        boolean global = (declared || assigned) && token(open).is("(") && !locals.contains(name.text());
        return global
                ? Optional.of(new Begun(name, declared ? tokens.get(at) : name, parameters(open)))
                : Optional.empty();
    }

    private List<String> parameters(int open) {
        List<String> parameters = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        for (int at = open + 1; at < tokens.size() && !token(at).is(")"); at++) {
            if (token(at).isName()) {
                parameters.add(token(at).text());
            } else if (!token(at).is(",")) {
                rest.append(token(at).text());
            }
        }
        if (!rest.isEmpty()) {
            parameters.add(rest.toString());
        }
        return parameters;
    }

    /** The token at a place, or one that is nothing where there is none. */
    private LuaToken token(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at) : new LuaToken(LuaToken.Kind.SIGN, "", 0, 0, 0);
    }

    private void add(Begun begun, LuaToken last) {
        String body = text.substring(begun.first().start(), last.end());
        // A name that is defined twice is the later one.
        functions.removeIf(earlier -> earlier.name().equals(begun.name().text()));
        functions.add(new LuaFunction(
                begun.name().text(), begun.parameters(), begun.first().line(), body));
    }
}
