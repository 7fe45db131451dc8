package io.bgql.plan;

import com.aerospike.client.cdt.CTX;
import com.aerospike.client.exp.Exp;
import io.bgql.expression.Constants;
import io.bgql.expression.Names;
import io.bgql.expression.Refusal;
import io.bgql.expression.Steps;
import io.bgql.expression.Type;
import io.bgql.syntax.MultipleSegment;
import io.bgql.syntax.Reference;
import io.bgql.syntax.Segment;
import io.bgql.syntax.Span;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where a change works: a bin, or what a path picks in one; what is missing on the way is created or not. */
record Spot(String bin, Steps steps, Span span, Constants constants, boolean create) {
    static Spot of(Reference.Path place, Constants constants, boolean create) {
        return new Spot(Names.bin(place.bin()), Steps.of(place.segments()), place.span(), constants, create);
    }

    boolean whole() {
        return steps.isEmpty();
    }

    /** What is written at the end of the path to say what stands there. */
    Optional<Type> designated() {
        return steps.designated();
    }

    Segment last() {
        return steps.last();
    }

    /** What holds the element that the last step picks. */
    Spot parent() {
        List<Segment> picking = steps.picking();
        Steps way = new Steps(picking.subList(0, picking.size() - 1), Optional.of(Steps.type(last().container())));
        return new Spot(bin, way, span, constants, create);
    }

    /** The way to what is changed in place. */
    CTX[] contexts() {
        checkSingle();
        return steps.contexts(steps.picking().size(), constants, create);
    }

    /** The same way, but the last step alone creates nothing: the client says itself what comes there. */
    CTX[] contextsToCreate() {
        CTX[] contexts = contexts();
        if (contexts.length > 0) {
            int last = contexts.length - 1;
            contexts[last] = steps.contexts(contexts.length, constants, false)[last];
        }
        return contexts;
    }

    /** The way on which nothing is created. */
    CTX[] existing() {
        checkSingle();
        return steps.contexts(steps.picking().size(), constants, false);
    }

    private void checkSingle() {
        if (!whole() && last() instanceof MultipleSegment many) {
            throw Refusal.type(
                    many.span(),
                    "this picks many elements, which can be removed and not changed one by one",
                    "name one element, or write remove()");
        }
    }

    /** What the bin holds if at the end of the way there is a value of that type. */
    Type root(Type leaf) {
        return whole() ? leaf : steps.bin();
    }

    /** The bin as an expression; an empty collection where it is missing, if the change may create it. */
    Exp container(Type leaf) {
        Type root = root(leaf);
        Exp held = Exp.bin(bin, root.exp());
        if (!create || (root != Type.LIST && root != Type.MAP)) {
            return held;
        }
        SortedMap<String, Object> emptyMap = new TreeMap<>();
        return Exp.cond(Exp.binExists(bin), held, root == Type.LIST ? Exp.val(List.of()) : Exp.val(emptyMap));
    }
}
