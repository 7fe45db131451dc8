package io.bgql.shell;

import io.bgql.cluster.Cancellation;
import io.bgql.cluster.Inserted;
import io.bgql.parse.Parsed;
import io.bgql.parse.StatementReader;
import io.bgql.plan.InsertPlan;
import io.bgql.plan.Planner;
import io.bgql.plan.SettledCatalog;
import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.Source;
import io.bgql.syntax.StatementException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * INSERTs that follow each other in a script, many at a time: while some are on their way to the servers, the next are
 * read and planned. Each is answered for itself and in its place, what is written to one key is written in the order of
 * the script, and where an error is to stop it, none is begun once an error is known; those that were on their way
 * together with the one that failed are counted in a message.
 */
final class InsertRun {
    private final Site site;
    private final Session session;
    private final Console console;
    private final Output output;
    private final boolean stopOnError;
    private final InsertReader.Arrival arrival;

    /** How a run ended, and the statement behind it that is no INSERT. */
    record End(int status, Optional<Parsed> behind) {}

    InsertRun(
            Site site,
            Session session,
            Console console,
            Output output,
            boolean stopOnError,
            InsertReader.Arrival arrival) {
        this.site = site;
        this.session = session;
        this.console = console;
        this.output = output;
        this.stopOnError = stopOnError;
        this.arrival = arrival;
    }

    End carryOut(Parsed.Whole first, StatementReader reader, Interruption interruption) {
        Planner planner = new Planner(
                new SettledCatalog(site.catalog()), session.parameters().literals());
        int status = 0;
        try (InsertReader inserts = new InsertReader(first, reader, planner, arrival)) {
            while (true) {
                InsertReader.Window window = inserts.next();
                status = Math.max(status, window(window, interruption));
                boolean stops = (stopOnError && status != 0) || interruption.pressed() || session.leaving();
                if (window.last() || stops) {
                    return new End(
                            status, stops ? Optional.empty() : window.behind().get());
                }
            }
        }
    }

    private int window(InsertReader.Window window, Interruption interruption) {
        if (window.items().isEmpty()) {
            return 0;
        }
        Cancellation cancellation = interruption.begin();
        try {
            return output.together(() -> answered(window.items(), cancellation));
        } finally {
            interruption.end();
        }
    }

    /** Behind a statement that is refused before it is sent, none is sent if that is to stop. */
    private int answered(List<InsertReader.Item> items, Cancellation cancellation) {
        List<InsertPlan> plans = new ArrayList<>(items.size());
        for (InsertReader.Item item : items) {
            if (item.plan().isEmpty() && stopOnError) {
                break;
            }
            item.plan().ifPresent(plans::add);
        }
        List<Inserted> results;
        try {
            results = site.records().insert(plans, stopOnError, cancellation);
        } catch (StatementException failure) {
            return failed(failure, items.get(0).source());
        }
        return told(items, results);
    }

    private int told(List<InsertReader.Item> items, List<Inserted> results) {
        int status = 0;
        int begun = 0;
        for (InsertReader.Item item : items) {
            Optional<StatementException> failure = item.refusal();
            if (failure.isEmpty()) {
                if (begun == results.size()) {
                    return status;
                }
                Inserted result = results.get(begun++);
                failure = result.failure();
                if (failure.isEmpty()) {
                    output.show(DataStatements.inserted(result.written()));
                }
            }
            if (failure.isPresent()) {
                status = Math.max(status, failed(failure.get(), item.source()));
                if (stopOnError) {
                    tellBehind(results.subList(begun, results.size()));
                    return status;
                }
            }
        }
        return status;
    }

    private void tellBehind(List<Inserted> behind) {
        long carriedOut = behind.stream().filter(result -> result.written() > 0).count();
        if (carriedOut > 0) {
            String statements = carriedOut == 1 ? "1 statement" : carriedOut + " statements";
            console.notice("note: " + statements + " behind it had been sent along with it and wrote records");
        }
    }

    private int failed(StatementException failure, Source source) {
        Diagnostic diagnostic = failure.diagnostic();
        output.error(diagnostic, source);
        return diagnostic.code().exitStatus();
    }
}
