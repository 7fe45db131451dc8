package io.bgql.paper;

import io.bgql.parse.Help;
import io.bgql.shell.Manual;
import io.bgql.syntax.Diagnostic;
import java.util.List;

/** The whole manual as one page of Markdown, with examples out of scripts whose answers are tested. */
final class Reference {
    private static final String BEGIN = """
            # The language of bgql %s

            What HELP says at the prompt, and examples with their answers from scripts that are tested at every build.
            `<job 1>`, `<duration>` and the like stand for what is another each time.

            """;

    private final Manual manual;
    private final Excerpts excerpts;

    Reference(Manual manual, Excerpts excerpts) {
        this.manual = manual;
        this.excerpts = excerpts;
    }

    String text(String version) {
        Markdown page = new Markdown(BEGIN.formatted(version));
        List<Help.Topic> topics = manual.topics();
        topics.forEach(topic -> page.link(topic.name(), topic.summary()));
        page.link("ERRORS", "what can go wrong, by the names that JSON uses");
        for (Help.Topic topic : topics) {
            topic(2, topic, page);
            List<Excerpts.Excerpt> seen = excerpts.of(topic, topics);
            if (!seen.isEmpty()) {
                page.prose("With answers:");
                seen.forEach(excerpt -> page.code(excerpt.lines()));
            }
        }
        manual.functions().forEach(function -> topic(3, function, page));
        errors(page.heading(2, "ERRORS"));
        return page.toString();
    }

    private static void topic(int level, Help.Topic topic, Markdown page) {
        page.heading(level, topic.name()).prose(topic.summary());
        page.body(topic.text().substring(topic.text().indexOf("\n\n") + 2));
    }

    private static void errors(Markdown page) {
        page.row(List.of("code", "exit status", "meaning"));
        page.row(List.of("---", "---", "---"));
        for (Diagnostic.Code code : Diagnostic.Code.values()) {
            page.row(List.of(code.name(), String.valueOf(code.exitStatus()), code.meaning()));
        }
    }
}
