package io.bgql.parse;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.ParserATNSimulator;
import org.antlr.v4.runtime.dfa.DFAState;
import org.jspecify.annotations.Nullable;

/**
 * ANTLR's way of choosing between alternatives, with a quicker way in front: what earlier parses have learnt is followed
 * by looking ahead in the tokens, without moving in them. Whatever is not yet known goes ANTLR's way.
 */
final class Prediction extends ParserATNSimulator {
    Prediction(BgqlParser parser) {
        super(parser, BgqlParser._ATN, BgqlParser._decisionToDFA, BgqlParser._sharedContextCache);
    }

    @Override
    public int adaptivePredict(TokenStream input, int decision, ParserRuleContext outerContext) {
        @Nullable DFAState state = decisionToDFA[decision].s0;
        for (int ahead = 1; state != null; ahead++) {
            if (state.isAcceptState) {
                if (state.requiresFullContext || state.predicates != null) {
                    break;
                }
                return state.prediction;
            }
            state = next(state, input.LA(ahead));
        }
        return super.adaptivePredict(input, decision, outerContext);
    }

    private static @Nullable DFAState next(DFAState state, int type) {
        @Nullable DFAState @Nullable [] edges = state.edges;
        @Nullable DFAState next = edges == null || type + 1 >= edges.length ? null : edges[type + 1];
        return next == null || next.stateNumber == ERROR.stateNumber ? null : next;
    }
}
