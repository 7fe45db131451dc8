package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.MalformedMsgpack;
import io.bgql.sandbox.wire.MsgpackReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way from a bin's value to one inside it, as the context of an index says it: it only reads, it never creates. */
public final class ElementPath {
    private final ContextPath path;

    private ElementPath(ContextPath path) {
        this.path = path;
    }

    /** Reads a context, a list of ids and values by turns; empty when it is none. What comes behind it is ignored. */
    public static Optional<ElementPath> read(byte[] msgpack) {
        try {
            Element context = ElementReader.argument(new MsgpackReader(msgpack));
            if (context instanceof ElementList list) {
                ContextPath path = ContextPath.of(list.items());
                return path.steps().stream().allMatch(ElementPath::canBeRead)
                        ? Optional.of(new ElementPath(path))
                        : Optional.empty();
            }
        } catch (MalformedMsgpack | RefusedOperation noContext) {
            // Answered below like any other value that is no context.
        }
        return Optional.empty();
    }

    private static boolean canBeRead(ContextPath.Step step) {
        return !step.creates() && !ContextText.word(step.id()).isEmpty();
    }

    /** The value at the end of the way, or null when there is none. */
    public @Nullable Element follow(Element value) {
        try {
            return path.apply(value, end -> Effect.answer(end), false).answer();
        } catch (RefusedOperation nothingThere) {
            return null;
        }
    }

    /** As listings of indexes show it. */
    @Override
    public String toString() {
        return ContextText.of(path);
    }
}
