package io.bgql.expression;

import com.aerospike.client.operation.BitOverflowAction;
import io.bgql.expression.Signature.Operand;
import io.bgql.syntax.Expression;
import io.bgql.syntax.Literal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Arguments that must be written out: what a function is told before any record is looked at. */
final class WrittenOut {
    private WrittenOut() {}

    static Object of(Function function, Expression argument, Operand operand, Constants constants) {
        return constants
                .literal(argument)
                .flatMap(literal -> value(function, literal, operand))
                .orElseThrow(
                        () -> Refusal.type(argument.span(), function.word() + " takes " + operand.words() + " here"));
    }

    private static Optional<Object> value(Function function, Literal literal, Operand operand) {
        if (literal instanceof Literal.Int number) {
            return operand == Operand.INT_LITERAL ? Optional.of(checked(function, number)) : Optional.empty();
        }
        if (literal instanceof Literal.Bool truth) {
            return operand == Operand.BOOL_LITERAL ? Optional.of(truth.value()) : Optional.empty();
        }
        return literal instanceof Literal.Text text ? text(text.value(), operand) : Optional.empty();
    }

    private static Optional<Object> text(String text, Operand operand) {
        return switch (operand) {
            case TEXT_LITERAL -> Optional.of(text);
            case TIME_LITERAL -> time(text);
            case OVERFLOW_LITERAL -> overflow(text);
            default -> Optional.empty();
        };
    }

    private static long checked(Function function, Literal.Int number) {
        long value = Constants.whole(number);
        boolean dividesByZero = function == RecordFunction.DIGEST_MODULO && value == 0;
        if (dividesByZero || value != (int) value) {
            throw Refusal.range(number.span(), value + " is out of range for " + function.word());
        }
        return value;
    }

    /** Nanoseconds since 1970, of a moment with its offset or of a date's midnight in UTC. */
    private static Optional<Object> time(String text) {
        try {
            Instant time = text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
            long seconds = Math.multiplyExact(time.getEpochSecond(), TimeUnit.SECONDS.toNanos(1));
            return Optional.of(Math.addExact(seconds, time.getNano()));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Optional<Object> overflow(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "fail" -> Optional.of(BitOverflowAction.FAIL);
            case "saturate" -> Optional.of(BitOverflowAction.SATURATE);
            case "wrap" -> Optional.of(BitOverflowAction.WRAP);
            default -> Optional.empty();
        };
    }
}
