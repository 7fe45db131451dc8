package io.bgql.report;

import io.bgql.cluster.Datum;
import java.time.Duration;

/** Cells as people read them: with units, nothing for an absent value, and inert. */
final class ForPeople implements Cell.Visitor<String>, Measure.Visitor<String> {
    private static final ForPeople WORDS = new ForPeople();

    private ForPeople() {}

    static String text(Cell cell) {
        return Inert.text(cell.accept((Cell.Visitor<String>) WORDS));
    }

    @Override
    public String visit(Datum datum) {
        return ForPrograms.text(Cell.of(datum));
    }

    @Override
    public String visit(Measure measure) {
        return measure.accept((Measure.Visitor<String>) this);
    }

    @Override
    public String visit(Measure.JobId job) {
        return Long.toUnsignedString(job.trid());
    }

    /** Whole seconds, in UTC as the server counts. */
    @Override
    public String visit(Measure.Moment moment) {
        String text = moment.instant().toString();
        int point = text.indexOf('.');
        return (point < 0 ? text.substring(0, text.length() - 1) : text.substring(0, point)).replace('T', ' ') + "Z";
    }

    @Override
    public String visit(Measure.Elapsed elapsed) {
        return Units.duration(elapsed.duration());
    }

    @Override
    public String visit(Measure.Rate rate) {
        return Units.rate(rate.perSecond());
    }

    @Override
    public String visit(Measure.Percent percent) {
        return Units.percent(percent.number());
    }

    @Override
    public String visit(Measure.TimeToLive ttl) {
        return ttl.seconds() < 0 ? "never" : Units.duration(Duration.ofSeconds(ttl.seconds()));
    }

    @Override
    public String visit(Measure.Node node) {
        return node.name();
    }

    @Override
    public String visit(Measure.Gauge gauge) {
        return Units.decimal(gauge.number());
    }
}
