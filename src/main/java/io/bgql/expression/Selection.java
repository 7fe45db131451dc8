package io.bgql.expression;

import com.aerospike.client.cdt.CTX;
import com.aerospike.client.cdt.MapReturnType;
import com.aerospike.client.exp.Exp;
import io.bgql.syntax.MultipleSegment;
import io.bgql.syntax.Segment;
import io.bgql.syntax.SingleSegment;

/** Elements inside a bin: the way to them, how they are picked, and what of them is wanted. */
record Selection(String bin, Steps steps, ReturnKind kind, Constants constants) {
    boolean many() {
        return PathTerms.picksMany(steps.last());
    }

    Selection returning(ReturnKind other) {
        return new Selection(bin, steps, other, constants);
    }

    CTX[] contexts() {
        return steps.contexts(constants);
    }

    Exp container() {
        return Exp.bin(bin, steps.bin().exp());
    }

    /** The type matters for one element only; an answer about many has the type that its kind has. */
    Exp exp(Type type) {
        Segment last = steps.last();
        if (last instanceof SingleSegment single) {
            return single.accept(new PickOne(this, type));
        }
        return ((MultipleSegment) last).accept(new PickMany(this));
    }

    int code(boolean inverted) {
        return kind.code() | (inverted ? MapReturnType.INVERTED : 0);
    }
}
