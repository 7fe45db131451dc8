package io.bgql.sandbox;

/**
 * A place in the next background job that gets there, which needs no clock to be found again.
 *
 * @param nodeId the node whose part of the job is meant
 * @param ordinal counts from 1 what the node's part of the job meets: partitions it is the master of, or records; 1 for
 *     its start
 */
public record Place(String nodeId, Unit unit, long ordinal) {
    /** What is counted. */
    public enum Unit {
        START,
        PARTITION,
        RECORD
    }

    /** When the node has been asked to run the job, before it does anything about it. */
    public static Place beforeStart(String nodeId) {
        return new Place(nodeId, Unit.START, 1);
    }

    /** Before the node's part begins its n-th partition. */
    public static Place beforePartition(String nodeId, long ordinal) {
        return new Place(nodeId, Unit.PARTITION, ordinal);
    }

    /** Before the node's part looks at its n-th record. */
    public static Place beforeRecord(String nodeId, long ordinal) {
        return new Place(nodeId, Unit.RECORD, ordinal);
    }
}
