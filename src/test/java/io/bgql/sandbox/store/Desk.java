package io.bgql.sandbox.store;

import io.bgql.sandbox.value.Particle;
import io.bgql.sandbox.wire.Info1;
import io.bgql.sandbox.wire.Info2;
import io.bgql.sandbox.wire.Message;
import io.bgql.sandbox.wire.Operation;
import io.bgql.sandbox.wire.OperationCode;
import io.bgql.sandbox.wire.ParticleType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;

/** A store to sit at: requests in one line, answers as text. Keys are strings, hashed as clients hash them. */
final class Desk implements AutoCloseable {
    final HandTime hand = new HandTime();
    final Store store = new Store(hand.time(), false);
    final Namespace test = store.namespace("test").orElseThrow();
    final Namespace bar = store.namespace("bar").orElseThrow();

    private final Ripemd160 hash = new Ripemd160();

    /** One request, to be given its details and run. */
    final class Request {
        private final Namespace namespace;
        private final byte[] digest;
        private final List<Operation> operations = new ArrayList<>();
        private String set;
        private byte[] key = {};
        private RecordFilter filter = RecordFilter.NONE;
        private int info1;
        private int info2;
        private int info3;
        private int generation;
        private int ttl;

        private Request(Namespace namespace, String set, String key) {
            this.namespace = namespace;
            this.set = set;
            this.digest = digest(set, key);
        }

        Request info1(int bits) {
            info1 |= bits;
            return this;
        }

        Request info2(int bits) {
            info2 |= bits;
            return this;
        }

        Request info3(int bits) {
            info3 |= bits;
            return this;
        }

        Request generation(int expected) {
            generation = expected;
            return this;
        }

        Request ttl(int seconds) {
            ttl = seconds;
            return this;
        }

        Request set(String name) {
            set = name;
            return this;
        }

        Request key(int type, byte[] value) {
            key = new byte[1 + value.length];
            key[0] = (byte) type;
            System.arraycopy(value, 0, key, 1, value.length);
            return this;
        }

        Request filter(RecordFilter other) {
            filter = other;
            return this;
        }

        Request operation(int code, String bin, Particle value) {
            operations.add(Operation.of(code, value.type(), bin, value.data()));
            return this;
        }

        Request write(String bin, long value) {
            return operation(OperationCode.WRITE, bin, Particle.ofInteger(value));
        }

        Request write(String bin, String value) {
            return operation(OperationCode.WRITE, bin, SampleValues.string(value));
        }

        Request remove(String bin) {
            return operation(OperationCode.WRITE, bin, new Particle(ParticleType.NULL, new byte[0]));
        }

        Request add(String bin, long value) {
            return operation(OperationCode.INCR, bin, Particle.ofInteger(value));
        }

        Request read(String bin) {
            return info1(Info1.READ).bare(OperationCode.READ, bin);
        }

        Request bare(int code, String bin) {
            return operation(code, bin, new Particle(ParticleType.NULL, new byte[0]));
        }

        TransactionResult result() {
            Message.Header header = new Message.Header(info1, info2, info3, 0, 0, generation, ttl, 0);
            return store.transactions()
                    .apply(namespace, new RecordRequest(header, digest, set, key, filter, operations));
        }

        int code() {
            return result().resultCode();
        }

        /** The answers, {@code bin=value} joined by blanks. */
        String answers() {
            return text(result().answers());
        }
    }

    /** A write in set {@code s} of namespace {@code test}. */
    Request write(String key) {
        return write(test, key);
    }

    Request write(Namespace namespace, String key) {
        return new Request(namespace, "s", key).info2(Info2.WRITE);
    }

    Request writeWithoutSet(String key) {
        return new Request(test, "", key).info2(Info2.WRITE);
    }

    Request writeIn(String set, String key) {
        return new Request(test, set, key).info2(Info2.WRITE);
    }

    Request delete(String key) {
        return write(key).info2(Info2.DELETE);
    }

    Request read(String key) {
        return new Request(test, "s", key).info1(Info1.READ);
    }

    /** All bins of a record. */
    String bins(String key) {
        return read(key).info1(Info1.GET_ALL).answers();
    }

    static String text(List<Operation> answers) {
        StringJoiner text = new StringJoiner(" ");
        answers.forEach(answer -> text.add(answer.bin() + "=" + value(answer)));
        return text.toString();
    }

    private static String value(Operation answer) {
        byte[] data = answer.value();
        return switch (answer.particleType()) {
            case ParticleType.NULL -> "null";
            case ParticleType.INTEGER ->
                Long.toString(java.nio.ByteBuffer.wrap(data).getLong());
            case ParticleType.STRING -> new String(data, StandardCharsets.UTF_8);
            default -> answer.particleType() + Arrays.toString(data);
        };
    }

    byte[] digest(String set, String key) {
        byte[] text = (set + "\3" + key).getBytes(StandardCharsets.UTF_8);
        return hash.digest(text);
    }

    /** Waits until a job is done; its threads need no time of their own, as time is turned by hand. */
    JobSnapshot done(long taskId) {
        JobSnapshot job = store.queries().find(taskId).orElseThrow();
        while (!job.done()) {
            Thread.onSpinWait();
            job = store.queries().find(taskId).orElseThrow();
        }
        return job;
    }

    @Override
    public void close() {
        store.close();
    }
}
