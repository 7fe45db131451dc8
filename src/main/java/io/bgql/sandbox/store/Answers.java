package io.bgql.sandbox.store;

import io.bgql.sandbox.value.Particle;
import io.bgql.sandbox.wire.Operation;
import io.bgql.sandbox.wire.OperationCode;
import io.bgql.sandbox.wire.ParticleType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what operations answer, in their order. */
final class Answers {
    private static final byte[] NO_VALUE = {};

    private final boolean all;
    private @Nullable List<Operation> collected;

    /** @param all whether operations without a value answer too */
    Answers(boolean all) {
        this.all = all;
    }

    /** The operation is done and has no value to answer. */
    void done(Operation operation) {
        if (all) {
            nothing(operation);
        }
    }

    /** The operation answers that there is no value, whether all have to answer or not. */
    void nothing(Operation operation) {
        list().add(Operation.of(operation.code(), ParticleType.NULL, operation.bin(), NO_VALUE));
    }

    void value(Operation operation, Particle value) {
        list().add(Operation.of(operation.code(), value.type(), operation.bin(), value.data()));
    }

    /** All bins of a record, each as if it had been asked for by name. */
    void bins(WorkingRecord record) {
        int count = record.binCount();
        for (int i = 0; i < count; i++) {
            Particle value = record.binValue(i);
            list().add(Operation.of(OperationCode.READ, value.type(), record.binName(i), value.data()));
        }
    }

    List<Operation> collected() {
        List<Operation> made = collected;
        return made == null ? List.of() : made;
    }

    private List<Operation> list() {
        List<Operation> made = collected;
        if (made == null) {
            made = new ArrayList<>();
            collected = made;
        }
        return made;
    }
}
