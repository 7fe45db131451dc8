package io.bgql.plan;

import com.aerospike.client.Operation;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.Expression;
import io.bgql.expression.Holding;
import io.bgql.expression.Replay;
import io.bgql.expression.Type;
import java.util.ArrayList;
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
    private static final String NOTHING_HERE =
            "the servers compute nothing here: the change fails, or there is nothing to change";

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
            case WRITE -> put(bin, operation.value.getObject());
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

    private Holding held(String bin) {
        Holding now = changed.get(bin);
        if (now != null) {
            return now;
        }
        Type type = stored.get(bin);
        return type == null ? Holding.NOTHING : Holding.stored(bin, type);
    }
}
