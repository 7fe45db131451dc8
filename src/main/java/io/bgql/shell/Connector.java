package io.bgql.shell;

/** Connects a sitting to other clusters, in the same way and as the same user as to its first. */
public interface Connector {
    /** Returns when the cluster can answer in time: one that has just been started in this process may not at once. */
    void awaitReady();

    /**
     * Connects to hosts written as for {@code --host}, while the connection in use stays. Fails with a sentence that says
     * which host and why.
     */
    Site connect(String hosts);

    /** The shell works at the site connected last; the one before is not used any more. */
    void moved();

    /** For a shell that stays where it is. */
    static Connector none() {
        return new Connector() {
            @Override
            public void awaitReady() {
                // A cluster that was not started for this shell is there already.
            }

            @Override
            public Site connect(String hosts) {
                throw new IllegalStateException("this shell stays where it is");
            }

            @Override
            public void moved() {
                throw new IllegalStateException("this shell stays where it is");
            }
        };
    }
}
