package io.bgql.plan;

import com.aerospike.client.Value;
import com.aerospike.client.cdt.CTX;
import com.aerospike.client.cdt.ListOrder;
import com.aerospike.client.cdt.ListPolicy;
import com.aerospike.client.cdt.ListWriteFlags;
import com.aerospike.client.cdt.MapOrder;
import com.aerospike.client.cdt.MapPolicy;
import com.aerospike.client.cdt.MapWriteFlags;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.operation.BitOverflowAction;
import com.aerospike.client.operation.BitPolicy;
import com.aerospike.client.operation.BitResizeFlags;
import com.aerospike.client.operation.BitWriteFlags;
import com.aerospike.client.operation.HLLPolicy;
import com.aerospike.client.operation.HLLWriteFlags;
import java.util.List;
import java.util.Set;

/** A function of {@link ChangeFunctions} on a place, with arguments that fit it. */
record ChangeCall(Spot spot, List<ChangeArgument> arguments, Set<ChangeFlag> flags) {
    ChangeCall {
        arguments = List.copyOf(arguments);
        flags = Set.copyOf(flags);
    }

    String bin() {
        return spot.bin();
    }

    CTX[] contexts() {
        return spot.contexts();
    }

    Value value(int index) {
        return arguments.get(index).value();
    }

    int number(int index) {
        return arguments.get(index).position();
    }

    byte[] blob(int index) {
        return (byte[]) arguments.get(index).object();
    }

    Exp exp(int index) {
        return arguments.get(index).exp();
    }

    boolean computed() {
        return arguments.stream().anyMatch(ChangeArgument::computed);
    }

    boolean has(ChangeFlag flag) {
        return flags.contains(flag);
    }

    private int code(ChangeFlag flag, int code) {
        return has(flag) ? code : 0;
    }

    ListOrder listOrder() {
        return has(ChangeFlag.ORDERED) ? ListOrder.ORDERED : ListOrder.UNORDERED;
    }

    ListPolicy listPolicy() {
        int codes = code(ChangeFlag.ADD_UNIQUE, ListWriteFlags.ADD_UNIQUE)
                | code(ChangeFlag.INSERT_BOUNDED, ListWriteFlags.INSERT_BOUNDED)
                | code(ChangeFlag.NO_FAIL, ListWriteFlags.NO_FAIL)
                | code(ChangeFlag.PARTIAL, ListWriteFlags.PARTIAL);
        return new ListPolicy(listOrder(), codes);
    }

    MapOrder mapOrder() {
        if (has(ChangeFlag.UNORDERED)) {
            return MapOrder.UNORDERED;
        }
        return has(ChangeFlag.KEY_VALUE_ORDERED) ? MapOrder.KEY_VALUE_ORDERED : MapOrder.KEY_ORDERED;
    }

    MapPolicy mapPolicy() {
        int codes = code(ChangeFlag.CREATE_ONLY, MapWriteFlags.CREATE_ONLY)
                | code(ChangeFlag.UPDATE_ONLY, MapWriteFlags.UPDATE_ONLY)
                | code(ChangeFlag.NO_FAIL, MapWriteFlags.NO_FAIL)
                | code(ChangeFlag.PARTIAL, MapWriteFlags.PARTIAL);
        return new MapPolicy(mapOrder(), codes);
    }

    BitPolicy bitPolicy() {
        return new BitPolicy(code(ChangeFlag.CREATE_ONLY, BitWriteFlags.CREATE_ONLY)
                | code(ChangeFlag.UPDATE_ONLY, BitWriteFlags.UPDATE_ONLY)
                | code(ChangeFlag.NO_FAIL, BitWriteFlags.NO_FAIL)
                | code(ChangeFlag.PARTIAL, BitWriteFlags.PARTIAL));
    }

    int resizeFlags() {
        return code(ChangeFlag.FROM_FRONT, BitResizeFlags.FROM_FRONT)
                | code(ChangeFlag.GROW_ONLY, BitResizeFlags.GROW_ONLY)
                | code(ChangeFlag.SHRINK_ONLY, BitResizeFlags.SHRINK_ONLY);
    }

    BitOverflowAction overflow() {
        if (has(ChangeFlag.SATURATE)) {
            return BitOverflowAction.SATURATE;
        }
        return has(ChangeFlag.WRAP) ? BitOverflowAction.WRAP : BitOverflowAction.FAIL;
    }

    HLLPolicy hllPolicy() {
        return new HLLPolicy(code(ChangeFlag.CREATE_ONLY, HLLWriteFlags.CREATE_ONLY)
                | code(ChangeFlag.UPDATE_ONLY, HLLWriteFlags.UPDATE_ONLY)
                | code(ChangeFlag.NO_FAIL, HLLWriteFlags.NO_FAIL)
                | code(ChangeFlag.ALLOW_FOLD, HLLWriteFlags.ALLOW_FOLD));
    }
}
