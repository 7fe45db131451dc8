package io.bgql.cluster;

import java.util.List;
import java.util.Set;

/** The text of a Lua module and what can be seen in it without running it. */
public final class LuaSource {
    /** With one of these a module can define functions that its text does not show. */
    private static final Set<String> DYNAMIC = Set.of("_G", "_ENV", "load", "require", "setmetatable", "rawset");

    private final String text;
    private final List<LuaToken> tokens;
    private final List<LuaFunction> functions;

    public LuaSource(String text) {
        this.text = text;
        this.tokens = LuaTokens.of(text);
        this.functions = new LuaFunctions(text, tokens).find();
    }

    public String text() {
        return text;
    }

    /** The functions that EXECUTE can call, in the order written. */
    public List<LuaFunction> functions() {
        return functions;
    }

    /** Whether the module defines the function, or might in a way that its text does not show. */
    public boolean mayDefine(String function) {
        for (int i = 0; i < tokens.size(); i++) {
            LuaToken token = tokens.get(i);
            boolean named = token.isName() && (token.text().equals(function) && assigned(i));
            if (named || (token.isName() && DYNAMIC.contains(token.text()))) {
                return true;
            }
        }
        return functions.stream().anyMatch(each -> each.name().equals(function));
    }

    /** As the target of an assignment, of a single name or of several. */
    private boolean assigned(int at) {
        boolean field =
                at > 0 && (tokens.get(at - 1).is(".") || tokens.get(at - 1).is(":"));
        boolean defined = at > 0
                && tokens.get(at - 1).is("function")
                && !(at > 1 && tokens.get(at - 2).is("local"))
                && !follows(at, ".")
                && !follows(at, ":");
        return defined || (!field && (follows(at, "=") || follows(at, ",")) && !declared(at));
    }

    private boolean follows(int at, String sign) {
        return at + 1 < tokens.size() && tokens.get(at + 1).is(sign);
    }

    private boolean declared(int at) {
        int first = at;
        while (first > 1 && tokens.get(first - 1).is(",")) {
            first -= 2;
        }
        return first > 0
                && (tokens.get(first - 1).is("local") || tokens.get(first - 1).is("("));
    }

    /** Whether the word stands in the text as a name or as a string of its own; in a comment it does not count. */
    public boolean mentions(String word) {
        return tokens.stream()
                .anyMatch(token -> token.text().equals(word)
                        || (token.kind() == LuaToken.Kind.LITERAL
                                && token.text().length() == word.length() + 2
                                && token.text().startsWith(word, 1)));
    }
}
