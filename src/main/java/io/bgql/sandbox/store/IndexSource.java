package io.bgql.sandbox.store;

import io.bgql.sandbox.value.Element;
import io.bgql.sandbox.value.ElementList;
import io.bgql.sandbox.value.ElementMap;
import io.bgql.sandbox.value.ElementPath;
import io.bgql.sandbox.value.InvalidExpression;
import io.bgql.sandbox.value.Particle;
import io.bgql.sandbox.value.Program;
import io.bgql.sandbox.value.RecordView;
import io.bgql.sandbox.wire.MalformedMsgpack;
import io.bgql.sandbox.wire.ParticleType;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the values in a record that an index is of. Keeps nothing between records, so any thread may use it. */
final class IndexSource {
    static final long[] NO_NUMBERS = {};

    private final IndexDefinition definition;
    private final @Nullable Program program;
    private final @Nullable ElementPath path;

    /**
     * Reads what a definition says.
     *
     * @throws IllegalArgumentException when context or expression are not what they should be; both are checked before
     *     a definition is made
     */
    IndexSource(IndexDefinition definition) {
        this.definition = definition;
        this.program = definition.expression().isEmpty() ? null : program(decoded(definition.expression()));
        this.path = definition.context().isEmpty() ? null : path(decoded(definition.context()));
    }

    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    private static Program program(byte[] expression) {
        try {
            return Program.build(expression);
        } catch (InvalidExpression invalid) {
            throw new IllegalArgumentException(invalid);
        }
    }

    private static ElementPath path(byte[] context) {
        return ElementPath.read(context).orElseThrow(() -> new IllegalArgumentException("no context"));
    }

    /** The numbers a record is found by, ascending, each once. */
    long[] numbers(RecordView record) {
        if (program == null && path == null && definition.collection() == IndexCollection.DEFAULT) {
            Particle bin = record.bin(definition.bin());
            if (bin == null || bin.type() != definition.type().particleType()) {
                return NO_NUMBERS;
            }
            if (bin.type() == ParticleType.INTEGER) {
                return new long[] {bin.integer()};
            }
        }
        List<Element> elements = elements(record);
        long[] numbers = new long[elements.size()];
        int count = 0;
        for (Element element : elements) {
            if (definition.type().holds(element)) {
                numbers[count++] = IndexType.number(element);
            }
        }
        return count < 2 ? Arrays.copyOf(numbers, count) : distinct(numbers, count);
    }

    private static long[] distinct(long[] numbers, int count) {
        Arrays.sort(numbers, 0, count);
        int kept = 1;
        for (int i = 1; i < count; i++) {
            if (numbers[i] != numbers[i - 1]) {
                numbers[kept++] = numbers[i];
            }
        }
        return Arrays.copyOf(numbers, kept);
    }

    /** Whether any of the record's values lies in a range. */
    boolean matches(RecordView record, IndexRange range) {
        for (Element element : elements(record)) {
            if (range.contains(element)) {
                return true;
            }
        }
        return false;
    }

    private List<Element> elements(RecordView record) {
        Element whole = program == null ? value(record) : program.evaluate(record);
        if (whole == null) {
            return List.of();
        }
        return switch (definition.collection()) {
            case DEFAULT -> List.of(whole);
            case LIST -> whole instanceof ElementList list ? list.items() : List.of();
            case MAPKEYS ->
                whole instanceof ElementMap map
                        ? map.entries().stream().map(ElementMap.Entry::key).toList()
                        : List.of();
            case MAPVALUES ->
                whole instanceof ElementMap map
                        ? map.entries().stream().map(ElementMap.Entry::value).toList()
                        : List.of();
        };
    }

    private @Nullable Element value(RecordView record) {
        Particle bin = record.bin(definition.bin());
        if (bin == null) {
            return null;
        }
        try {
            Element value = bin.element();
            return path == null ? value : path.follow(value);
        } catch (MalformedMsgpack malformed) {
            return null;
        }
    }
}
