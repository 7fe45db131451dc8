package io.bgql.job.journal;

import java.util.function.Function;

/** The jobs one user has started, as far as they are those of one cluster the shell's own. Any thread may use it. */
public final class Journal {
    private final Ledger ledger;
    private final String cluster;
    private final String user;

    public Journal(Ledger ledger, String cluster, String user) {
        this.ledger = ledger;
        this.cluster = cluster;
        this.user = user;
    }

    /** The cluster whose jobs are written down here. */
    public String cluster() {
        return cluster;
    }

    /** Writes the job down and answers the number it got. When this returns the job may be sent. */
    public int begin(Beginning beginning) {
        Numbering numbering = new Numbering(beginning);
        ledger.append(numbering);
        return numbering.number;
    }

    /** The number is found where nobody else can take it. */
    private final class Numbering implements Function<String, String> {
        private final Beginning beginning;
        private int number;

        Numbering(Beginning beginning) {
            this.beginning = beginning;
        }

        @Override
        public String apply(String text) {
            number = new Pages(text).highestNumber() + 1;
            return BeginningText.write(number, cluster, user, beginning);
        }
    }

    /** Writes down how the job stands. */
    public void mark(Mark mark) {
        ledger.append(MarkText.write(mark));
    }

    /** What is written now. */
    public Pages pages() {
        return new Pages(ledger.text());
    }
}
