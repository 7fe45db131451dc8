package io.bgql.plan;

import com.aerospike.client.Operation;
import com.aerospike.client.Value;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.Expression;
import io.bgql.expression.Holding;
import io.bgql.expression.Replay;
import io.bgql.expression.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What changes would make of one record, in their order, as expressions that a server evaluates on it. An expression can do
 * all that operations do, except joining texts and blobs: those are joined here, where they are known. Used once.
 */
public final class Foresight {
    private final Map<String, Object> joinable = new HashMap<>();
    private final Map<String, Type> stored;
    private final Map<String, Holding> changed = new HashMap<>();
    private final Set<String> untold = new HashSet<>();
    private final Replay replay = new Replay(changed);

    /** The types of all bins of the record, and of its texts and blobs ({@code byte[]}) what they hold. */
    public Foresight(Map<String, Type> stored, Map<String, Object> joinable) {
        this.stored = stored;
        this.joinable.putAll(joinable);
    }

    /** One for each change, up to the first that must fail. */
    public List<Foreseen> of(Work.Operations work) {
        List<Foreseen> all = new ArrayList<>();
        for (Work.Step step : work.steps()) {
            Optional<String> bin = step.bin();
            if (bin.isPresent()) {
                Foreseen.Outlook outlook = outlook(step, bin.get());
                all.add(new Foreseen(step.span(), bin.get(), outlook));
                if (outlook instanceof Foreseen.Fails) {
                    return all;
                }
            }
        }
        return all;
    }

    private Foreseen.Outlook outlook(Work.Step step, String bin) {
        Operation operation = step.operation();
        boolean over = operation.type == Operation.Type.WRITE;
        if (untold.contains(bin) && !over) {
            return new Foreseen.Untold("an earlier change of this bin cannot be told");
        }
        untold.remove(bin);
        return switch (operation.type) {
            case WRITE -> put(bin, operation.value);
            case ADD -> add(bin, (Number) operation.value.getObject());
            case APPEND -> join(bin, operation.value.getObject(), true);
            case PREPEND -> join(bin, operation.value.getObject(), false);
            case EXP_MODIFY -> written(step, bin);
            case CDT_MODIFY, MAP_MODIFY -> called(Replay.Module.COLLECTIONS, step, bin);
            case BIT_MODIFY -> called(Replay.Module.BITS, step, bin);
            case HLL_MODIFY -> called(Replay.Module.HLL, step, bin);
            default -> throw new IllegalStateException("not a change of a bin: " + operation.type);
        };
    }

    private Foreseen.Outlook put(String bin, Value value) {
        if (value.getObject() == null) {
            joinable.remove(bin);
            changed.put(bin, Holding.NOTHING);
            return new Foreseen.Gone();
        }
        return known(bin, value.getObject(), Constant.of(value));
    }

    private Foreseen.Outlook add(String bin, Number amount) {
        Holding held = held(bin);
        Type type = amount instanceof Double ? Type.FLOAT : Type.INT;
        Exp value = type == Type.FLOAT ? Exp.val(amount.doubleValue()) : Exp.val(amount.longValue());
        if (held.nothing()) {
            return computed(bin, type, Exp.build(value));
        }
        if (held.type().isPresent() && held.type().get() != type) {
            return cannot("added to", type, held.type().get());
        }
        return computed(bin, type, Exp.build(Exp.add(Exp.expr(held.expression()), value)));
    }

    /** A missing bin takes what is joined to it for its value. */
    private Foreseen.Outlook join(String bin, Object piece, boolean behind) {
        Holding held = held(bin);
        Type type = Type.of(piece);
        if (held.nothing()) {
            return known(bin, piece, Constant.of(Value.get(piece)));
        }
        if (held.type().isPresent() && held.type().get() != type) {
            return cannot("joined with", type, held.type().get());
        }
        Object whole = joinable.get(bin);
        if (whole == null) {
            return untold(bin, "no expression joins what an earlier change computes");
        }
        Object joined = behind ? joined(whole, piece) : joined(piece, whole);
        return known(bin, joined, Constant.of(Value.get(joined)));
    }

    private static Object joined(Object first, Object second) {
        if (first instanceof byte[] head && second instanceof byte[] tail) {
            byte[] whole = Arrays.copyOf(head, head.length + tail.length);
            System.arraycopy(tail, 0, whole, head.length, tail.length);
            return whole;
        }
        return (String) first + second;
    }

    private Foreseen.Outlook written(Work.Step step, String bin) {
        byte[] operation = (byte[]) step.operation().value.getObject();
        if (Replay.reads(operation).stream().anyMatch(untold::contains)) {
            return untold(bin, "it reads a bin whose earlier change cannot be told");
        }
        return replay.written(operation)
                .map(expression -> computed(bin, step.holds(), expression))
                .orElseGet(() -> untold(bin, "it asks for the type of a bin that an earlier change computes"));
    }

    private Foreseen.Outlook called(Replay.Module module, Work.Step step, String bin) {
        byte[] operation = (byte[]) step.operation().value.getObject();
        Holding held = held(bin);
        Type type = Replay.created(module, operation);
        if (held.nothing() && module == Replay.Module.COLLECTIONS && !Replay.creates(operation)) {
            return new Foreseen.Same();
        }
        if (held.nothing() && module != Replay.Module.COLLECTIONS && !Replay.begins(module, operation)) {
            return Replay.forgives(module, operation)
                    ? new Foreseen.Same()
                    : new Foreseen.Fails("there is no such bin");
        }
        if (!held.nothing() && held.type().isPresent() && held.type().get() != type) {
            return new Foreseen.Fails("the bin holds " + held.type().get() + ", and this is for " + type);
        }
        if (Replay.isPerilous(module, operation)) {
            return untold(bin, "servers can crash when asked what partial makes of it");
        }
        Holding result = Replay.called(module, operation, held);
        return computed(bin, result.type(), result.expression());
    }

    private static Foreseen.Outlook cannot(String doing, Type given, Type held) {
        return new Foreseen.Fails("the bin holds " + held + ", which cannot be " + doing + " " + given);
    }

    private Foreseen.Outlook untold(String bin, String reason) {
        untold.add(bin);
        return new Foreseen.Untold(reason);
    }

    private Foreseen.Outlook known(String bin, Object value, Constant constant) {
        Foreseen.Outlook outlook = computed(bin, constant.type(), constant.expression());
        if (value instanceof byte[] || value instanceof String) {
            joinable.put(bin, value);
        }
        return outlook;
    }

    private Foreseen.Outlook computed(String bin, Type type, Expression expression) {
        return computed(bin, Optional.of(type), expression);
    }

    private Foreseen.Outlook computed(String bin, Optional<Type> type, Expression expression) {
        joinable.remove(bin);
        changed.put(bin, new Holding(type, expression));
        return new Foreseen.Computed(expression);
    }

    private Holding held(String bin) {
        Holding now = changed.get(bin);
        if (now != null) {
            return now;
        }
        Type type = stored.get(bin);
        return type == null ? Holding.NOTHING : Holding.stored(bin, type);
    }
}
