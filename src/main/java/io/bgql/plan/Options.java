package io.bgql.plan;

import io.bgql.expression.Refusal;
import io.bgql.syntax.Option;
import io.bgql.syntax.Span;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The options of one statement, each at most once and within its range. Read once, then asked. */
final class Options implements Option.Visitor<String> {
    /** Ten years, the most the server takes. */
    private static final BigInteger MOST_SECONDS = BigInteger.valueOf(315_360_000);

    static final int DEFAULT = 0;
    static final int NEVER = -1;
    static final int KEEP = -2;

    private Optional<Integer> ttl = Optional.empty();
    private Optional<Span> ttlSpan = Optional.empty();
    private Optional<Option.Rps> rps = Optional.empty();
    private Optional<Option.Index> index = Optional.empty();
    private boolean durable;
    private boolean create = true;

    private Options() {}

    /** Options other than those allowed are refused as not meant for the statement. */
    static Options of(List<Option> written, String statement, Set<String> allowed) {
        Options options = new Options();
        Set<String> seen = new HashSet<>();
        for (Option option : written) {
            String name = option.accept(options);
            if (!allowed.contains(name)) {
                throw Refusal.refused(
                        option.span(),
                        statement + " has no option " + name,
                        "it takes "
                                + String.join(", ", allowed.stream().sorted().toList()));
            }
            if (!seen.add(name)) {
                throw Refusal.refused(option.span(), "the option " + name + " stands here twice", "keep one of them");
            }
        }
        return options;
    }

    int ttlOr(int otherwise) {
        return ttl.orElse(otherwise);
    }

    Optional<Span> ttlSpan() {
        return ttlSpan;
    }

    /**
     * Records a second and node, 0 where none was given. Only what no server could take is refused here; whether a node
     * takes less than that is for the moment of the start.
     */
    int rps(long most) {
        if (rps.isEmpty()) {
            return 0;
        }
        BigInteger value = rps.get().value();
        if (value.signum() <= 0 || value.bitLength() >= Integer.SIZE) {
            throw Refusal.range(rps.get().span(), "rps can be 1 to " + most + " here");
        }
        return value.intValue();
    }

    /** Whether nested writes create the maps and lists that are missing above them. */
    boolean create() {
        return create;
    }

    boolean durable() {
        return durable;
    }

    /** Whether the primary index was asked for. */
    boolean withoutIndex() {
        return index.map(option -> option.value().text().equals("none")).orElse(false);
    }

    /** The index that was asked for by its name. */
    Optional<Option.Index> indexName() {
        return index.filter(option ->
                !option.value().text().equals("none") && !option.value().text().equals("auto"));
    }

    @Override
    public String visit(Option.Ttl option) {
        ttl = Optional.of(seconds(option));
        ttlSpan = Optional.of(option.span());
        return "ttl";
    }

    private static int seconds(Option.Ttl option) {
        if (option.value() instanceof Option.TimeToLive.Never) {
            return NEVER;
        }
        if (option.value() instanceof Option.TimeToLive.Keep) {
            return KEEP;
        }
        if (!(option.value() instanceof Option.TimeToLive.Seconds number)) {
            return DEFAULT;
        }
        BigInteger seconds = number.seconds();
        if (seconds.signum() == 0) {
            throw Refusal.range(option.span(), "a time to live of 0 could mean default or never: say which");
        }
        if (seconds.compareTo(BigInteger.valueOf(KEEP)) < 0 || seconds.compareTo(MOST_SECONDS) > 0) {
            throw Refusal.range(option.span(), "a time to live is 1 to 315360000 seconds (10 years)");
        }
        return seconds.intValue();
    }

    @Override
    public String visit(Option.Rps option) {
        rps = Optional.of(option);
        return "rps";
    }

    @Override
    public String visit(Option.Durable option) {
        durable = option.value();
        return "durable";
    }

    @Override
    public String visit(Option.Index option) {
        index = Optional.of(option);
        return "index";
    }

    @Override
    public String visit(Option.Create option) {
        create = option.value();
        return "create";
    }

    @Override
    public String visit(Option.OnPartial option) {
        return "on_partial";
    }

    @Override
    public String visit(Option.MaxFailed option) {
        return "max_failed";
    }

    @Override
    public String visit(Option.Stages option) {
        return "stages";
    }

    @Override
    public String visit(Option.Once option) {
        return "once";
    }
}
