package io.bgql.sandbox;

import org.junit.jupiter.api.Nested;

/** What the client does with one node it does with three. */
class ClientOnThreeNodesTest {
    @Nested
    class Background extends ClientBackgroundTest {
        @Override
        int nodes() {
            return 3;
        }
    }

    @Nested
    class Functions extends ClientFunctionsTest {
        @Override
        int nodes() {
            return 3;
        }
    }

    @Nested
    class IndexJobs extends ClientIndexJobsTest {
        @Override
        int nodes() {
            return 3;
        }
    }

    @Nested
    class Indexes extends ClientIndexesTest {
        @Override
        int nodes() {
            return 3;
        }
    }

    @Nested
    class Queries extends ClientQueriesTest {
        @Override
        int nodes() {
            return 3;
        }
    }

    @Nested
    class Records extends ClientRecordsTest {
        @Override
        int nodes() {
            return 3;
        }
    }
}
