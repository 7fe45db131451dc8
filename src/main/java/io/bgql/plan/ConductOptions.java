package io.bgql.plan;

import io.bgql.expression.Names;
import io.bgql.expression.Refusal;
import io.bgql.expression.Type;
import io.bgql.syntax.BackgroundStatement;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Option;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the options that the shell itself carries out. Used once. */
final class ConductOptions implements Option.Visitor<Conduct> {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LEAST_MODULUS = 100;
    private static final int MOST_MODULUS = 1_000_000;

    private final BackgroundStatement statement;
    private final SampledBins bins;
    private final Map<String, Literal> parameters;
    private Conduct conduct = Conduct.USUAL;

    ConductOptions(BackgroundStatement statement, SampledBins bins, Map<String, Literal> parameters) {
        this.statement = statement;
        this.parameters = parameters;
        this.bins = bins;
    }

    Conduct read() {
        statement.options().forEach(option -> conduct = option.accept(this));
        return conduct;
    }

    @Override
    public Conduct visit(Option.OnPartial option) {
        return conduct.keepingPartial(option.keep());
    }

    @Override
    public Conduct visit(Option.MaxFailed option) {
        needsTheShell(option);
        Option.Amount amount = option.value();
        checkPercent(amount);
        if (!amount.percent() && amount.number().stripTrailingZeros().scale() > 0) {
            throw Refusal.range(amount.span(), "max_failed is a whole number of records, or a percentage");
        }
        return conduct.failingAtMost(new FailureLimit(amount.number(), amount.percent()));
    }

    @Override
    public Conduct visit(Option.Stages option) {
        needsTheShell(option);
        int scale = 0;
        BigDecimal before = BigDecimal.ZERO;
        for (Option.Amount mark : option.marks()) {
            checkPercent(mark);
            if (!mark.percent()) {
                throw Refusal.range(mark.span(), "a stage ends at a percentage, or at rest");
            }
            if (mark.number().compareTo(before) <= 0) {
                throw Refusal.range(
                        mark.span(), "each stage ends at a higher percentage than the one before: they count from 0%");
            }
            before = mark.number();
            scale = Math.max(scale, mark.number().stripTrailingZeros().scale());
        }
        return conduct.inStages(ranges(option, modulus(option, scale)));
    }

    /** The least for which every mark is a whole number of remainders. */
    private static int modulus(Option.Stages option, int scale) {
        int modulus = LEAST_MODULUS;
        for (int digit = 0; digit < scale; digit++) {
            modulus *= 10;
            if (modulus > MOST_MODULUS) {
                throw Refusal.range(option.span(), "a stage has at most 4 decimals");
            }
        }
        return modulus;
    }

    private static List<DigestRange> ranges(Option.Stages option, int modulus) {
        List<DigestRange> ranges = new ArrayList<>();
        int from = 0;
        for (Option.Amount mark : option.marks()) {
            int to = mark.number()
                    .multiply(BigDecimal.valueOf(modulus))
                    .movePointLeft(2)
                    .intValueExact();
            ranges.add(new DigestRange(modulus, from, to));
            from = to;
        }
        return ranges;
    }

    private static void checkPercent(Option.Amount amount) {
        boolean high = amount.percent() && amount.number().compareTo(HUNDRED) > 0;
        if (amount.number().signum() < 0 || high) {
            throw Refusal.range(amount.span(), "a percentage is 0% to 100%");
        }
    }

    private void needsTheShell(Option option) {
        if (statement.inBackground()) {
            throw Refusal.refused(
                    option.span(),
                    "this needs the shell to stay with the job",
                    "leave IN BACKGROUND away: Ctrl-C detaches at any time");
        }
    }

    @Override
    public Conduct visit(Option.Once option) {
        String bin = Names.bin(option.bin());
        Set<Type> held = bins.types(bin);
        if (!held.isEmpty() && !held.equals(Set.of(Type.STRING))) {
            Type other = held.stream()
                    .filter(type -> type != Type.STRING)
                    .findFirst()
                    .orElse(Type.STRING);
            throw Refusal.type(
                    option.bin().span(),
                    "bin " + bin + " holds " + other + " in the records looked at, and the marker is a text",
                    "name a bin that nothing else uses");
        }
        if (bins.writes(bin)) {
            throw Refusal.refused(
                    option.bin().span(),
                    "the statement itself changes bin " + bin,
                    "name a bin that nothing else uses");
        }
        String label =
                option.label().map(Literal.Text::value).orElseGet(() -> new Fingerprint(statement, parameters).label());
        return conduct.onceBy(new Marker(bin, label));
    }

    @Override
    public Conduct visit(Option.Ttl option) {
        return conduct;
    }

    @Override
    public Conduct visit(Option.Rps option) {
        return conduct;
    }

    @Override
    public Conduct visit(Option.Durable option) {
        return conduct;
    }

    @Override
    public Conduct visit(Option.Index option) {
        return conduct;
    }

    @Override
    public Conduct visit(Option.Create option) {
        return conduct;
    }
}
