package io.bgql.expression;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and tests of elements of lists and maps, as compiled expressions have them. */
final class Elements {
    private static final int CALL = 127;
    private static final int COLLECTIONS = 0;
    private static final int CONTEXT = 0xff;
    private static final int VALUE = 7;
    private static final int EXISTS = 13;
    private static final int LIST_BY_VALUE = 0x16;
    private static final int MAP_BY_KEY = 0x61;
    private static final int MAP_BY_VALUE = 0x66;

    /** Calls that pick one element, and the step of a context that picks the same. */
    private static final Map<Integer, Integer> STEPS =
            Map.of(0x13, 0x10, 0x15, 0x11, MAP_BY_KEY, 0x22, 0x62, 0x20, 0x64, 0x21);

    /** The most items of a list that msgpack counts within one byte; longer contexts are not looked for. */
    private static final int MOST_ITEMS = 15;

    private Elements() {}

    /** A bin, and the packed pairs of a context that lead into it. */
    private record Place(String bin, List<Packed> context, List<Integer> steps) {
        Place step(List<Packed> context, int step, Packed argument) {
            List<Packed> all = new ArrayList<>(this.context);
            List<Integer> codes = new ArrayList<>(steps);
            for (int i = 0; i + 1 < context.size(); i += 2) {
                codes.add(context.get(i).whole().map(Long::intValue).orElse(-1));
                all.add(context.get(i + 1));
            }
            if (step >= 0) {
                codes.add(step);
                all.add(argument);
            }
            return new Place(bin, all, codes);
        }

        boolean isShort() {
            return 2 * steps.size() <= MOST_ITEMS;
        }

        String base64() {
            if (steps.isEmpty()) {
                return "";
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.write(0x90 | (2 * steps.size()));
            for (int i = 0; i < steps.size(); i++) {
                bytes.write(steps.get(i));
                bytes.writeBytes(context.get(i).bytes());
            }
            return Base64.getEncoder().encodeToString(bytes.toByteArray());
        }
    }

    /** One call on a list or map: what it does, with its arguments, where. */
    private record Access(int code, int returns, List<Packed> arguments, List<Packed> context, Packed container) {
        static Optional<Access> of(Packed packed) {
            List<Packed> parts = packed.operands(CALL);
            if (parts.size() != 4 || !parts.get(1).whole().equals(Optional.of((long) COLLECTIONS))) {
                return Optional.empty();
            }
            Packed call = parts.get(2);
            List<Packed> inside = call.operands(CONTEXT);
            List<Packed> context = inside.isEmpty() ? List.of() : inside.get(0).items();
            Packed bare = inside.size() == 2 ? inside.get(1) : call;
            List<Packed> items = bare.items();
            if (items.size() < 2) {
                return Optional.empty();
            }
            int returns = items.get(1).whole().map(Long::intValue).orElse(-1);
            return Optional.of(new Access(bare.code(), returns, items.subList(2, items.size()), context, parts.get(3)));
        }
    }

    /** What an index would have to hold to hold what the expression reads, or its elements. */
    static Subject subject(Packed read, Catalog.Collection collection, Type type) {
        Optional<Place> place = place(read).filter(Place::isShort);
        return new Subject(place.map(Place::bin), place.map(Place::base64).orElse(""), read.base64(), collection, type);
    }

    private static Optional<Place> place(Packed read) {
        List<Packed> bin = read.operands(Packed.BIN);
        if (bin.size() == 2) {
            return Optional.of(new Place(bin.get(1).name(), List.of(), List.of()));
        }
        return Access.of(read)
                .filter(access ->
                        access.returns() == VALUE && access.arguments().size() == 1 && STEPS.containsKey(access.code()))
                .flatMap(access -> place(access.container())
                        .map(place -> place.step(
                                access.context(),
                                STEPS.getOrDefault(access.code(), -1),
                                access.arguments().get(0))));
    }

    /** {@code v in list}, and whether a key, a value or an element is there. */
    static void tested(Packed condition, List<Restriction> found) {
        Access access = Access.of(condition).orElse(null);
        if (access == null || access.returns() != EXISTS || access.arguments().size() != 1) {
            return;
        }
        Packed argument = access.arguments().get(0);
        if (access.code() == LIST_BY_VALUE
                && !access.container().operands(Packed.QUOTE).isEmpty()) {
            Restrictions.member(argument, access.container(), found);
            return;
        }
        collection(access.code()).ifPresent(collection -> equal(access, argument, collection, found));
    }

    private static void equal(Access access, Packed argument, Catalog.Collection collection, List<Restriction> found) {
        List<Restriction> there = new ArrayList<>();
        Restrictions.equal(access.container(), argument, collection, there);
        if (access.context().isEmpty()) {
            found.addAll(there);
            return;
        }
        Optional<String> context = place(access.container())
                .map(place -> place.step(access.context(), -1, argument))
                .filter(Place::isShort)
                .map(Place::base64);
        for (Restriction at : there) {
            Subject subject = at.subject();
            context.ifPresent(inside -> found.add(new Restriction(
                    new Subject(subject.bin(), inside, "", collection, subject.type()), at.demand(), false)));
        }
    }

    private static Optional<Catalog.Collection> collection(int code) {
        return switch (code) {
            case LIST_BY_VALUE -> Optional.of(Catalog.Collection.LIST);
            case MAP_BY_KEY -> Optional.of(Catalog.Collection.MAP_KEYS);
            case MAP_BY_VALUE -> Optional.of(Catalog.Collection.MAP_VALUES);
            default -> Optional.empty();
        };
    }
}
