package io.bgql.report;

/** Cells as exact text: strings as they are, lists, maps, blobs and GeoJSON as JSON, nothing for an absent value. */
final class ForPrograms implements Cell.Visitor<String>, Value.Visitor<String>, Measure.Visitor<String> {
    private static final ForPrograms WORDS = new ForPrograms();

    private ForPrograms() {}

    static String text(Cell cell) {
        return cell.accept((Cell.Visitor<String>) WORDS);
    }

    @Override
    public String visit(Value value) {
        return value.accept((Value.Visitor<String>) this);
    }

    @Override
    public String visit(Measure measure) {
        return measure.accept((Measure.Visitor<String>) this);
    }

    @Override
    public String visit(Value.Absent absent) {
        return "";
    }

    @Override
    public String visit(Value.Text text) {
        return text.text();
    }

    @Override
    public String visit(Value.Int integer) {
        return Long.toString(integer.number());
    }

    @Override
    public String visit(Value.Real real) {
        return Double.toString(real.number());
    }

    @Override
    public String visit(Value.Bool bool) {
        return Boolean.toString(bool.truth());
    }

    @Override
    public String visit(Value.Blob blob) {
        return JsonCells.text(blob);
    }

    @Override
    public String visit(Value.Geo geo) {
        return JsonCells.text(geo);
    }

    @Override
    public String visit(Value.ListOf list) {
        return JsonCells.text(list);
    }

    @Override
    public String visit(Value.MapOf map) {
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
    public String visit(Measure.Node node) {
        return node.name();
    }
}
