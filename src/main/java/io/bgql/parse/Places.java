package io.bgql.parse;

import io.bgql.parse.Expectation.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** What a name or a literal is at a place of the walk: the rules around it say. */
final class Places {
    private final int before;

    /** @param before the type of the token in front of the place */
    Places(int before) {
        this.before = before;
    }

    private record Level(Frame frame, int child) {}

    /** The kinds of things that are asked for in the frame, by all the ways in which it was entered. */
    Set<Kind> of(Frame frame) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        Set<Frame> seen = new HashSet<>();
        Deque<Level> pending = new ArrayDeque<>();
        pending.add(new Level(frame, -1));
        while (!pending.isEmpty()) {
            Level level = pending.remove();
            Optional<Kind> kind = kind(level.frame().rule(), level.child());
            if (kind.isPresent()) {
                kinds.add(kind.get());
            } else if (level.frame().rule() == BgqlParser.RULE_operand && level.child() == BgqlParser.RULE_bareWord) {
                kinds.addAll(bareName(level.frame()));
            } else if (level.frame().rule() != BgqlParser.RULE_argument) {
                for (Frame.Caller caller : level.frame().callers()) {
                    if (seen.add(caller.frame())) {
                        pending.add(new Level(caller.frame(), level.frame().rule()));
                    }
                }
            }
        }
        return kinds;
    }

    private Optional<Kind> kind(int rule, int child) {
        return switch (rule) {
            case BgqlParser.RULE_namespace, BgqlParser.RULE_show, BgqlParser.RULE_foreign ->
                Optional.of(child == BgqlParser.RULE_string ? Kind.VALUE : Kind.NAMESPACE);
            case BgqlParser.RULE_set -> Optional.of(Kind.SET);
            case BgqlParser.RULE_bin -> Optional.of(Kind.BIN);
            case BgqlParser.RULE_key, BgqlParser.RULE_plainKey -> Optional.of(Kind.KEY);
            case BgqlParser.RULE_mapSegment, BgqlParser.RULE_listSegment -> Optional.of(Kind.SELECTOR);
            case BgqlParser.RULE_pathFunction -> Optional.of(Kind.PATH_FUNCTION);
            case BgqlParser.RULE_change -> Optional.of(Kind.CHANGE_FUNCTION);
            case BgqlParser.RULE_dropIndex -> Optional.of(Kind.INDEX);
            case BgqlParser.RULE_createIndex, BgqlParser.RULE_alias, BgqlParser.RULE_definition ->
                Optional.of(Kind.NEW_NAME);
            case BgqlParser.RULE_module, BgqlParser.RULE_moduleFile -> Optional.of(Kind.MODULE);
            case BgqlParser.RULE_functionName -> Optional.of(Kind.FUNCTION);
            case BgqlParser.RULE_jobId -> Optional.of(Kind.JOB);
            case BgqlParser.RULE_option -> Optional.of(option(child));
            case BgqlParser.RULE_duration, BgqlParser.RULE_timeSpan -> Optional.of(Kind.DURATION);
            case BgqlParser.RULE_truncate -> Optional.of(Kind.TIME);
            case BgqlParser.RULE_limit, BgqlParser.RULE_amount -> Optional.of(Kind.NUMBER);
            case BgqlParser.RULE_registerModule -> Optional.of(Kind.FILE);
            case BgqlParser.RULE_setting -> Optional.of(Kind.SETTING);
            case BgqlParser.RULE_anyWord -> Optional.of(Kind.TOPIC);
            case BgqlParser.RULE_selection, BgqlParser.RULE_info, BgqlParser.RULE_plain -> Optional.of(Kind.VALUE);
            case BgqlParser.RULE_operand -> operand(child);
            default -> Optional.empty();
        };
    }

    private static Kind option(int child) {
        return switch (child) {
            case BgqlParser.RULE_indexName -> Kind.DRIVING_INDEX;
            case BgqlParser.RULE_string -> Kind.NEW_NAME;
            default -> Kind.NUMBER;
        };
    }

    private Optional<Kind> operand(int child) {
        return switch (child) {
            case BgqlParser.RULE_bareWord -> Optional.empty();
            case BgqlParser.RULE_word ->
                Optional.of(before == BgqlLexer.DOLLAR_DOT ? Kind.METADATA : Kind.PATH_FUNCTION);
            default -> Optional.of(Kind.VALUE);
        };
    }

    /** A bare name is a bin in changes and columns only; conditions refuse it, and those on jobs have columns. */
    private static Set<Kind> bareName(Frame operand) {
        Set<Kind> kinds = EnumSet.of(Kind.EXPRESSION_FUNCTION);
        for (int rule : nearest(operand, Places::saysWhatNamesAre)) {
            if (rule == BgqlParser.RULE_change || rule == BgqlParser.RULE_column) {
                kinds.add(Kind.BIN);
            } else if (rule == BgqlParser.RULE_showJobs) {
                kinds.add(Kind.JOB_COLUMN);
            }
        }
        return kinds;
    }

    private static boolean saysWhatNamesAre(int rule) {
        return switch (rule) {
            case BgqlParser.RULE_change, BgqlParser.RULE_column, BgqlParser.RULE_showJobs, BgqlParser.RULE_where ->
                true;
            default -> false;
        };
    }

    /** The wanted rules that are met first on the ways up from the frame, itself included. */
    static Set<Integer> nearest(Frame frame, IntPredicate wanted) {
        return nearestFrames(frame, wanted).stream().map(Frame::rule).collect(Collectors.toSet());
    }

    /** The frames of wanted rules that are met first on the ways up from the frame, itself included. */
    static Set<Frame> nearestFrames(Frame frame, IntPredicate wanted) {
        Set<Frame> found = new HashSet<>();
        Set<Frame> seen = new HashSet<>();
        Deque<Frame> pending = new ArrayDeque<>();
        pending.add(frame);
        while (!pending.isEmpty()) {
            Frame current = pending.remove();
            if (wanted.test(current.rule())) {
                found.add(current);
            } else {
                for (Frame.Caller caller : current.callers()) {
                    if (seen.add(caller.frame())) {
                        pending.add(caller.frame());
                    }
                }
            }
        }
        return found;
    }
}
