package io.bgql.plan;

import io.bgql.expression.Constants;
import io.bgql.expression.Steps;
import io.bgql.syntax.Literal;
import io.bgql.syntax.Segment;
import io.bgql.syntax.SingleSegment;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A place by its bin and the steps inside it, whatever the place in the text. */
record Footprint(String bin, List<String> way) {
    Footprint {
        way = List.copyOf(way);
    }

    static Footprint of(String bin, Steps steps) {
        return new Footprint(bin, steps.picking().stream().map(Footprint::of).toList());
    }

    /** Keys and indexes say what they pick; other steps are taken to pick something else each time. */
    private static String of(Segment segment) {
        if (segment instanceof SingleSegment.Key key) {
            return "key " + text(key.key());
        }
        if (segment instanceof SingleSegment.Index index) {
            return index.container() + " " + text(index.index());
        }
        return segment.toString();
    }

    private static String text(Literal literal) {
        Object object = new Constants(Map.of()).object(literal);
        return object instanceof byte[] bytes
                ? Arrays.toString(bytes)
                : object.getClass().getSimpleName() + object;
    }

    /** Whether it is the other, or inside it. */
    boolean within(Footprint other) {
        return bin.equals(other.bin)
                && way.size() >= other.way.size()
                && way.subList(0, other.way.size()).equals(other.way);
    }
}
