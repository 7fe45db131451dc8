package io.bgql.expression;

import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.Expression;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Operations that write bins, as expressions that only compute what would be written. It works on the bytes that travel,
 * which say all there is to an operation; what earlier operations left in a bin takes the place of the bin.
 */
public final class Replay {
    private static final int CALL = 127;
    private static final int CONTEXT = 0xff;

    /** On top of the module: the value is the changed collection, not the answer of the operation. */
    private static final int CHANGED = 0x40;

    /** A step into a map has this bit, one into a list the bit below. */
    private static final int INTO_MAP = 0x20;

    private static final int FIRST_OF_MAPS = 64;

    /** Of lists: set type, append and insert one or several, set, increment, sort; of maps: set type to decrement. */
    private static final Set<Integer> CREATING = Set.of(0, 1, 2, 3, 4, 9, 12, 13, 64, 65, 66, 67, 68, 69, 70, 73, 74);

    private static final int RESIZE = 0;

    /** The last of the operations on blobs, and on HyperLogLogs, that make a bin where there is none. */
    private static final int INSERT_BYTES = 1;

    private static final int UNION = 2;

    private static final int REMOVE_BYTES = 2;
    private static final int NOT_BITS = 7;

    /** Set, or, xor, and: those that lay bytes over those of the blob. */
    private static final Set<Integer> OVERLAYING = Set.of(3, 4, 5, 6);

    private static final int UPDATE_ONLY = 2;
    private static final int NO_FAIL = 4;
    private static final int PARTIAL = 8;

    /** A bin of this name cannot be typed, so there is none: read as any type it has no value. */
    private static final String NO_BIN = "\u0001";

    private final Map<String, Holding> changed;

    /** The bins that are not as the record has them. */
    public Replay(Map<String, Holding> changed) {
        this.changed = changed;
    }

    /** The modules of the server that change a value in place. */
    public enum Module {
        COLLECTIONS(0),
        BITS(1),
        HLL(2);

        private final int number;

        Module(int number) {
            this.number = number;
        }
    }

    /** What an expression write writes; none where it asks for the type of a bin whose type is not known. */
    public Optional<Expression> written(byte[] operation) {
        Packed expression = new Unpacking(operation).whole().items().get(0);
        return rewritten(expression).map(Expression::fromBytes);
    }

    /** What an operation makes of a value; what it makes of nothing is of the type that it creates. */
    public static Holding called(Module module, byte[] operation, Holding target) {
        Packed call = new Unpacking(operation).whole();
        Type type = target.type().filter(held -> held != Type.NIL).orElseGet(() -> created(module, call));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x95, CALL, (byte) type.exp().code, (byte) (CHANGED | module.number)});
        out.writeBytes(quoted(call));
        out.writeBytes(target.expression().getBytes());
        return new Holding(Optional.of(type), Expression.fromBytes(out.toByteArray()));
    }

    /** The type of bin that an operation works in. */
    public static Type created(Module module, byte[] operation) {
        return created(module, new Unpacking(operation).whole());
    }

    private static Type created(Module module, Packed call) {
        if (module != Module.COLLECTIONS) {
            return module == Module.BITS ? Type.BLOB : Type.HLL;
        }
        boolean map = call.code() == CONTEXT
                ? (call.items().get(1).items().get(0).whole().orElseThrow() & INTO_MAP) != 0
                : call.code() >= FIRST_OF_MAPS;
        return map ? Type.MAP : Type.LIST;
    }

    /** Whether a list or map operation works on what is missing; others leave it so. */
    public static boolean creates(byte[] operation) {
        Packed call = new Unpacking(operation).whole();
        return call.code() == CONTEXT || CREATING.contains(call.code());
    }

    /** Whether a bit or HyperLogLog operation can work on a bin that is missing. */
    public static boolean begins(Module module, byte[] operation) {
        Packed call = new Unpacking(operation).whole();
        return module == Module.BITS
                ? call.code() <= INSERT_BYTES && (bitFlags(call) & UPDATE_ONLY) == 0
                : call.code() <= UNION;
    }

    /** Whether an operation on bits that cannot be carried out is passed over. */
    public static boolean forgives(Module module, byte[] operation) {
        return module == Module.BITS && (bitFlags(new Unpacking(operation).whole()) & NO_FAIL) != 0;
    }

    /** Whether a server might not live through being asked: an or, and a xor, that may go beyond the blob crashed an 8.1.2. */
    public static boolean isPerilous(Module module, byte[] operation) {
        Packed call = new Unpacking(operation).whole();
        return module == Module.BITS && OVERLAYING.contains(call.code()) && (bitFlags(call) & PARTIAL) != 0;
    }

    /** They stand behind one to three arguments. */
    private static long bitFlags(Packed call) {
        int place = switch (call.code()) {
            case RESIZE -> 2;
            case INSERT_BYTES, REMOVE_BYTES, NOT_BITS -> 3;
            default -> 4;
        };
        return call.items().get(place).whole().orElse(0L);
    }

    /** The bins that an expression write reads. */
    public static Set<String> reads(byte[] operation) {
        return new Unpacking(operation).whole().items().get(0).bins();
    }

    /** Inside an expression a list among the arguments would be taken for an expression. */
    private static byte[] quoted(Packed call) {
        if (call.code() == CONTEXT) {
            return list(List.of(
                    call.items().get(0).bytes(),
                    call.items().get(1).bytes(),
                    quoted(call.items().get(2))));
        }
        List<byte[]> items = new ArrayList<>();
        for (Packed item : call.items()) {
            items.add(
                    item instanceof Packed.Items
                            ? list(List.of(new byte[] {Packed.QUOTE}, item.bytes()))
                            : item.bytes());
        }
        return list(items);
    }

    private Optional<byte[]> rewritten(Packed expression) {
        int code = expression.code();
        if (code == Packed.BIN) {
            return Optional.of(read(expression));
        } else if (code == Packed.BIN_TYPE) {
            return typeOf(expression);
        } else if (expression.items().isEmpty() || code == Packed.QUOTE) {
            return Optional.of(expression.bytes());
        }
        List<Packed> items = expression.items();
        List<byte[]> parts = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            boolean operation = code == CALL && i == 3;
            Optional<byte[]> part = operation ? arguments(items.get(i)) : rewritten(items.get(i));
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        return Optional.of(list(parts));
    }

    /** An operation begins with its code, and a way before it is no expression. */
    private Optional<byte[]> arguments(Packed call) {
        List<Packed> items = call.items();
        List<byte[]> parts = new ArrayList<>(items.size());
        boolean context = call.code() == CONTEXT;
        for (int i = 0; i < items.size(); i++) {
            Optional<byte[]> part;
            if (context) {
                part = i == 2
                        ? arguments(items.get(i))
                        : Optional.of(items.get(i).bytes());
            } else {
                part = rewritten(items.get(i));
            }
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        return Optional.of(list(parts));
    }

    private byte[] read(Packed bin) {
        Holding held = changed.get(bin.items().get(2).name());
        if (held == null) {
            return bin.bytes();
        }
        long wanted = bin.items().get(1).whole().orElseThrow();
        if (held.type().isEmpty() || held.type().get().exp().code == wanted) {
            return held.expression().getBytes();
        }
        return list(List.of(
                new byte[] {Packed.BIN}, bin.items().get(1).bytes(), new byte[] {(byte) 0xa1, (byte) NO_BIN.charAt(0)
                }));
    }

    private Optional<byte[]> typeOf(Packed question) {
        Holding held = changed.get(question.items().get(1).name());
        if (held == null) {
            return Optional.of(question.bytes());
        }
        return held.type().map(type -> Exp.build(Exp.val(particle(type))).getBytes());
    }

    /** What the server's bin_type answers for a bin. */
    private static int particle(Type type) {
        return switch (type) {
            case NIL -> 0;
            case INT -> 1;
            case FLOAT -> 2;
            case STRING -> 3;
            case BLOB -> 4;
            case BOOL -> 17;
            case HLL -> 18;
            case MAP -> 19;
            case LIST -> 20;
            case GEO -> 23;
        };
    }

    private static byte[] list(List<byte[]> items) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (items.size() < 16) {
            out.write(0x90 | items.size());
        } else {
            out.write(0xdc);
            out.write(items.size() >> 8);
            out.write(items.size());
        }
        items.forEach(out::writeBytes);
        return out.toByteArray();
    }
}
