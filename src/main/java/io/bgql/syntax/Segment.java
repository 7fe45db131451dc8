package io.bgql.syntax;

/** One step of a path into a list or a map. */
public sealed interface Segment permits Segment.Designator, SingleSegment, MultipleSegment {
    Container container();

    Span span();

    /** What the step expects to find. */
    enum Container {
        LIST,
        MAP
    }

    /** {@code []} or {@code {}}: the collection itself. */
    record Designator(Container container, Span span) implements Segment {}
}
