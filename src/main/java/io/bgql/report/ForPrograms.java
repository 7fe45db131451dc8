package io.bgql.report;

import io.bgql.cluster.Datum;

/** Cells as exact text: strings as they are, lists, maps, blobs and GeoJSON as JSON, nothing for an absent value. */
final class ForPrograms implements Cell.Visitor<String>, DatumText, Measure.Visitor<String> {
    private static final ForPrograms WORDS = new ForPrograms();

    private ForPrograms() {}

    static String text(Cell cell) {
        return cell.accept((Cell.Visitor<String>) WORDS);
    }

    @Override
    public String visit(Datum datum) {
        return datum.accept((DatumText) this);
    }

    @Override
    public String visit(Measure measure) {
        return measure.accept((Measure.Visitor<String>) this);
    }

    @Override
    public String visit(Datum.Nil nil) {
        return "";
    }

    @Override
    public String visit(Datum.Text text) {
        return text.value();
    }

    @Override
    public String visit(Datum.Blob blob) {
        return JsonCells.text(blob);
    }

    @Override
    public String visit(Datum.Sketch sketch) {
        return JsonCells.text(sketch);
    }

    @Override
    public String visit(Datum.Geo geo) {
        return JsonCells.text(geo);
    }

    @Override
    public String visit(Datum.ListOf list) {
        return JsonCells.text(list);
    }

    @Override
    public String visit(Datum.MapOf map) {
        return JsonCells.text(map);
    }

    @Override
    public String visit(Measure.JobId job) {
        return Long.toUnsignedString(job.trid());
    }

    @Override
    public String visit(Measure.Moment moment) {
        return moment.instant().toString();
    }

    @Override
    public String visit(Measure.Elapsed elapsed) {
        return Units.seconds(elapsed.duration());
    }

    @Override
    public String visit(Measure.Rate rate) {
        return Units.decimal(rate.perSecond());
    }

    @Override
    public String visit(Measure.Percent percent) {
        return Units.decimal(percent.number());
    }

    @Override
    public String visit(Measure.TimeToLive ttl) {
        return Long.toString(ttl.seconds());
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
