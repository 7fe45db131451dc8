package io.bgql.parse;

import java.util.ArrayList;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;

/** A node of the parser's tree with room for few children: most have one, and ANTLR's own make room for ten. */
class Node extends ParserRuleContext {
    private static final int ROOM = 2;

    Node() {}

    Node(@Nullable ParserRuleContext parent, int invokingState) {
        super(parent, invokingState);
    }

    @Override
    public <T extends ParseTree> T addAnyChild(T child) {
        if (children == null) {
            children = new ArrayList<>(ROOM);
        }
        return super.addAnyChild(child);
    }
}
