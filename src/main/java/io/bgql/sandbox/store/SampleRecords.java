package io.bgql.sandbox.store;

/** The sample data of namespace {@code test}, the same at every start. */
final class SampleRecords {
    private SampleRecords() {}

    static void fill(Namespace.Filling filling) {
        filling.namespace().time();
    }
}
