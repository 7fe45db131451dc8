package io.bgql.sandbox.command;

import io.bgql.sandbox.store.JobSnapshot;
import io.bgql.sandbox.store.QueryJobs;
import io.bgql.sandbox.wire.ResultCode;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Looking at query jobs and stopping them. Ids are unsigned: decimal, hex behind {@code 0x}, octal behind {@code 0}. */
final class QueryInfoCommands {
    private final QueryJobs jobs;

    private QueryInfoCommands(QueryJobs jobs) {
        this.jobs = jobs;
    }

    static Map<String, InfoCommand> of(QueryJobs jobs) {
        QueryInfoCommands family = new QueryInfoCommands(jobs);
        return Map.of(
                "query-show", family::show,
                "query-abort", family::abort,
                "query-abort-all", family::abortAll);
    }

    private String show(InfoRequest request, Session session) throws InfoError {
        Optional<String> id = request.parameters().optional(InfoParameter.JOB_ID);
        if (id.isEmpty()) {
            return jobs.list().stream().map(JobText::of).collect(Collectors.joining(";"));
        }
        JobSnapshot job =
                jobs.find(number(id.get())).orElseThrow(() -> new InfoError(ResultCode.NOT_FOUND, "job not found"));
        return JobText.of(job);
    }

    private String abort(InfoRequest request, Session session) throws InfoError {
        long id = number(request.parameters().required(InfoParameter.JOB_ID));
        if (!jobs.abort(id)) {
            throw new InfoError(ResultCode.NOT_FOUND, "id not active");
        }
        return "ok";
    }

    private String abortAll(InfoRequest request, Session session) {
        return "number-of-queries-killed:" + jobs.abortAll();
    }

    private static long number(String id) throws InfoError {
        OptionalLong number = Numbers.unsigned(id);
        if (number.isEmpty() || number.getAsLong() == 0) {
            throw InfoError.parameter("bad id");
        }
        return number.getAsLong();
    }
}
