package io.bgql.sandbox.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operations, in their order, on whatever record is found. */
record OperationChanges(List<OperationStep> steps) implements RecordChanges {
    @Override
    public boolean expects(byte @Nullable [] found) {
        return true;
    }

    @Override
    public int apply(WorkingRecord record, Answers answers) {
        return RecordRead.applyAll(steps, record, answers);
    }

    @Override
    public void recordDeleted(Counters counters) {
        counters.add(NamespaceCounter.DELETED_LAST_BIN);
    }
}
