package io.bgql.sandbox.command;

import io.bgql.sandbox.store.JobSnapshot;
import io.bgql.sandbox.store.QueryJobs;
import io.bgql.sandbox.wire.ResultCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Looking at query jobs and stopping them as servers before 8.1 spell it: by {@code trid}, and before 7.2 with errors
 * without a code. Read in the sources of 6.0 to 8.0.
 */
final class OlderQueryCommands {
    private static final InfoParameter TRID = InfoParameter.of("trid");
    private static final InfoParameter TRID_OR_ID =
            new InfoParameter("trid", "id", Integer.MAX_VALUE, ResultCode.PARAMETER);
    private static final InfoParameter MODULE = InfoParameter.of("module");
    private static final InfoParameter COMMAND = InfoParameter.of("cmd");

    private final Release release;
    private final QueryJobs jobs;
    private final Function<JobSnapshot, String> text;

    private OlderQueryCommands(Release release, QueryJobs jobs) {
        this.release = release;
        this.jobs = jobs;
        this.text = release.isBefore(Release.V6_3) ? OlderJobText::of : JobText::of;
    }

    static Map<String, InfoCommand> of(Release release, QueryJobs jobs) {
        OlderQueryCommands family = new OlderQueryCommands(release, jobs);
        Map<String, InfoCommand> commands = new HashMap<>();
        commands.put("query-show", family::show);
        commands.put("query-abort", family::abort);
        commands.put("query-abort-all", family::abortAll);
        if (release.isBefore(Release.V6_4)) {
            commands.put("scan-show", family::show);
            commands.put("scan-abort", family::abort);
            commands.put("scan-abort-all", family::abortAll);
        }
        if (release.isBefore(Release.V6_3)) {
            commands.put("jobs", family::jobs);
        }
        return commands;
    }

    private String show(InfoRequest request, Session session) throws InfoError {
        Optional<String> id = request.parameters().optional(TRID);
        return id.isEmpty() ? all() : one(number(id.get()));
    }

    /** Servers 6.0 to 6.2 put the module in front of each. */
    private String all() {
        String prefix = release.isBefore(Release.V6_3) ? "module=query:" : "";
        return jobs.list().stream().map(job -> prefix + text.apply(job)).collect(Collectors.joining(";"));
    }

    private String one(long id) throws InfoError {
        return jobs.find(id).map(text).orElseThrow(() -> new InfoError(ResultCode.NOT_FOUND, "job not found"));
    }

    private String abort(InfoRequest request, Session session) throws InfoError {
        Optional<String> id = request.parameters().optional(TRID_OR_ID);
        if (id.isEmpty()) {
            throw spelled(ResultCode.PARAMETER, "missing 'trid'", "trid-missing");
        }
        if (!jobs.abort(number(id.get()))) {
            String words = release.isBefore(Release.V7_2) ? "trid-not-active" : "trid not active";
            throw new InfoError(ResultCode.NOT_FOUND, words);
        }
        return release.isBefore(Release.V7_2) ? "OK" : "ok";
    }

    private String abortAll(InfoRequest request, Session session) {
        String words = release.isBefore(Release.V7_2) ? "OK - number of queries killed: " : "number-of-queries-killed:";
        return words + jobs.abortAll();
    }

    /** The way of servers before 6.0, which 6.0 to 6.2 still know. */
    private String jobs(InfoRequest request, Session session) throws InfoError {
        Optional<String> module = request.parameters().optional(MODULE);
        Optional<String> command = request.parameters().optional(COMMAND);
        if (module.isEmpty() || command.isEmpty()) {
            return all();
        }
        long id = number(request.parameters()
                .optional(TRID)
                .orElseThrow(() -> InfoError.parameter("no \"trid\" parameter specified")));
        switch (command.get()) {
            case "get-job" -> {
                return one(id);
            }
            case "kill-job" -> {
                if (jobs.abort(id)) {
                    return "OK";
                }
                throw new InfoError(ResultCode.NOT_FOUND, "job not active");
            }
            default -> throw InfoError.parameter("unrecognized command \"" + command.get() + "\"");
        }
    }

    private long number(String id) throws InfoError {
        OptionalLong number = Numbers.unsigned(id);
        if (number.isEmpty() || number.getAsLong() == 0) {
            throw spelled(ResultCode.PARAMETER, "bad trid", "bad-trid");
        }
        return number.getAsLong();
    }

    /** An error in the words of 7.2 and later, or in the earlier ones, which came without a code. */
    private InfoError spelled(int code, String later, String earlier) {
        return release.isBefore(Release.V7_2) ? new InfoError(ResultCode.UNKNOWN, earlier) : new InfoError(code, later);
    }
}
