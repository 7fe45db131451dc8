package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.MalformedMsgpack;
import io.bgql.sandbox.wire.MsgpackExtension;
import io.bgql.sandbox.wire.MsgpackKind;
import io.bgql.sandbox.wire.MsgpackReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Decodes values from msgpack and refuses what a server would not store: keys that are no key, a key twice, a
 * collection that says it is ordered and is not. Maps without order are sorted on the way in.
 */
final class ElementReader {
    private static final int KEY_ORDERED_BIT = 1;
    private static final int LIST_ORDERED_BIT = 1;
    /** The bits of a map's marker that are stored; the request to keep an index is not. */
    private static final int MAP_ORDER_BITS = 3;

    private final MsgpackReader in;
    private final boolean specialsAllowed;
    private int depth;

    private ElementReader(MsgpackReader in, boolean specialsAllowed) {
        this.in = in;
        this.specialsAllowed = specialsAllowed;
    }

    /** Reads one value that could be stored: no infinity, no wildcard. */
    static Element storable(MsgpackReader in) throws MalformedMsgpack {
        return new ElementReader(in, false).read();
    }

    /** Reads one argument of an operation, where infinity and wildcard have a meaning. */
    static Element argument(MsgpackReader in) throws MalformedMsgpack {
        return new ElementReader(in, true).read();
    }

    /** Reads a value that fills all the bytes. */
    static Element whole(byte[] msgpack) throws MalformedMsgpack {
        MsgpackReader in = new MsgpackReader(msgpack);
        Element element = storable(in);
        if (!in.atEnd()) {
            throw new MalformedMsgpack(in.remaining() + " bytes behind the value");
        }
        return element;
    }

    private Element read() throws MalformedMsgpack {
        return switch (in.peek()) {
            case NIL -> {
                in.readNil();
                yield Element.Special.NIL;
            }
            case BOOLEAN -> Element.Bool.of(in.readBoolean());
            case INTEGER -> new Element.Int64(in.readInteger());
            case DOUBLE -> new Element.Float64(in.readDouble());
            case BYTES -> bytes(in.readBytes());
            case LIST -> list();
            case MAP -> map();
            case EXTENSION -> special(in.readExtension());
        };
    }

    private static Element bytes(byte[] payload) throws MalformedMsgpack {
        if (payload.length == 0) {
            throw new MalformedMsgpack("a string without its particle type");
        }
        return new Element.Bytes(payload[0] & 0xff, Arrays.copyOfRange(payload, 1, payload.length));
    }

    private Element special(MsgpackExtension extension) throws MalformedMsgpack {
        if (specialsAllowed && extension.type() == MsgpackExtension.SPECIAL && extension.size() == 1) {
            if (extension.lastByte() == MsgpackExtension.INFINITY) {
                return Element.Special.INFINITY;
            }
            if (extension.lastByte() == MsgpackExtension.WILDCARD) {
                return Element.Special.WILDCARD;
            }
        }
        throw new MalformedMsgpack("an extension where a value should be");
    }

    private void enter() throws MalformedMsgpack {
        if (++depth > MsgpackReader.MAX_DEPTH) {
            throw new MalformedMsgpack("nested deeper than " + MsgpackReader.MAX_DEPTH);
        }
    }

    private Element list() throws MalformedMsgpack {
        int size = in.readListSize();
        boolean ordered = false;
        if (size > 0 && isMarker()) {
            ordered = (in.readExtension().type() & LIST_ORDERED_BIT) != 0;
            size--;
        }
        enter();
        List<Element> items = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Element item = read();
            if (ordered && i > 0 && Ordering.compare(items.get(i - 1), item) > 0) {
                throw new MalformedMsgpack("a list out of its order");
            }
            items.add(item);
        }
        depth--;
        return new ElementList(items, ordered);
    }

    private Element map() throws MalformedMsgpack {
        int size = in.readMapSize();
        int order = ElementMap.UNORDERED;
        if (size > 0 && isMarker()) {
            order = in.readExtension().type() & MAP_ORDER_BITS;
            in.skip();
            size--;
        }
        enter();
        List<ElementMap.Entry> entries = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            entries.add(new ElementMap.Entry(key(), read()));
        }
        depth--;
        putInOrder(entries, (order & KEY_ORDERED_BIT) != 0);
        return new ElementMap(entries, order);
    }

    private Element key() throws MalformedMsgpack {
        Element key = read();
        if (!ElementMap.canBeKey(key)) {
            throw new MalformedMsgpack("a key that is no integer, string or blob");
        }
        return key;
    }

    private static void putInOrder(List<ElementMap.Entry> entries, boolean claimsOrder) throws MalformedMsgpack {
        boolean sorted = isStrictlyAscending(entries);
        if (!sorted && !claimsOrder) {
            entries.sort(Ordering.OF_KEYS);
            sorted = isStrictlyAscending(entries);
        }
        if (!sorted) {
            throw new MalformedMsgpack("a map out of its order or with a key twice");
        }
    }

    private static boolean isStrictlyAscending(List<ElementMap.Entry> entries) {
        for (int i = 1; i < entries.size(); i++) {
            if (Ordering.OF_KEYS.compare(entries.get(i - 1), entries.get(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isMarker() throws MalformedMsgpack {
        if (in.peek() != MsgpackKind.EXTENSION) {
            return false;
        }
        MsgpackExtension extension = in.copy().readExtension();
        return extension.type() != MsgpackExtension.SPECIAL;
    }
}
