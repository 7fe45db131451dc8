package io.bgql.expression;

import com.aerospike.client.cdt.CTX;
import io.bgql.syntax.MultipleSegment;
import io.bgql.syntax.Segment;
import io.bgql.syntax.Segment.Container;
import io.bgql.syntax.SingleSegment;
import java.util.List;
import java.util.Optional;

/** The segments of a path: those that pick elements, and the collection type that stands at the end, if one does. */
public record Steps(List<Segment> picking, Optional<Type> designated) {
    public Steps {
        picking = List.copyOf(picking);
    }

    public static Steps of(List<Segment> segments) {
        if (segments.isEmpty()) {
            return new Steps(segments, Optional.empty());
        }
        int last = segments.size() - 1;
        boolean designator = segments.get(last) instanceof Segment.Designator;
        List<Segment> picking = designator ? segments.subList(0, last) : segments;
        for (int i = 0; i < picking.size(); i++) {
            checkPlace(picking.get(i), i == picking.size() - 1);
        }
        return new Steps(
                picking, designator ? Optional.of(type(segments.get(last).container())) : Optional.empty());
    }

    private static void checkPlace(Segment segment, boolean last) {
        if (segment instanceof Segment.Designator) {
            throw Refusal.type(segment.span(), "[] and {} stand at the end of a path");
        }
        if (segment instanceof MultipleSegment && !last) {
            throw Refusal.type(segment.span(), "a selector of many elements stands at the end of a path");
        }
    }

    public static Type type(Container container) {
        return container == Container.LIST ? Type.LIST : Type.MAP;
    }

    public boolean isEmpty() {
        return picking.isEmpty();
    }

    public Segment last() {
        return picking.get(picking.size() - 1);
    }

    /** What the bin holds. */
    public Type bin() {
        return type(picking.get(0).container());
    }

    /** The way to the collection in which the last step picks. */
    CTX[] contexts(Constants constants) {
        return contexts(picking.size() - 1, constants);
    }

    /** The way through the first steps. */
    CTX[] contexts(int count, Constants constants) {
        return contexts(count, new Context(constants, false));
    }

    /** The way through the first steps, on which what is missing is created if the change may do so. */
    public CTX[] contexts(int count, Constants constants, boolean creating) {
        return contexts(count, new Context(constants, creating));
    }

    private CTX[] contexts(int count, Context context) {
        CTX[] contexts = new CTX[count];
        for (int i = 0; i < count; i++) {
            contexts[i] = ((SingleSegment) picking.get(i)).accept(context);
        }
        return contexts;
    }
}
