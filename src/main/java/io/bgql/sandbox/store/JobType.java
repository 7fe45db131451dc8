package io.bgql.sandbox.store;

/** The kinds of jobs as a listing tells them apart, with what only that kind has. */
public sealed interface JobType {
    <T> T accept(Visitor<T> visitor);

    /** One method a kind. */
    interface Visitor<T> {
        T backgroundOps(BackgroundOps type);

        T backgroundUdf(BackgroundUdf type);

        T basic(Basic type);
    }

    /** Operations on each record. */
    record BackgroundOps() implements JobType {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.backgroundOps(this);
        }
    }

    /** A function of a Lua module on each record. */
    record BackgroundUdf(String module, String function) implements JobType {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.backgroundUdf(this);
        }
    }

    /**
     * A foreground query.
     *
     * @param traffic to the client; goes on after the job, by the end of its stream
     * @param socketTimeoutMillis as asked, 0 for none
     */
    record Basic(Traffic traffic, int socketTimeoutMillis) implements JobType {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.basic(this);
        }
    }
}
