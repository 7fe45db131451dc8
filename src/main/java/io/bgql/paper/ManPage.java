package io.bgql.paper;

import io.bgql.parse.Help;
import io.bgql.settings.Setting;
import io.bgql.settings.Usage;
import io.bgql.shell.Manual;
import java.util.List;

/** The man page: how to start the program and every option, and the topics of the language by name. */
final class ManPage {
    private final Manual manual;

    ManPage(Manual manual) {
        this.manual = manual;
    }

    String text(String version, String date) {
        Roff page = new Roff("BGQL", date, "bgql " + version, "User Commands");
        page.section("NAME").paragraph("bgql - an admin shell for Aerospike background jobs");
        forms(page.section("SYNOPSIS"));
        page.section("DESCRIPTION")
                .paragraph(
                        "Bulk updates, deletes, touches and Lua functions are carried out by the servers of a cluster"
                                + " themselves. bgql starts such jobs, watches them, waits for them and stops them, in a"
                                + " language that reads like SQL.")
                .paragraph("Answers go to standard output, everything else to standard error.");
        options(page.section("OPTIONS"));
        statements(page.section("STATEMENTS"));
        endings(page.section("EXIT STATUS"));
        environment(page.section("ENVIRONMENT"));
        files(page.section("FILES"));
        examples(page.section("EXAMPLES"));
        return page.toString();
    }

    private static void forms(Roff page) {
        Usage.FORMS.forEach(form -> page.item(Roff.bold("bgql " + form.arguments()), form.meaning()));
    }

    private static void options(Roff page) {
        String heading = "";
        for (Setting setting : Setting.values()) {
            if (!setting.group().heading().equals(heading)) {
                heading = setting.group().heading();
                page.heading(heading);
            }
            String argument =
                    setting.argument().map(name -> " " + Roff.italic(name)).orElse("");
            page.item(Roff.bold(setting.names()) + argument, setting.help());
        }
    }

    private void statements(Roff page) {
        page.paragraph("Statements end with a semicolon. HELP with one of these topics says all about it:");
        for (Help.Topic topic : manual.topics()) {
            page.item(Roff.bold(topic.name()), topic.summary());
        }
    }

    private static void endings(Roff page) {
        Usage.ENDINGS.forEach(ending -> page.item(Roff.bold(String.valueOf(ending.status())), ending.meaning()));
    }

    private static void environment(Roff page) {
        for (Setting setting : Setting.values()) {
            setting.environment().ifPresent(name -> page.item(Roff.bold(name), "the same as " + setting.longName()));
        }
        page.item(Roff.bold(List.of("BGQL_JAVA", "JAVA_HOME")), "the Java to run with, 17 or newer; else that of PATH")
                .item(Roff.bold("BGQL_OPTS"), "options for Java")
                .item(Roff.bold("BGQL_CDS"), "off starts without the archives that bgql warm makes")
                .item(
                        Roff.bold("XDG_CACHE_HOME"),
                        "where they are kept when the installation cannot be written, else ~/.cache")
                .item(Roff.bold(List.of("BGQL_PAGER", "PAGER")), "what shows answers that are longer than the screen")
                .item(Roff.bold(List.of("VISUAL", "EDITOR")), "what \\e edits with")
                .item(Roff.bold("XDG_STATE_HOME"), "where the folder bgql with the journal is, else ~/.local/state");
    }

    private static void files(Roff page) {
        page.item(
                        Roff.bold(List.of("/etc/aerospike/astools.conf", "~/.aerospike/astools.conf")),
                        "what options are taken from that are not given; HELP CONNECTING says more")
                .item(
                        Roff.bold("~/.local/state/bgql/jobs.jsonl"),
                        "the journal: every job this user started, with text and outcome");
    }

    private static void examples(Roff page) {
        page.verbatim(List.of(
                "bgql --sandbox",
                "bgql -h db1.example:3000 -e 'SHOW JOBS'",
                "bgql -h db1.example -e 'TOUCH test.users WHERE $.active == true WITH (ttl = 30d) IN BACKGROUND;"
                        + " WAIT JOB LAST TIMEOUT 10m'",
                "bgql expression '$.age > 30'"));
    }
}
