package io.bgql.report;

import io.bgql.cluster.Datum;

/** Words for values of which numbers and booleans have the same in every form that can be read back. */
interface DatumText extends Datum.Visitor<String> {
    @Override
    default String visit(Datum.Int integer) {
        return Long.toString(integer.value());
    }

    @Override
    default String visit(Datum.Real real) {
        return Double.toString(real.value());
    }

    @Override
    default String visit(Datum.Bool bool) {
        return Boolean.toString(bool.value());
    }
}
