package io.bgql.shell;

/** Something that remembers a cluster. Any thread may use it. */
public interface Memory {
    /** For one person who waits once, a few hundredths of a second, for what was never asked before. */
    Remembrance patient();

    /** For somebody who waits for nothing. */
    Remembrance instant();

    /** What is known may have changed; it stands until the next one who wants it has it asked for anew. */
    void forget();

    /** Where all is known already. */
    static Memory of(Remembrance known) {
        return new Memory() {
            @Override
            public Remembrance patient() {
                return known;
            }

            @Override
            public Remembrance instant() {
                return known;
            }

            @Override
            public void forget() {}
        };
    }
}
