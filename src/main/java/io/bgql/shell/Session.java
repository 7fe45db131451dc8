package io.bgql.shell;

import io.bgql.parse.Parsed;
import io.bgql.report.Format;
import io.bgql.settings.Settings;
import java.util.Optional;

/** What changes during a sitting. */
final class Session {
    private final Settings settings;
    private final Parameters parameters;
    /** Also read by the thread that keeps the prompt up to date. */
    private volatile Site site;

    private boolean moved;
    private boolean vertical;
    private boolean timing;
    private boolean leaving;
    private boolean repeating;
    private boolean echoing;
    private Optional<Parsed.Whole> last = Optional.empty();

    Session(Site site, Settings settings, Parameters parameters) {
        this.site = site;
        this.settings = settings;
        this.parameters = parameters;
        settings.variables().forEach(parameters::set);
        this.timing = settings.debug();
    }

    Settings settings() {
        return settings;
    }

    /** The cluster that statements are carried out at. */
    Site site() {
        return site;
    }

    void move(Site other) {
        site = other;
        moved = true;
    }

    /** Whether this is another cluster than the first. */
    boolean moved() {
        return moved;
    }

    /** The values of {@code ?name}. */
    Parameters parameters() {
        return parameters;
    }

    /** The format of the next answer; {@code \x} turns tables on their side. */
    Format format(boolean onScreen) {
        Optional<Format> chosen = settings.output();
        Format format = chosen.orElse(onScreen ? Format.TABLE : Format.TSV);
        return vertical && !format.exact() ? Format.VERTICAL : format;
    }

    boolean vertical() {
        return vertical;
    }

    void vertical(boolean on) {
        vertical = on;
    }

    boolean timing() {
        return timing;
    }

    void timing(boolean on) {
        timing = on;
    }

    /** The last statement that was carried out to its end, commands of the shell aside. */
    Optional<Parsed.Whole> last() {
        return last;
    }

    void remember(Parsed.Whole statement) {
        last = Optional.of(statement);
    }

    /** Whether {@code \watch} repeats a statement, which then must not change anything. */
    boolean repeating() {
        return repeating;
    }

    void repeating(boolean on) {
        repeating = on;
    }

    /** Whether statements are shown before they are carried out. */
    boolean echoing() {
        return echoing;
    }

    void echoing(boolean on) {
        echoing = on;
    }

    /** Whether EXIT was said. */
    boolean leaving() {
        return leaving;
    }

    void leave() {
        leaving = true;
    }
}
