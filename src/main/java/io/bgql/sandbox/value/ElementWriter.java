package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.MsgpackExtension;
import io.bgql.sandbox.wire.MsgpackWriter;

/** Encodes values as msgpack, the order markers of collections included. */
final class ElementWriter {
    private ElementWriter() {}

    static byte[] toBytes(Element element) {
        MsgpackWriter out = new MsgpackWriter();
        write(element, out);
        return out.toByteArray();
    }

    static void write(Element element, MsgpackWriter out) {
        switch (element.type()) {
            case StaticType.NIL -> out.writeNil();
            case StaticType.BOOL -> out.writeBoolean(element == Element.Bool.TRUE);
            case StaticType.INTEGER -> out.writeInteger(((Element.Int64) element).value());
            case StaticType.FLOAT -> out.writeDouble(((Element.Float64) element).value());
            case StaticType.LIST -> writeList((ElementList) element, out);
            case StaticType.MAP -> writeMap((ElementMap) element, out);
            case StaticType.INFINITY -> out.writeSpecial(MsgpackExtension.INFINITY);
            case StaticType.WILDCARD -> out.writeSpecial(MsgpackExtension.WILDCARD);
            default -> {
                Element.Bytes bytes = (Element.Bytes) element;
                out.writeTyped(bytes.particleType(), bytes.data());
            }
        }
    }

    private static void writeList(ElementList list, MsgpackWriter out) {
        int size = list.items().size();
        out.writeListSize(list.ordered() ? size + 1 : size);
        if (list.ordered()) {
            out.writeMarker(1);
        }
        for (Element item : list.items()) {
            write(item, out);
        }
    }

    private static void writeMap(ElementMap map, MsgpackWriter out) {
        int size = map.entries().size();
        boolean marked = map.order() != ElementMap.UNORDERED;
        out.writeMapSize(marked ? size + 1 : size);
        if (marked) {
            out.writeMarker(map.order());
            out.writeNil();
        }
        for (ElementMap.Entry entry : map.entries()) {
            write(entry.key(), out);
            write(entry.value(), out);
        }
    }
}
