package io.bgql.sandbox.value;

import io.bgql.sandbox.wire.MalformedMsgpack;
import org.jspecify.annotations.Nullable;

/** The state of one evaluation of one program: the record, the bins read so far, the variables. */
final class Evaluation {
    /** No record is larger, so no expression needs to make more, even in steps. */
    private static final long MOST_MADE = 8 << 20;

    private final RecordView record;
    private final boolean metadataOnly;
    private final String[] binNames;
    private final @Nullable Particle[] particles;
    private final @Nullable Element[] elements;
    private final boolean[] read;
    private final @Nullable Element[] variables;
    private long made;

    /**
     * Starts with nothing read and nothing defined.
     *
     * @param metadataOnly whether bins and key count as unknown
     * @param binNames the bins the program may ask for; it does so by their position here
     */
    Evaluation(RecordView record, boolean metadataOnly, String[] binNames, int variableCount) {
        this.record = record;
        this.metadataOnly = metadataOnly;
        this.binNames = binNames;
        this.particles = new Particle[binNames.length];
        this.elements = new Element[binNames.length];
        this.read = new boolean[binNames.length];
        this.variables = new Element[variableCount];
    }

    RecordView record() {
        return record;
    }

    boolean metadataOnly() {
        return metadataOnly;
    }

    /** The bin's value as stored, or null when it is missing. */
    @Nullable
    Particle particle(int bin) {
        if (!read[bin]) {
            particles[bin] = record.bin(binNames[bin]);
            read[bin] = true;
        }
        return particles[bin];
    }

    /** The bin's value decoded, or null when it is missing. */
    @Nullable
    Element element(int bin) {
        Element element = elements[bin];
        if (element == null) {
            Particle particle = particle(bin);
            element = particle == null ? null : decoded(particle);
            elements[bin] = element;
        }
        return element;
    }

    private static @Nullable Element decoded(Particle particle) {
        try {
            return particle.element();
        } catch (MalformedMsgpack malformed) {
            return null;
        }
    }

    /** Notes that a new value has been made; says whether the evaluation may go on, or has made too much. */
    boolean affords(Element value) {
        made += Weight.of(value, MOST_MADE - made);
        return made <= MOST_MADE;
    }

    @Nullable
    Element variable(int index) {
        return variables[index];
    }

    void define(int index, @Nullable Element value) {
        variables[index] = value;
    }
}
