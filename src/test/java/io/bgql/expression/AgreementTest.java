package io.bgql.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.parse.Language;
import io.bgql.sandbox.value.InvalidExpression;
import io.bgql.sandbox.value.Program;
import io.bgql.sandbox.value.Truth;
import io.bgql.syntax.Source;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Random conditions over a record with {@code a = 3}, {@code b = -2}, a list {@code l} and no {@code m}: what the server makes of the
 * compiled bytes agrees with what the text says, computed here step by step; empty is unknown.
 */
class AgreementTest {
    private static final List<Long> LIST = List.of(4L, -1L, 4L, 2L);
    private static final Map<String, Object> RECORD = Map.of("a", 3L, "b", -2L, "l", LIST);

    private final Language language = new Language();

    /** A text and its value. */
    record Sample<T>(String text, Optional<T> value) {}

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void theServerComputesWhatTheTextSays(@ForAll("conditions") Sample<Boolean> condition) throws InvalidExpression {
        Compiled compiled =
                new Compiler(BinTypes.UNKNOWN, Map.of()).predicate(language.expression(Source.of(condition.text())));
        Truth truth = Program.build(compiled.built().getBytes()).match(new SampleRecord(RECORD));
        Truth expected =
                condition.value().map(value -> value ? Truth.TRUE : Truth.FALSE).orElse(Truth.UNKNOWN);
        assertThat(truth).as(condition.text()).isEqualTo(expected);
    }

    @Provide
    Arbitrary<Sample<Boolean>> conditions() {
        return Arbitraries.recursive(() -> comparisons(), AgreementTest::combined, 0, 3);
    }

    private static Arbitrary<Sample<Boolean>> combined(Arbitrary<Sample<Boolean>> inner) {
        Arbitrary<Sample<Boolean>> both =
                Combinators.combine(inner, inner).as((one, other) -> logical(one, " and ", other, AgreementTest::and));
        Arbitrary<Sample<Boolean>> either =
                Combinators.combine(inner, inner).as((one, other) -> logical(one, " OR ", other, AgreementTest::or));
        Arbitrary<Sample<Boolean>> not = inner.map(
                one -> new Sample<>("not(" + one.text() + ")", one.value().map(value -> !value)));
        Arbitrary<Sample<Boolean>> when = Combinators.combine(inner, inner, inner)
                .as((condition, yes, no) -> new Sample<>(
                        "when (" + condition.text() + " => " + yes.text() + ", default => " + no.text() + ")",
                        condition.value().flatMap(value -> value ? yes.value() : no.value())));
        return Arbitraries.oneOf(both, either, not, when);
    }

    private static Sample<Boolean> logical(
            Sample<Boolean> one, String word, Sample<Boolean> other, BinaryOperator<Optional<Boolean>> meaning) {
        return new Sample<>(
                "(" + one.text() + ")" + word + "(" + other.text() + ")", meaning.apply(one.value(), other.value()));
    }

    private static Optional<Boolean> and(Optional<Boolean> one, Optional<Boolean> other) {
        boolean no = one.equals(Optional.of(false)) || other.equals(Optional.of(false));
        return no ? Optional.of(false) : one.flatMap(value -> other);
    }

    private static Optional<Boolean> or(Optional<Boolean> one, Optional<Boolean> other) {
        boolean yes = one.equals(Optional.of(true)) || other.equals(Optional.of(true));
        return yes ? Optional.of(true) : one.flatMap(value -> other);
    }

    private static Arbitrary<Sample<Boolean>> comparisons() {
        Arbitrary<String> comparators = Arbitraries.of("==", "<>", "<", "<=", ">", ">=");
        Arbitrary<Sample<Boolean>> simple =
                Combinators.combine(numbers(), comparators, numbers()).as(AgreementTest::compared);
        Arbitrary<Sample<Boolean>> between = Combinators.combine(numbers(), numbers(), numbers())
                .as((value, low, high) -> new Sample<>(
                        value.text() + " BETWEEN " + low.text() + " AND " + high.text(),
                        and(
                                compared(value, ">=", low).value(),
                                compared(value, "<=", high).value())));
        Arbitrary<Sample<Boolean>> in = numbers()
                .map(value -> new Sample<>(
                        value.text() + " + 0 NOT IN (1, -2, 3)",
                        value.value().map(number -> number != 1 && number != -2 && number != 3)));
        return Arbitraries.oneOf(simple, between, in);
    }

    private static Sample<Boolean> compared(Sample<Long> one, String comparator, Sample<Long> other) {
        String text = one.text() + " " + comparator + " " + other.text();
        return new Sample<>(
                text,
                one.value().flatMap(left -> other.value().map(right -> holds(Long.compare(left, right), comparator))));
    }

    private static boolean holds(int order, String comparator) {
        return switch (comparator) {
            case "==" -> order == 0;
            case "<>" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    private static Arbitrary<Sample<Long>> numbers() {
        Arbitrary<Sample<Long>> literals = Arbitraries.longs()
                .between(-4, 4)
                .map(value -> new Sample<>(String.valueOf(value), Optional.of(value)));
        Arbitrary<Sample<Long>> bins = Arbitraries.of(
                new Sample<>("$.a", Optional.of(3L)),
                new Sample<>("$.b", Optional.of(-2L)),
                new Sample<>("$.m", Optional.empty()));
        return Arbitraries.recursive(
                () -> Arbitraries.frequencyOf(Tuple.of(2, literals), Tuple.of(3, bins)), AgreementTest::grown, 0, 3);
    }

    private static Arbitrary<Sample<Long>> grown(Arbitrary<Sample<Long>> inner) {
        return Arbitraries.frequencyOf(
                Tuple.of(4, computed(inner)),
                Tuple.of(2, ofOne(inner)),
                Tuple.of(2, ofTwo(inner)),
                Tuple.of(1, ofList()),
                Tuple.of(1, ofBits()),
                Tuple.of(1, ofGrownList(inner)));
    }

    private static Arbitrary<Sample<Long>> ofOne(Arbitrary<Sample<Long>> inner) {
        Map<String, LongUnaryOperator> functions = Map.of(
                "abs(", Math::abs, "-(", value -> -value, "~(", value -> ~value, "countOneBits(", Long::bitCount);
        return Combinators.combine(Arbitraries.of(functions.keySet()), inner)
                .as((opening, one) -> new Sample<>(
                        opening + one.text() + ")",
                        one.value().map(Objects.requireNonNull(functions.get(opening))::applyAsLong)));
    }

    private static Arbitrary<Sample<Long>> ofTwo(Arbitrary<Sample<Long>> inner) {
        Map<String, LongBinaryOperator> functions = Map.of("min(", Math::min, "max(", Math::max);
        return Combinators.combine(Arbitraries.of(functions.keySet()), inner, inner)
                .as((opening, one, other) -> new Sample<>(
                        opening + one.text() + ", " + other.text() + ")",
                        one.value()
                                .flatMap(left -> other.value()
                                        .map(right -> Objects.requireNonNull(functions.get(opening))
                                                .applyAsLong(left, right)))));
    }

    /** The record's list {@code l}, by what counts, picks and changes its elements. */
    private static Arbitrary<Sample<Long>> ofList() {
        Arbitrary<Long> values = Arbitraries.longs().between(-2, 5);
        return Arbitraries.oneOf(
                values.map(value -> listed("$.l.[=" + value + "].count()", count(LIST, value))),
                Arbitraries.integers().between(0, 3).map(index -> listed("$.l.[" + index + "]", LIST.get(index))),
                Arbitraries.integers()
                        .between(0, 3)
                        .map(rank -> listed(
                                "$.l.[#" + rank + "]",
                                LIST.stream().sorted().toList().get(rank))));
    }

    private static Arbitrary<Sample<Long>> ofGrownList(Arbitrary<Sample<Long>> inner) {
        return inner.flatMap(one -> Arbitraries.of(
                new Sample<>("(0 + listGet(listAppend($.l, 0 + " + one.text() + "), -1))", one.value()),
                new Sample<>(
                        "listSize(listConcat(listAppend($.l, 0 + " + one.text() + "), [7, 8]))",
                        one.value().map(value -> LIST.size() + 3L)),
                new Sample<>(
                        "(0 + listGetByRank(listAppend($.l, 0 + " + one.text() + "), -1))",
                        one.value().map(value -> Math.max(value, 4L)))));
    }

    private static Arbitrary<Sample<Long>> ofBits() {
        Arbitrary<Integer> octets = Arbitraries.integers().between(0, 255);
        return Combinators.combine(octets, octets).flatAs((one, other) -> {
            String blob = String.format(Locale.ROOT, "x'%02x'", one);
            String mask = String.format(Locale.ROOT, "x'%02x'", other);
            return Arbitraries.of(
                    listed("bitCount(bitXor(" + blob + ", 0, 8, " + mask + "), 0, 8)", Integer.bitCount(one ^ other)),
                    listed("bitGetInt(bitAnd(" + blob + ", 0, 8, " + mask + "), 0, 8)", one & other),
                    listed("bitGetInt(" + blob + ", 0, 8, true)", one.byteValue()),
                    listed(
                            "bitGetInt(bitAdd(" + blob + ", 0, 8, " + other + ", false, 'wrap'), 0, 8)",
                            (one + other) % 256));
        });
    }

    private static long count(List<Long> list, long value) {
        return list.stream().filter(element -> element == value).count();
    }

    private static Sample<Long> listed(String text, long value) {
        return new Sample<>(text, Optional.of(value));
    }

    private static Arbitrary<Sample<Long>> computed(Arbitrary<Sample<Long>> inner) {
        return Combinators.combine(inner, Arbitraries.of("+", "-", "*", "/", "%", "&", "|", "^"), inner)
                .as((one, operator, other) -> new Sample<>(
                        "(" + one.text() + " " + operator + " " + other.text() + ")",
                        one.value().flatMap(left -> other.value().flatMap(right -> computed(left, operator, right)))));
    }

    private static Optional<Long> computed(long left, String operator, long right) {
        if (right == 0 && (operator.equals("/") || operator.equals("%"))) {
            return Optional.empty();
        }
        return Optional.of(
                switch (operator) {
                    case "+" -> left + right;
                    case "-" -> left - right;
                    case "*" -> left * right;
                    case "/" -> left / right;
                    case "%" -> left % right;
                    case "&" -> left & right;
                    case "|" -> left | right;
                    default -> left ^ right;
                });
    }
}
