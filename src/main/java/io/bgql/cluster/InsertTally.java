package io.bgql.cluster;

import com.aerospike.client.AerospikeException;
import com.aerospike.client.ResultCode;
import io.bgql.plan.InsertPlan;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.StatementException;
import java.util.Optional;

/** Counts what becomes of the rows of one INSERT, as their answers come in. */
final class InsertTally {
    private int written;
    private int before;
    private int refused;
    private Optional<InsertPlan.NewRecord> first = Optional.empty();
    private int code;

    void add(InsertPlan.NewRecord row, int resultCode) {
        if (resultCode == ResultCode.OK) {
            written++;
            return;
        }
        refused++;
        if (first.isEmpty()) {
            first = Optional.of(row);
            code = resultCode;
            before = written;
        }
    }

    /** Whether no row of it was sent. */
    boolean untouched() {
        return written == 0 && refused == 0;
    }

    boolean failed() {
        return first.isPresent();
    }

    Inserted result() {
        return new Inserted(written, first.map(this::failure));
    }

    private StatementException failure(InsertPlan.NewRecord row) {
        AerospikeException failure = new AerospikeException(code);
        Diagnostic plain = Failures.diagnostic(failure, "writing key " + KeyWords.of(row.key()));
        Diagnostic diagnostic =
                Failures.permitting(Diagnostic.of(plain.code(), plain.message() + others()), code, "write");
        if (code == ResultCode.KEY_EXISTS_ERROR) {
            diagnostic = diagnostic.hinting("UPSERT INTO overwrites records that exist");
        }
        return new StatementException(diagnostic.or(row.span()), failure);
    }

    /** Rows travel together, so some behind the one that is refused may be written. */
    private String others() {
        int behind = written - before;
        StringBuilder others = new StringBuilder();
        if (written > 0) {
            others.append("; ")
                    .append(rows(written))
                    .append(written == 1 ? " was" : " were")
                    .append(" written");
            others.append(
                    behind == 0 ? ", before it" : before == 0 ? ", behind it" : ", " + behind + " of them behind it");
        }
        if (refused > 1) {
            others.append("; ").append(rows(refused - 1)).append(" behind it failed too");
        }
        return others.toString();
    }

    private static String rows(int count) {
        return count == 1 ? "1 row" : count + " rows";
    }
}
