package io.bgql.parse;

import io.bgql.syntax.Literal;
import io.bgql.syntax.Option;
import io.bgql.syntax.Option.TimeToLive;
import io.bgql.syntax.Span;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** The options of WITH. */
final class OptionBuilder {
    private final Words words;

    OptionBuilder(Words words) {
        this.words = words;
    }

    List<Option> build(BgqlParser.@Nullable Options_Context context) {
        return context == null
                ? List.of()
                : context.option().stream().map(this::build).toList();
    }

    private Option build(BgqlParser.OptionContext context) {
        Span span = Words.span(context);
        if (context instanceof BgqlParser.TtlOptionContext ttl) {
            return new Option.Ttl(timeToLive(ttl), span);
        }
        if (context instanceof BgqlParser.RpsOptionContext rps) {
            return new Option.Rps(new BigInteger(rps.INTEGER().getText()), span);
        }
        if (context instanceof BgqlParser.DurableOptionContext durable) {
            return new Option.Durable(durable.boolean_().TRUE() != null, span);
        }
        if (context instanceof BgqlParser.IndexOptionContext index) {
            return new Option.Index(words.name(index.indexName().name()), span);
        }
        if (context instanceof BgqlParser.CreateOptionContext create) {
            return new Option.Create(create.boolean_().TRUE() != null, span);
        }
        return rare(context, span);
    }

    private Option rare(BgqlParser.OptionContext context, Span span) {
        if (context instanceof BgqlParser.OnPartialOptionContext onPartial) {
            return new Option.OnPartial(onPartial.KEEP() != null, span);
        }
        if (context instanceof BgqlParser.MaxFailedOptionContext maxFailed) {
            return new Option.MaxFailed(amount(maxFailed.amount()), span);
        }
        if (context instanceof BgqlParser.StagesOptionContext stages) {
            return new Option.Stages(stages.stage().stream().map(this::stage).toList(), span);
        }
        BgqlParser.OnceOptionContext once = (BgqlParser.OnceOptionContext) context;
        Optional<Literal.Text> label = Optional.ofNullable(once.string()).map(words::string);
        return new Option.Once(words.name(once.bin()), label, span);
    }

    private TimeToLive timeToLive(BgqlParser.TtlOptionContext context) {
        if (context.INTEGER() != null) {
            BigInteger seconds = new BigInteger(context.INTEGER().getText());
            return context.MINUS() == null
                    ? new TimeToLive.Seconds(seconds)
                    : special(seconds.negate(), Words.span(context));
        }
        if (context.duration() != null) {
            Span span = Words.span(context.duration());
            return new TimeToLive.Seconds(Durations.seconds(words.text(span), span));
        }
        if (context.NEVER() != null) {
            return new TimeToLive.Never();
        }
        return context.KEEP() != null ? new TimeToLive.Keep() : new TimeToLive.Default();
    }

    /** The numbers that the servers use: -1 never, -2 keep. */
    private static TimeToLive special(BigInteger number, Span span) {
        return switch (number.intValue()) {
            case -1 -> new TimeToLive.Never();
            case -2 -> new TimeToLive.Keep();
            default ->
                throw Words.wrong(span, "a time to live cannot be negative", "-1 means never expire, -2 keep as it is");
        };
    }

    private Option.Amount stage(BgqlParser.StageContext context) {
        return context.REST() != null
                ? new Option.Amount(Option.Amount.WHOLE, true, Words.span(context))
                : amount(context.amount());
    }

    private static Option.Amount amount(BgqlParser.AmountContext context) {
        TerminalNode number = context.INTEGER() != null ? context.INTEGER() : context.FLOAT();
        return new Option.Amount(new BigDecimal(number.getText()), context.PERCENT() != null, Words.span(context));
    }
}
