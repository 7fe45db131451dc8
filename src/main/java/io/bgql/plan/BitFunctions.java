package io.bgql.plan;

import static io.bgql.plan.ChangeFlag.CREATE_ONLY;
import static io.bgql.plan.ChangeFlag.FAIL;
import static io.bgql.plan.ChangeFlag.FROM_FRONT;
import static io.bgql.plan.ChangeFlag.GROW_ONLY;
import static io.bgql.plan.ChangeFlag.NO_FAIL;
import static io.bgql.plan.ChangeFlag.PARTIAL;
import static io.bgql.plan.ChangeFlag.SATURATE;
import static io.bgql.plan.ChangeFlag.SHRINK_ONLY;
import static io.bgql.plan.ChangeFlag.SIGNED;
import static io.bgql.plan.ChangeFlag.UPDATE_ONLY;
import static io.bgql.plan.ChangeFlag.WRAP;
import static io.bgql.plan.Parameter.BITS;
import static io.bgql.plan.Parameter.BIT_OFFSET;
import static io.bgql.plan.Parameter.BLOB;
import static io.bgql.plan.Parameter.BYTES;
import static io.bgql.plan.Parameter.BYTE_OFFSET;
import static io.bgql.plan.Parameter.INTEGER;

import com.aerospike.client.Operation;
import com.aerospike.client.exp.BitExp;
import com.aerospike.client.exp.Exp;
import com.aerospike.client.operation.BitOperation;
import com.aerospike.client.operation.BitOverflowAction;
import com.aerospike.client.operation.BitPolicy;
import java.util.ArrayList;
import java.util.List;

/** What can be done to the bits of blobs. Offsets count from the first byte's highest bit, negative ones from the end. */
final class BitFunctions {
    private BitFunctions() {}

    /** All, in the order in which they are shown. */
    static List<ChangeFunction> all() {
        List<ChangeFunction> all = new ArrayList<>(bytes());
        all.add(mask("set", "bits.set(0, 8, x'ff')", "writes bits", BitOperation::set, BitExp::set));
        all.add(mask("or", "bits.or(0, 8, x'f0')", "sets bits that are 1 in the blob", BitOperation::or, BitExp::or));
        all.add(mask(
                "xor", "bits.xor(0, 8, x'0f')", "turns bits that are 1 in the blob", BitOperation::xor, BitExp::xor));
        all.add(mask(
                "and", "bits.and(0, 8, x'0f')", "clears bits that are 0 in the blob", BitOperation::and, BitExp::and));
        all.addAll(shifting());
        all.addAll(counting());
        return all;
    }

    private static List<ChangeFunction> bytes() {
        return List.of(
                row("resize", BYTES)
                        .flags(CREATE_ONLY, UPDATE_ONLY, NO_FAIL, FROM_FRONT, GROW_ONLY, SHRINK_ONLY)
                        .does("makes it that many bytes long, new ones zero; a missing bin is made", "bits.resize(4)")
                        .as("BitOperation.resize")
                        .by(call ->
                                BitOperation.resize(call.bitPolicy(), call.bin(), call.number(0), call.resizeFlags()))
                        .or((call, blob) -> BitExp.resize(call.bitPolicy(), call.exp(0), call.resizeFlags(), blob)),
                row("insert", BYTE_OFFSET, BLOB)
                        .flags(CREATE_ONLY, UPDATE_ONLY, NO_FAIL)
                        .does("puts bytes before the one at the offset", "bits.insert(1, x'beef')")
                        .as("BitOperation.insert")
                        .by(call -> BitOperation.insert(call.bitPolicy(), call.bin(), call.number(0), call.blob(1)))
                        .or((call, blob) -> BitExp.insert(call.bitPolicy(), call.exp(0), call.exp(1), blob)),
                row("remove", BYTE_OFFSET, BYTES)
                        .needs()
                        .flags(UPDATE_ONLY, NO_FAIL, PARTIAL)
                        .does("takes bytes away", "bits.remove(0, 1)")
                        .as("BitOperation.remove")
                        .by(call -> BitOperation.remove(call.bitPolicy(), call.bin(), call.number(0), call.number(1)))
                        .or((call, blob) -> BitExp.remove(call.bitPolicy(), call.exp(0), call.exp(1), blob)));
    }

    private static List<ChangeFunction> shifting() {
        return List.of(
                row("not", BIT_OFFSET, BITS)
                        .needs()
                        .flags(UPDATE_ONLY, NO_FAIL, PARTIAL)
                        .does("turns bits over", "bits.not(0, 8)")
                        .as("BitOperation.not")
                        .by(call -> BitOperation.not(call.bitPolicy(), call.bin(), call.number(0), call.number(1)))
                        .or((call, blob) -> BitExp.not(call.bitPolicy(), call.exp(0), call.exp(1), blob)),
                row("lshift", BIT_OFFSET, BITS, INTEGER)
                        .needs()
                        .flags(UPDATE_ONLY, NO_FAIL, PARTIAL)
                        .does("moves bits to the left, zeros come in", "bits.lshift(0, 16, 1)")
                        .as("BitOperation.lshift")
                        .by(call -> BitOperation.lshift(
                                call.bitPolicy(), call.bin(), call.number(0), call.number(1), call.number(2)))
                        .or((call, blob) ->
                                BitExp.lshift(call.bitPolicy(), call.exp(0), call.exp(1), call.exp(2), blob)),
                row("rshift", BIT_OFFSET, BITS, INTEGER)
                        .needs()
                        .flags(UPDATE_ONLY, NO_FAIL, PARTIAL)
                        .does("moves bits to the right, zeros come in", "bits.rshift(0, 16, 1)")
                        .as("BitOperation.rshift")
                        .by(call -> BitOperation.rshift(
                                call.bitPolicy(), call.bin(), call.number(0), call.number(1), call.number(2)))
                        .or((call, blob) ->
                                BitExp.rshift(call.bitPolicy(), call.exp(0), call.exp(1), call.exp(2), blob)));
    }

    private static List<ChangeFunction> counting() {
        return List.of(
                sum(
                        "add",
                        "bits.add(0, 8, 1, wrap)",
                        "adds to the integer of up to 64 bits that stands there",
                        BitOperation::add,
                        BitExp::add),
                sum(
                        "subtract",
                        "bits.subtract(0, 8, 1, saturate)",
                        "subtracts from the integer that stands there",
                        BitOperation::subtract,
                        BitExp::subtract),
                row("set_int", BIT_OFFSET, BITS, INTEGER)
                        .needs()
                        .flags(UPDATE_ONLY, NO_FAIL)
                        .does("writes an integer of up to 64 bits", "bits.set_int(0, 16, 500)")
                        .as("BitOperation.setInt")
                        .by(call -> BitOperation.setInt(
                                call.bitPolicy(), call.bin(), call.number(0), call.number(1), whole(call)))
                        .or((call, blob) ->
                                BitExp.setInt(call.bitPolicy(), call.exp(0), call.exp(1), call.exp(2), blob)));
    }

    private static ChangeFunction mask(String word, String sample, String what, Masking plain, MaskingExp computed) {
        return row(word, BIT_OFFSET, BITS, BLOB)
                .needs()
                .flags(UPDATE_ONLY, NO_FAIL, PARTIAL)
                .does(what, sample)
                .as("BitOperation." + word)
                .by(call -> plain.of(call.bitPolicy(), call.bin(), call.number(0), call.number(1), call.blob(2)))
                .or((call, blob) -> computed.of(call.bitPolicy(), call.exp(0), call.exp(1), call.exp(2), blob));
    }

    private static ChangeFunction sum(String word, String sample, String what, Adding plain, AddingExp computed) {
        return row(word, BIT_OFFSET, BITS, INTEGER)
                .needs()
                .flags(UPDATE_ONLY, NO_FAIL, SIGNED, FAIL, SATURATE, WRAP)
                .does(what, sample)
                .as("BitOperation." + word)
                .by(call -> plain.of(
                        call.bitPolicy(),
                        call.bin(),
                        call.number(0),
                        call.number(1),
                        whole(call),
                        call.has(SIGNED),
                        call.overflow()))
                .or((call, blob) -> computed.of(
                        call.bitPolicy(),
                        call.exp(0),
                        call.exp(1),
                        call.exp(2),
                        call.has(SIGNED),
                        call.overflow(),
                        blob));
    }

    private static ChangeFunction row(String word, Parameter... parameters) {
        return ChangeFunction.of(ChangeFunction.Kind.BITS, word, parameters);
    }

    private static long whole(ChangeCall call) {
        return (Long) call.arguments().get(2).object();
    }

    private interface Adding {
        Operation of(
                BitPolicy policy,
                String bin,
                int offset,
                int size,
                long value,
                boolean signed,
                BitOverflowAction overflow);
    }

    private interface AddingExp {
        Exp of(BitPolicy policy, Exp offset, Exp size, Exp value, boolean signed, BitOverflowAction overflow, Exp blob);
    }

    private interface Masking {
        Operation of(BitPolicy policy, String bin, int offset, int size, byte[] mask);
    }

    private interface MaskingExp {
        Exp of(BitPolicy policy, Exp offset, Exp size, Exp mask, Exp blob);
    }
}
