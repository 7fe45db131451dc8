package io.bgql.paper;

import java.util.List;
import java.util.stream.Collectors;

/** A man page being written, in the macros that every {@code man} knows. Texts are plain; marks in them are escaped. */
final class Roff {
    private final StringBuilder page = new StringBuilder();

    /**
     * A page of section 1.
     *
     * @param date as {@code 2026-01-31}
     */
    Roff(String name, String date, String source, String manual) {
        page.append(".TH ").append(name).append(" 1 ").append(date);
        page.append(" \"").append(source).append("\" \"").append(manual).append("\"\n");
    }

    Roff section(String heading) {
        page.append(".SH ").append(heading).append('\n');
        return this;
    }

    Roff heading(String heading) {
        page.append(".SS ").append(escaped(heading)).append('\n');
        return this;
    }

    Roff paragraph(String text) {
        page.append(".PP\n").append(line(escaped(text)));
        return this;
    }

    /** Lines that stay as they are. */
    Roff verbatim(List<String> lines) {
        page.append(".PP\n.nf\n.RS\n");
        lines.forEach(text -> page.append(line(escaped(text))));
        page.append(".RE\n.fi\n");
        return this;
    }

    /** A term, already marked by {@link #bold} and {@link #italic}, and what it means. */
    Roff item(String term, String meaning) {
        page.append(".TP\n").append(line(term)).append(line(escaped(meaning)));
        return this;
    }

    static String bold(String text) {
        return "\\fB" + escaped(text) + "\\fR";
    }

    static String bold(List<String> texts) {
        return texts.stream().map(Roff::bold).collect(Collectors.joining(", "));
    }

    static String italic(String text) {
        return "\\fI" + escaped(text) + "\\fR";
    }

    /** So that signs come out as they are typed, not as they are printed in books. */
    private static String escaped(String text) {
        return text.replace("\\", "\\e")
                .replace("-", "\\-")
                .replace("'", "\\(aq")
                .replace("`", "\\(ga")
                .replace("^", "\\(ha")
                .replace("~", "\\(ti");
    }

    private static String line(String text) {
        return (text.startsWith(".") ? "\\&" : "") + text + "\n";
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
