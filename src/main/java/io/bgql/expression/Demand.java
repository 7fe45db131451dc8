package io.bgql.expression;

/** What a condition asks of a value that an index may hold. */
sealed interface Demand {
    Type type();

    String words(String subject);

    record Within(Bounds bounds) implements Demand {
        @Override
        public Type type() {
            return Type.INT;
        }

        @Override
        public String words(String subject) {
            return bounds.words(subject);
        }
    }

    record Text(String value) implements Demand {
        @Override
        public Type type() {
            return Type.STRING;
        }

        @Override
        public String words(String subject) {
            return subject + " = '" + value.replace("'", "''") + "'";
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // Goes to the client as it is; nothing compares demands.
    record Blob(byte[] value) implements Demand {
        @Override
        public Type type() {
            return Type.BLOB;
        }

        @Override
        public String words(String subject) {
            return subject + " = a blob of " + value.length + " bytes";
        }
    }

    /** Points within a region, or regions around a point. */
    record Geo(String json) implements Demand {
        @Override
        public Type type() {
            return Type.GEO;
        }

        @Override
        public String words(String subject) {
            return subject + " within, or around, " + json;
        }
    }
}
