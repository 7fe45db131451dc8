package io.bgql.expression;

import com.aerospike.client.exp.Exp;
import io.bgql.expression.Signature.Operand;

/** Facts of the record, behind {@code $.}. */
// Its parts are immutable; the checker only believes types that carry an annotation of its own library.
@SuppressWarnings("ImmutableEnumChecker")
enum RecordFunction implements Function {
    DEVICE_SIZE(
            "deviceSize",
            Signature.of(Operand.INT),
            Build.fact(Exp::recordSize),
            "bytes the record takes in storage; the same as recordSize()",
            "$.deviceSize() > 1024"),
    MEMORY_SIZE(
            "memorySize",
            Signature.of(Operand.INT),
            Build.fact(Exp::recordSize),
            "bytes the record takes in storage; the same as recordSize()",
            "$.memorySize() > 1024"),
    RECORD_SIZE(
            "recordSize",
            Signature.of(Operand.INT),
            Build.fact(Exp::recordSize),
            "bytes the record takes in storage",
            "$.recordSize() > 1024"),
    DIGEST_MODULO(
            "digestModulo",
            Signature.of(Operand.INT, Operand.INT_LITERAL),
            (operands, literals, type) -> Exp.digestModulo(Build.number(literals.get(0))),
            "the rest when the record's digest is divided: an even sample of records",
            "$.digestModulo(100) == 0"),
    IS_TOMBSTONE(
            "isTombstone",
            Signature.of(Operand.BOOL),
            Build.fact(Exp::isTombstone),
            "whether it is what a durable delete left",
            "not($.isTombstone())"),
    KEY_EXISTS(
            "keyExists",
            Signature.of(Operand.BOOL),
            Build.fact(Exp::keyExists),
            "whether the user key is stored with the record",
            "$.keyExists()"),
    KEY(
            "key",
            Signature.of(Operand.KEY),
            Build.fact(Exp::unknown),
            "the user key, unknown where none is stored; read as what it is compared with",
            "$.key() == 'u1'"),
    LAST_UPDATE(
            "lastUpdate",
            Signature.of(Operand.INT),
            Build.fact(Exp::lastUpdate),
            "when it was written last, in nanoseconds since 1970",
            "$.lastUpdate() > 1767225600000000000"),
    SINCE_UPDATE(
            "sinceUpdate",
            Signature.of(Operand.INT),
            Build.fact(Exp::sinceUpdate),
            "how long ago it was written last, in milliseconds",
            "$.sinceUpdate() > 86400000"),
    SET_NAME(
            "setName",
            Signature.of(Operand.STRING),
            Build.fact(Exp::setName),
            "the name of its set",
            "$.setName() == 'users'"),
    TTL("ttl", Signature.of(Operand.INT), Build.fact(Exp::ttl), "seconds it has to live, -1 for ever", "$.ttl() == -1"),
    VOID_TIME(
            "voidTime",
            Signature.of(Operand.INT),
            Build.fact(Exp::voidTime),
            "when it expires, in nanoseconds since 1970, -1 never",
            "$.voidTime() == -1");

    private final Entry entry;

    RecordFunction(String word, Signature signature, Build build, String summary, String example) {
        this.entry = new Entry(Place.RECORD, word, signature, build, summary, example);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
