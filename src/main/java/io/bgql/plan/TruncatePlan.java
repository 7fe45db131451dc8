package io.bgql.plan;

import com.aerospike.client.exp.Exp;
import io.bgql.expression.Catalog;
import io.bgql.expression.Compiled;
import io.bgql.expression.Refusal;
import io.bgql.expression.Type;
import io.bgql.syntax.SchemaStatement;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Deletes every record of a set, or of a namespace, that was last written before a time, or every one. */
public record TruncatePlan(String namespace, Optional<String> set, Optional<Instant> before) {
    private static final long NANOS = 1_000_000_000L;

    /** The time now is asked for only where a time is named. */
    static TruncatePlan of(SchemaStatement.Truncate statement, Catalog catalog, Supplier<Instant> now) {
        Place place = Place.existing(statement.target(), catalog);
        Optional<Instant> before = statement.before().map(time -> instant(time, now.get()));
        return new TruncatePlan(place.name(), place.set(), before);
    }

    private static Instant instant(SchemaStatement.Time time, Instant now) {
        Instant instant = time instanceof SchemaStatement.Time.Ago ago
                ? now.minus(ago.duration())
                : read((SchemaStatement.Time.At) time);
        if (instant.isAfter(now)) {
            throw Refusal.range(time.span(), "that time is still to come by the clock of the servers");
        }
        return instant;
    }

    /** A date is its first moment, and what names no zone is in UTC. */
    private static Instant read(SchemaStatement.Time.At time) {
        String text = time.text().strip().replace(' ', 'T');
        try {
            if (!text.contains("T")) {
                return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            boolean zoned =
                    text.endsWith("Z") || text.lastIndexOf('+') > 0 || text.lastIndexOf('-') > text.indexOf('T');
            return zoned
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException unreadable) {
            throw Refusal.range(time.span(), "a time is written like '2026-01-31T12:00:00Z' or 2h ago");
        }
    }

    /** Finds the records that would go. */
    public QueryPlan count() {
        Optional<Compiled> filter = before.map(time -> {
            Exp older = Exp.lt(Exp.lastUpdate(), Exp.val(time.getEpochSecond() * NANOS + time.getNano()));
            return new Compiled(older, Exp.build(older), Type.BOOL, Map.of(), false, List.of());
        });
        return new QueryPlan(
                namespace,
                set,
                new Projection.Count("count"),
                filter,
                Optional.empty(),
                Optional.empty(),
                0,
                List.of());
    }
}
