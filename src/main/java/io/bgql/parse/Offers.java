package io.bgql.parse;

import io.bgql.parse.Expectation.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.NotSetTransition;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.atn.Transition;

/** All that may stand where a walk has come to, most useful first. */
final class Offers {
    private static final BitSet EXPRESSION_RULES = rulesWithin(BgqlParser.RULE_expression);
    private static final BitSet OPTION_RULES = rulesWithin(BgqlParser.RULE_option);

    private final Walk walk;
    private final Places places;
    private final Set<Offer> offers = new LinkedHashSet<>();

    private Offers(Walk walk) {
        this.walk = walk;
        this.places = new Places(walk.before());
    }

    static List<Offer> at(Walk walk) {
        Offers offers = new Offers(walk);
        boolean foreignOnly = walk.steps().stream().noneMatch(Offers::isOwn);
        for (Walk.Step step : walk.steps()) {
            boolean anything = step.frame().rule() == BgqlParser.RULE_anything;
            if ((foreignOnly || isOwn(step)) && !anything && !isRefused(step.frame())) {
                offers.add(step);
            }
        }
        List<Offer> sorted = new ArrayList<>(offers.offers);
        sorted.sort(Comparator.comparing(Offer::rank));
        return sorted;
    }

    /** Whether a statement of this shell can begin with the token. */
    static boolean beginsStatement(int type) {
        return Walk.over(BgqlParser.RULE_oneStatement, List.of()).steps().stream()
                .anyMatch(step -> isOwn(step) && step.takes(type));
    }

    /** Spellings of other shells are understood and never offered. */
    private static boolean isOwn(Walk.Step step) {
        return step.frame().rule() != BgqlParser.RULE_foreign && !step.takes(Token.EOF);
    }

    /** LIMIT is read behind every statement to be refused with a hint; only PREVIEW has it. */
    private static boolean isRefused(Frame frame) {
        return frame.rule() == BgqlParser.RULE_limit
                && reaches(frame, BgqlParser.RULE_jobOptions)
                && !reaches(frame, BgqlParser.RULE_preview);
    }

    private static boolean reaches(Frame frame, int rule) {
        return !Places.nearest(frame, candidate -> candidate == rule).isEmpty();
    }

    private void add(Walk.Step step) {
        Frame frame = step.frame();
        boolean beginning = beginsExpression(frame);
        if (step.transition() instanceof NotSetTransition) {
            addPlaces(frame, beginning);
            return;
        }
        if (isInBackground(frame)) {
            offers.add(Offer.keyword("IN BACKGROUND", Offer.Rank.WORD));
            return;
        }
        boolean varying = false;
        for (int type : step.transition().label().toArray()) {
            if (Lexemes.fixedText(type).isPresent()) {
                addFixed(type, frame, beginning);
            } else {
                varying |= type != Token.EOF && Lexemes.kindOf(type) != Lexeme.Kind.COMMAND;
            }
        }
        if (varying) {
            addPlaces(frame, beginning);
        }
        if (step.takes(BgqlLexer.PARAMETER)) {
            offers.add(Offer.place(Kind.PARAMETER, Offer.Rank.STAND_IN));
        }
    }

    private void addPlaces(Frame frame, boolean beginning) {
        for (Kind kind : places.of(frame)) {
            if (kind == Kind.VALUE && beginning) {
                offers.add(new Offer(new Expectation.Place(kind), "an expression", Offer.Rank.PLACE));
            } else {
                offers.add(Offer.place(kind, beginning ? Offer.Rank.BEGINNING : Offer.Rank.PLACE));
            }
        }
    }

    private void addFixed(int type, Frame frame, boolean beginning) {
        String text = Lexemes.fixedText(type).orElseThrow();
        boolean word = Lexemes.isWord(type);
        if (beginning) {
            if (word || type == BgqlLexer.DOLLAR_DOT) {
                offers.add(Offer.keyword(word ? beginning(text, type, frame.rule()) : text, Offer.Rank.BEGINNING));
            }
        } else if (word) {
            offers.add(Offer.keyword(typed(text, type, frame.rule()), rankOfWord(type, frame.rule())));
        } else if (!isInsideName(type, frame.rule())) {
            offers.add(Offer.sign(text, rankOfSign(type, frame)));
        }
    }

    private static Offer.Rank rankOfWord(int type, int rule) {
        if (!EXPRESSION_RULES.get(rule)) {
            return Offer.Rank.WORD;
        }
        boolean compares = rule == BgqlParser.RULE_comparison && type != BgqlLexer.AND && type != BgqlLexer.NULL;
        return compares ? Offer.Rank.COMPARISON : Offer.Rank.EXPRESSION_WORD;
    }

    private Offer.Rank rankOfSign(int type, Frame frame) {
        if (isOperator(frame.rule())) {
            return Offer.Rank.OPERATOR;
        }
        boolean dot =
                type == BgqlLexer.DOT && (EXPRESSION_RULES.get(frame.rule()) || frame.rule() == BgqlParser.RULE_change);
        boolean call = type == BgqlLexer.OPEN && frame.rule() == BgqlParser.RULE_operand;
        return dot || call || beginsSelector(frame) ? Offer.Rank.EXTENSION : Offer.Rank.SIGN;
    }

    private boolean beginsSelector(Frame frame) {
        return frame.position() == walk.position()
                && switch (frame.rule()) {
                    case BgqlParser.RULE_key,
                            BgqlParser.RULE_integer,
                            BgqlParser.RULE_scalar,
                            BgqlParser.RULE_mapSegment,
                            BgqlParser.RULE_listSegment -> true;
                    default -> false;
                };
    }

    /** The options and the words of AEL in lower case, those of statements and the spellings of SQL in upper case. */
    private static String typed(String text, int type, int rule) {
        boolean sql = type == BgqlLexer.NULL || (rule == BgqlParser.RULE_comparison && type != BgqlLexer.IN);
        boolean lower = OPTION_RULES.get(rule) || (EXPRESSION_RULES.get(rule) && !sql);
        return lower ? text : text.toUpperCase(Locale.ROOT);
    }

    /** A NOT in front of a comparison is AEL's word as well, unlike that of NOT IN. */
    private static String beginning(String text, int type, int rule) {
        return rule == BgqlParser.RULE_comparison ? text : typed(text, type, rule);
    }

    private boolean isInBackground(Frame frame) {
        return frame.rule() == BgqlParser.RULE_inBackground && frame.position() == walk.position();
    }

    private boolean beginsExpression(Frame frame) {
        return frame.position() == walk.position()
                && switch (frame.rule()) {
                    case BgqlParser.RULE_operand, BgqlParser.RULE_comparison -> true;
                    case BgqlParser.RULE_bareWord,
                            BgqlParser.RULE_number,
                            BgqlParser.RULE_string,
                            BgqlParser.RULE_blob,
                            BgqlParser.RULE_boolean ->
                        frame.callers().stream().anyMatch(caller -> beginsExpression(caller.frame()));
                    default -> false;
                };
    }

    private static boolean isInsideName(int type, int rule) {
        return type == BgqlLexer.MINUS && rule == BgqlParser.RULE_name;
    }

    private static boolean isOperator(int rule) {
        return rule == BgqlParser.RULE_comparison || rule == BgqlParser.RULE_bits;
    }

    /** The rule and all rules that it is made of. */
    private static BitSet rulesWithin(int outer) {
        BitSet rules = new BitSet();
        rules.set(outer);
        boolean grows = true;
        while (grows) {
            int size = rules.cardinality();
            for (ATNState state : BgqlParser._ATN.states) {
                for (Transition transition : state.getTransitions()) {
                    if (rules.get(state.ruleIndex) && transition instanceof RuleTransition call) {
                        rules.set(call.target.ruleIndex);
                    }
                }
            }
            grows = rules.cardinality() > size;
        }
        return rules;
    }
}
