package io.bgql.plan;

import static io.bgql.plan.ChangeFlag.ALLOW_FOLD;
import static io.bgql.plan.ChangeFlag.CREATE_ONLY;
import static io.bgql.plan.ChangeFlag.NO_FAIL;
import static io.bgql.plan.ChangeFlag.UPDATE_ONLY;

import com.aerospike.client.Value;
import com.aerospike.client.cdt.ListPolicy;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.exp.HLLExp;
import com.aerospike.client.exp.ListExp;
import com.aerospike.client.operation.HLLOperation;
import io.bgql.expression.Type;
import java.util.List;

/** What can be done to HyperLogLogs, which count distinct values. */
final class HllFunctions {
    private HllFunctions() {}

    /** All, in the order in which they are shown. */
    static List<ChangeFunction> all() {
        return List.of(
                row("init", Parameter.INDEX_BITS, Parameter.MINHASH_BITS)
                        .optional(1)
                        .flags(CREATE_ONLY, UPDATE_ONLY, NO_FAIL)
                        .does("makes an empty one of 4 to 16 index bits, or empties it", "visitors.init(12)")
                        .as("HLLOperation.init")
                        .by(call -> HLLOperation.init(call.hllPolicy(), call.bin(), call.number(0), bits(call, 1))),
                row("add", Parameter.VALUE, Parameter.INDEX_BITS, Parameter.MINHASH_BITS)
                        .optional(2)
                        .flags(CREATE_ONLY, UPDATE_ONLY, NO_FAIL)
                        .does(
                                "counts a value, or those of a list; with index bits a missing bin is made",
                                "visitors.add('u1', 12)")
                        .as("HLLOperation.add")
                        .by(call -> HLLOperation.add(
                                call.hllPolicy(), call.bin(), values(call), bits(call, 1), bits(call, 2)))
                        .or((call, hll) -> HLLExp.add(
                                call.hllPolicy(), list(call), Exp.val(bits(call, 1)), Exp.val(bits(call, 2)), hll)),
                row("union", Parameter.HLL)
                        .repeats()
                        .flags(CREATE_ONLY, UPDATE_ONLY, NO_FAIL, ALLOW_FOLD)
                        .does(
                                "counts what others have counted too; of bins, with the fewest index bits of all",
                                "visitors.union($.others)")
                        .as("HLLOperation.setUnion; of bins HLLExp.getUnion")
                        .by(call -> HLLOperation.setUnion(call.hllPolicy(), call.bin(), others(call)))
                        .or((call, hll) -> union(call, hll)),
                row("fold", Parameter.INDEX_BITS)
                        .needs()
                        .does("makes it smaller and less exact", "visitors.fold(8)")
                        .as("HLLOperation.fold")
                        .by(call -> HLLOperation.fold(call.bin(), call.number(0))),
                row("refresh")
                        .needs()
                        .does("computes its count anew and keeps it", "visitors.refresh()")
                        .as("HLLOperation.refreshCount")
                        .by(call -> HLLOperation.refreshCount(call.bin())));
    }

    private static ChangeFunction row(String word, Parameter... parameters) {
        return ChangeFunction.of(ChangeFunction.Kind.HLL, word, parameters);
    }

    /** The client's -1 stands for bits that are not said. */
    private static int bits(ChangeCall call, int index) {
        return call.arguments().size() > index ? call.number(index) : -1;
    }

    private static List<Value> values(ChangeCall call) {
        Object value = call.arguments().get(0).object();
        return value instanceof List<?> list ? list.stream().map(Value::get).toList() : List.of(Value.get(value));
    }

    private static List<Value.HLLValue> others(ChangeCall call) {
        return call.arguments().stream()
                .map(argument -> new Value.HLLValue((byte[]) argument.object()))
                .toList();
    }

    private static Exp list(ChangeCall call) {
        boolean list = call.arguments().get(0).type() == Type.LIST;
        return list ? call.exp(0) : listOf(call.exp(0), Exp.val(List.of()));
    }

    private static Exp union(ChangeCall call, Exp hll) {
        Exp union = hll;
        for (ChangeArgument argument : call.arguments()) {
            union = HLLExp.getUnion(argument.exp(), union);
        }
        return union;
    }

    private static Exp listOf(Exp value, Exp list) {
        return ListExp.append(new ListPolicy(), value, list);
    }
}
