package io.bgql.parse;

/** What to type instead of commands of aql and asadm that mean more than one thing here, or nothing. */
final class ForeignAdvice {
    private ForeignAdvice() {}

    /**
     * @param word the type of the token that the command begins with
     * @param next the word that says what it is about, in small letters
     */
    static String on(int word, String next) {
        return switch (word) {
            case BgqlLexer.MANAGE -> onManaging(next);
            case BgqlLexer.RUN -> "\\i file runs a script";
            case BgqlLexer.WATCH -> "WATCH JOBS draws the jobs anew; \\watch 2 repeats the statement before it";
            case BgqlLexer.CREATE ->
                "what is in a list or map is said at the end: CREATE INDEX name ON ns.set (bin) STRING ON LIST";
            case BgqlLexer.AGGREGATE -> "aggregations of streams are not part of this shell";
            case BgqlLexer.STAT, BgqlLexer.SHOW -> "INFO 'namespace/test' shows the figures of every node";
            case BgqlLexer.SUMMARY -> "SHOW NODES, SHOW NAMESPACES and SHOW SETS tell of the cluster";
            case BgqlLexer.PAGER -> "what is longer than the screen goes to BGQL_PAGER or PAGER";
            case BgqlLexer.SET, BgqlLexer.GET, BgqlLexer.RESET -> onSetting(next);
            default -> "nothing needs enabling: statements that could do harm ask first, and --read-only refuses them";
        };
    }

    private static String onManaging(String what) {
        return switch (what) {
            case "jobs" -> "SHOW JOBS lists jobs, KILL JOB id ends one, KILL JOBS ALL all that run";
            case "udfs" -> "REGISTER MODULE 'path/to/file.lua' and DROP MODULE name";
            case "sindex" -> "CREATE INDEX name ON ns.set (bin) and DROP INDEX name ON ns";
            case "truncate" -> "TRUNCATE ns.set";
            case "config" ->
                "ALTER NAMESPACE ns SET (background-query-max-rps = 20000) changes the settings that bound jobs";
            default -> "HELP ASADM says where the commands of asadm went";
        };
    }

    private static String onSetting(String name) {
        return switch (name) {
            case "record_ttl" -> "a statement says so itself: WITH (ttl = 30d)";
            case "scan_records_per_second" -> "a statement says so itself: WITH (rps = 500)";
            case "durable_delete" -> "a statement says so itself: WITH (durable = true)";
            case "output" -> "the option -o json of bgql says so; \\x turns tables upright";
            default -> "HELP AQL says where the settings of aql went";
        };
    }
}
