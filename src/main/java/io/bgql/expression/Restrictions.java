package io.bgql.expression;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what follows from a condition being true. Conditions are taken as compiled, so every literal has the type in which
 * the server compares it, and a bin of another type makes the condition unknown just as it is missing in an index.
 */
final class Restrictions {
    private static final int EQUAL = 1;
    private static final int NOT_EQUAL = 2;
    private static final int LESS_OR_EQUAL = 6;
    private static final int GEO = 8;
    private static final int IN = 9;
    private static final int AND = 16;
    private static final int OR = 17;
    private static final int NOT = 18;
    private static final int ADD = 20;
    private static final int SUBTRACT = 21;

    /** Particle types of values, and the most bytes of a string or blob that an index takes. */
    private static final int STRING = 3;

    private static final int BLOB = 4;
    private static final int GEOJSON = 23;
    private static final int MOST_BYTES = 2047;

    /** For each comparison, from == on: what it becomes with its sides exchanged, and with a not before it. */
    private static final int[] MIRRORED = {1, 2, 5, 6, 3, 4};

    private static final int[] NEGATED = {2, 1, 6, 5, 4, 3};

    private Restrictions() {}

    /** Each of them follows on its own. */
    static List<Restriction> of(Packed condition) {
        List<Restriction> found = new ArrayList<>();
        int code = condition.code();
        List<Packed> operands = condition.operands(code);
        if (code >= EQUAL && code <= LESS_OR_EQUAL && operands.size() == 2) {
            compared(code, operands.get(0), operands.get(1), found);
            compared(MIRRORED[code - 1], operands.get(1), operands.get(0), found);
        } else if (code == GEO && operands.size() == 2) {
            near(operands.get(0), operands.get(1), found);
            near(operands.get(1), operands.get(0), found);
        } else if (code == IN && operands.size() == 2) {
            member(operands.get(0), operands.get(1), found);
        } else if (code == AND) {
            operands.forEach(operand -> found.addAll(of(operand)));
        } else if (code == OR) {
            found.addAll(common(operands));
        } else if (code == NOT && operands.size() == 1) {
            denied(operands.get(0), found);
        } else {
            Elements.tested(condition, found);
        }
        return found;
    }

    /** A comparison that is unknown stays so under a not, which makes the opposite comparison of it. */
    private static void denied(Packed operand, List<Restriction> found) {
        int code = operand.code();
        List<Packed> sides = operand.operands(code);
        if (code >= EQUAL && code <= LESS_OR_EQUAL && sides.size() == 2) {
            compared(NEGATED[code - 1], sides.get(0), sides.get(1), found);
            compared(MIRRORED[NEGATED[code - 1] - 1], sides.get(1), sides.get(0), found);
        }
    }

    private static void compared(int code, Packed subject, Packed literal, List<Restriction> found) {
        if (code == NOT_EQUAL) {
            return;
        }
        if (literal.whole().isPresent()) {
            within(subject, bounds(code, literal.whole().get()), found);
        } else if (code == EQUAL) {
            equal(subject, literal, Catalog.Collection.SCALAR, found);
        }
    }

    private static Bounds bounds(int code, long literal) {
        return switch (code) {
            case 3 -> Bounds.above(literal);
            case 4 -> Bounds.atLeast(literal);
            case 5 -> Bounds.below(literal);
            case LESS_OR_EQUAL -> Bounds.atMost(literal);
            default -> Bounds.of(literal);
        };
    }

    /** A sum is followed to its bin where the sums that wrap around don't tear the range in two. */
    private static void within(Packed subject, Bounds bounds, List<Restriction> found) {
        if (subject instanceof Packed.Whole) {
            return;
        }
        boolean bin = !subject.operands(Packed.BIN).isEmpty();
        found.add(new Restriction(
                Elements.subject(subject, Catalog.Collection.SCALAR, Type.INT), new Demand.Within(bounds), bin));
        List<Packed> sum = subject.operands(ADD);
        if (sum.size() == 2) {
            sum.get(1).whole().flatMap(bounds::before).ifPresent(range -> within(sum.get(0), range, found));
            sum.get(0).whole().flatMap(bounds::before).ifPresent(range -> within(sum.get(1), range, found));
        }
        List<Packed> difference = subject.operands(SUBTRACT);
        if (difference.size() == 2) {
            difference
                    .get(1)
                    .whole()
                    .flatMap(taken -> bounds.before(-taken))
                    .ifPresent(range -> within(difference.get(0), range, found));
            difference
                    .get(0)
                    .whole()
                    .flatMap(bounds::beforeSubtractedFrom)
                    .ifPresent(range -> within(difference.get(1), range, found));
        }
    }

    /** That the subject, or an element of it, is the literal. */
    static void equal(Packed subject, Packed literal, Catalog.Collection collection, List<Restriction> found) {
        demand(literal)
                .map(demand -> new Restriction(Elements.subject(subject, collection, demand.type()), demand, false))
                .ifPresent(found::add);
    }

    private static Optional<Demand> demand(Packed literal) {
        if (literal.whole().isPresent()) {
            return Optional.of(new Demand.Within(Bounds.of(literal.whole().get())));
        }
        Optional<byte[]> text = literal.value(STRING).filter(bytes -> bytes.length <= MOST_BYTES);
        if (text.isPresent()) {
            return Optional.of(new Demand.Text(new String(text.get(), StandardCharsets.UTF_8)));
        }
        return literal.value(BLOB).filter(bytes -> bytes.length <= MOST_BYTES).map(Demand.Blob::new);
    }

    private static void near(Packed subject, Packed literal, List<Restriction> found) {
        literal.value(GEOJSON)
                .map(bytes -> new Demand.Geo(new String(bytes, StandardCharsets.UTF_8)))
                .map(geo -> new Restriction(Elements.subject(subject, Catalog.Collection.SCALAR, Type.GEO), geo, false))
                .ifPresent(found::add);
    }

    /** One of the listed values: they lie between the least and the greatest. */
    static void member(Packed element, Packed list, List<Restriction> found) {
        List<Packed> quoted = list.operands(Packed.QUOTE);
        List<Packed> values = quoted.size() == 1 ? quoted.get(0).items() : List.of();
        if (values.isEmpty()) {
            equal(list, element, Catalog.Collection.LIST, found);
            return;
        }
        if (values.size() == 1) {
            compared(EQUAL, element, values.get(0), found);
        } else if (values.stream().allMatch(Packed.Whole.class::isInstance)) {
            Bounds bounds = Bounds.NONE;
            for (Packed value : values) {
                bounds = bounds.spanning(Bounds.of(value.whole().orElseThrow()));
            }
            List<Restriction> spanning = new ArrayList<>();
            within(element, bounds, spanning);
            spanning.forEach(restriction -> found.add(restriction.inexact()));
        }
    }

    /** What follows from each alternative, follows from all: the subject lies in a range that spans theirs. */
    private static List<Restriction> common(List<Packed> alternatives) {
        List<Restriction> common = new ArrayList<>();
        for (Restriction first : alternatives.isEmpty() ? List.<Restriction>of() : of(alternatives.get(0))) {
            Optional<Bounds> span = alternatives.stream()
                    .map(alternative -> bounds(first.subject(), of(alternative)))
                    .reduce((one, other) -> one.isPresent() && other.isPresent()
                            ? Optional.of(one.get().spanning(other.get()))
                            : Optional.empty())
                    .orElse(Optional.empty());
            span.ifPresent(bounds -> common.add(new Restriction(first.subject(), new Demand.Within(bounds), false)));
        }
        return common;
    }

    /** The range that a subject is held to, if it is. */
    private static Optional<Bounds> bounds(Subject subject, List<Restriction> restrictions) {
        Optional<Bounds> bounds = Optional.empty();
        for (Restriction restriction : restrictions) {
            if (restriction.subject().equals(subject)
                    && subject.single()
                    && restriction.demand() instanceof Demand.Within within) {
                bounds = Optional.of(bounds.map(within.bounds()::and).orElse(within.bounds()));
            }
        }
        return bounds;
    }
}
