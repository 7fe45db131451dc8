package io.bgql.expression;

import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.Expression;
import io.bgql.syntax.Span;
import java.util.List;
import java.util.Map;

/**
 * An expression the server will accept, as the client's tree and as the bytes that travel. The bins are those it reads,
 * each with the first place where it is named; it is constant when its value is the same for every record.
 */
public record Compiled(
        Exp exp, Expression built, Type type, Map<String, Span> bins, boolean constant, List<Note> notes) {
    public Compiled {
        bins = Map.copyOf(bins);
        notes = List.copyOf(notes);
    }

    /** Another condition on the same records, not the same for each. */
    Compiled replaced(Exp condition) {
        return new Compiled(condition, Exp.build(condition), Type.BOOL, bins, false, notes);
    }

    /** Whether the server has to read records to decide it, their metadata not being enough. */
    public boolean needsRecord() {
        return Packed.of(this).needsRecord();
    }

    /** The bytes as other tools take them. */
    public String base64() {
        return built.getBase64();
    }
}
