package io.bgql.expression;

import com.aerospike.client.cdt.CTX;
import io.bgql.syntax.Reference;
import io.bgql.syntax.Segment;
import io.bgql.syntax.SingleSegment;
import java.util.List;
import java.util.Optional;

/** The way from a bin to one element in it, and the kind of collection that a {@code []} or {@code {}} at the end says. */
public record ElementWay(List<CTX> contexts, Optional<Type> designated) {
    public ElementWay {
        contexts = List.copyOf(contexts);
    }

    /** Refuses a path that picks several elements: {@code user} is what wants one. */
    public static ElementWay of(Reference.Path path, String user, Constants constants) {
        Steps steps = Steps.of(path.segments());
        for (Segment segment : steps.picking()) {
            if (!(segment instanceof SingleSegment)) {
                throw Refusal.type(segment.span(), user + " takes one element, and this selector picks many");
            }
        }
        return new ElementWay(List.of(steps.contexts(steps.picking().size(), constants)), steps.designated());
    }
}
