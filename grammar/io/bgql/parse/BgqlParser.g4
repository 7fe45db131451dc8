/*
 * Statements and expressions. A comment that starts with a topic and a dash is the help text of that topic; the rules
 * of expressions are listed from the loosest operator to the tightest.
 */
parser grammar BgqlParser;

options { tokenVocab = BgqlLexer; }

// Entries: exactly one statement, one backslash command, or one expression.

oneStatement: (statement END? | END | backslash)? EOF;
oneExpression: expression EOF;

statement
    : backgroundStatement
    | lookAhead
    | jobStatement
    | dataStatement
    | schemaStatement
    | shellStatement
    ;

// Background statements

backgroundStatement: update | delete | touch | execute;

/**
 * UPDATE - change bins of the records of a set, by a job that the servers carry out
 *
 *     UPDATE ns[.set] SET change [, change ...] [WHERE predicate] [WITH (option, ...)] [IN BACKGROUND];
 *
 * Each change writes one bin, or a place inside one:
 *
 *     bin = literal                  writes the bin
 *     bin = NULL                     removes the bin; a record left without bins is deleted
 *     score = score + 5              adds; a missing bin starts at 0, integers wrap
 *     name = name + '!'              appends; 'Mr ' + name prepends
 *     total = price * quantity       writes what any expression gives
 *     tags.append('vip')             changes a list or a map in place
 *
 * Changes apply from left to right in one transaction of the record, and later ones see earlier ones. Where a right
 * side cannot be computed, because a bin is missing, the record stays as it is and counts as failed. Records keep their
 * time to live unless WITH (ttl = ...) says otherwise.
 *
 * Without IN BACKGROUND the shell waits for the job and shows its progress; Ctrl-C stops the waiting, never the job.
 *
 *     UPDATE test.users SET score = score + 1 WHERE $.active == true;
 *     UPDATE test.users SET status = 'inactive', tier = NULL WHERE $.score < 10 WITH (rps = 500) IN BACKGROUND;
 */
update: UPDATE target SET change (COMMA change)* where? jobOptions;

/**
 * DELETE - delete the records of a set, by a job that the servers carry out
 *
 *     DELETE FROM ns[.set] [WHERE predicate] [WITH (option, ...)] [IN BACKGROUND];
 *
 * Deleting a whole set asks for the set's name first. TRUNCATE is quicker where every record should go.
 *
 *     DELETE FROM test.users WHERE $.status == 'inactive';
 *     DELETE FROM test.orders WHERE $.ttl() == -1 WITH (durable = true);
 */
delete: DELETE FROM target where? jobOptions;

/**
 * TOUCH - give the records of a set a new time to live without changing their bins
 *
 *     TOUCH ns[.set] [WHERE predicate] [WITH (option, ...)] [IN BACKGROUND];
 *
 * Without WITH (ttl = ...) records get the default of their set or namespace. Where that is 0 they would never expire,
 * and the shell asks first.
 *
 *     TOUCH test.users WHERE $.active == true WITH (ttl = 30d);
 *     TOUCH test.users WHERE $.ttl() == -1 WITH (ttl = 1d12h) IN BACKGROUND;
 */
touch: TOUCH target where? jobOptions;

/**
 * EXECUTE - run a Lua function on the records of a set, or on records by key
 *
 *     EXECUTE module.function([arg, ...]) ON ns[.set] [WHERE predicate] [WITH (option, ...)] [IN BACKGROUND];
 *     EXECUTE module.function([arg, ...]) ON ns.set WHERE PK = key;
 *     EXECUTE module.function([arg, ...]) ON ns.set WHERE PK IN [key, ...];
 *
 * Arguments are literals. The module must be registered on every node. By key the function's result comes back, a row
 * a key; as a job its result is dropped by the servers.
 *
 *     EXECUTE my_module.transform_record('arg1', 'arg2') ON test.users IN BACKGROUND;
 *     EXECUTE my_module.get_computed_value(42) ON test.users WHERE PK = 'u1';
 */
execute: EXECUTE module DOT functionName OPEN (expression (COMMA expression)*)? CLOSE ON target where? jobOptions;

change
    : place ASSIGN expression                     # assignment
    | place DOT word OPEN arguments? CLOSE        # invocation
    ;

place: DOLLAR_DOT? bin segment*;

where: WHERE (selection (AND conjunction)? | expression);

/** PK and DIGEST select records by key; a bin of that name is $.PK. */
selection
    : PK (ASSIGN | EQUAL) element                                                    # oneKey
    | PK IN (OPEN_LIST element (COMMA element)* CLOSE_LIST | OPEN element (COMMA element)* CLOSE) # manyKeys
    | PK IN PARAMETER                                                                # parameterKeys
    | DIGEST (ASSIGN | EQUAL) (string | blob)                                        # byDigest
    ;

element: additive;

jobOptions: options_? inBackground? limit? | inBackground options_ limit? | limit options_? inBackground?;

inBackground: (IN_OPTION | IN) BACKGROUND;

/**
 * WITH - how a statement is carried out
 *
 *     WITH (option = value, ...)
 *
 *     ttl = 30d | 1d12h | never | keep | default   time to live after the write; plain numbers are seconds
 *     rps = 5000                                   records a second and node, at most background-query-max-rps
 *     durable = true                               durable delete (Enterprise servers)
 *     index = name | none | auto                   the secondary index that drives the job or the query
 *     create = false                               nested writes fail where a parent is missing
 *     on_partial = keep                            when some nodes refuse the start, let the others go on
 *     max_failed = 100 | 1%                        abort when more records fail; needs the shell attached
 *     stages = (1%, 10%, rest)                     one job after another over growing parts of the records
 *     once = bin ['label']                         at most once for a record however often it is run
 *
 * WITH and IN BACKGROUND may stand in either order.
 *
 * With index = auto, which need not be said, the servers walk the most selective index of the set that the condition
 * bounds, none where there is no such index. An index on a bin that the statement writes is not taken, nor any for
 * EXECUTE: a record that moves in the index while the job walks it would be met again and changed again. An index can
 * still be named; the job then leaves out what was written since it started (lastUpdate() < start). EXPLAIN tells the
 * index, its range, and why not the others.
 *
 *     TOUCH test.users WITH (ttl = 30d, rps = 2000) IN BACKGROUND;
 */
options_: WITH OPEN option (COMMA option)* CLOSE;

option
    : TTL ASSIGN (MINUS? INTEGER | duration | NEVER | KEEP | DEFAULT)   # ttlOption
    | RPS ASSIGN INTEGER                                                # rpsOption
    | DURABLE ASSIGN boolean                                            # durableOption
    | INDEX ASSIGN indexName                                            # indexOption
    | CREATE ASSIGN boolean                                             # createOption
    | ON_PARTIAL ASSIGN (KEEP | ABORT)                                  # onPartialOption
    | MAX_FAILED ASSIGN amount                                          # maxFailedOption
    | STAGES ASSIGN OPEN stage (COMMA stage)* CLOSE                     # stagesOption
    | ONCE ASSIGN bin string?                                           # onceOption
    ;

amount: (INTEGER | FLOAT) PERCENT?;

stage: REST | amount;

duration: DIGIT_WORD | EXPONENT;

limit: LIMIT INTEGER;

// Looking before leaping

lookAhead: explain | dryRun | estimate | preview;

/**
 * EXPLAIN - what a statement would do, without doing it
 *
 *     EXPLAIN UPDATE ... | DELETE ... | TOUCH ... | EXECUTE ... | SELECT ... | INSERT ...;
 *
 * Shows the place and about how many records it holds, the nodes, the index that would drive the statement and why not
 * the others, each part of the condition (what the servers decide from the primary index alone comes at no cost, for
 * the rest they read records), the filter as other tools take it, the operation that each change becomes, the effect on
 * the time to live, the rate, what is worth knowing, and what would be asked first. Nothing is changed.
 *
 *     EXPLAIN UPDATE test.users SET score = score + 1 WHERE $.active == true;
 *     EXPLAIN DELETE FROM test.users WHERE $.sinceUpdate() > 1000 and $.age < 30;
 *     EXPLAIN SELECT COUNT(*) FROM test.users WHERE $.age BETWEEN 20 AND 30;
 */
explain: EXPLAIN (backgroundStatement | dataStatement);

/**
 * DRY RUN - EXPLAIN, and the exact number of records that match now
 *
 *     DRY RUN statement;
 */
dryRun: DRY RUN backgroundStatement;

/**
 * ESTIMATE - how many records match, from a sample, with its margin
 *
 *     ESTIMATE statement;
 */
estimate: ESTIMATE backgroundStatement;

/**
 * PREVIEW - some matching records before and after a statement, as the servers compute it, changing nothing
 *
 *     PREVIEW statement [LIMIT n];
 */
preview: PREVIEW backgroundStatement;

// Jobs

jobStatement
    : showJobs
    | showJob
    | watchJobs
    | watchJob
    | waitJob
    | killJob
    | killJobs
    | resumeJob
    | verifyJob
    | showHistory
    ;

/**
 * SHOW JOBS - the background jobs, running and finished, that the servers still list
 *
 *     SHOW JOBS [ALL] [WHERE column op value ...];
 *
 * One row a job, merged over the nodes. ALL adds the applications' own queries. The state is running, done, failed
 * (every record failed), partial (some failed), aborted or unknown (a node left, restarted or did not answer).
 *
 *     SHOW JOBS;
 *     SHOW JOBS WHERE state = 'running' AND set = 'users';
 */
showJobs: SHOW JOBS ALL? (WHERE expression)?;

/**
 * SHOW JOB - everything about one job, node by node
 *
 *     SHOW JOB id;
 *
 * A job id is the servers' decimal id, 0x..., a unique prefix of at least 4 digits, #n (its number), or LAST.
 */
showJob: SHOW JOB jobId;

/**
 * WATCH JOBS - the jobs, drawn anew in place until Ctrl-C
 *
 *     WATCH JOBS;
 *
 * Each with its nodes. Where nobody watches, as in a script, it ends when no job runs any more.
 */
watchJobs: WATCH JOBS;

/**
 * WATCH JOB - one job, drawn anew in place until it ends or Ctrl-C
 *
 *     WATCH JOB id;
 */
watchJob: WATCH JOB jobId;

/**
 * WAIT JOB - wait until jobs end; the exit status says how they ended
 *
 *     WAIT JOB id [, ...] [TIMEOUT 60s] [EVERY 200ms];
 *
 * The exit status is 0 when all are done, 3 when records failed, 4 when a job was aborted or its outcome is unknown, 5
 * when the time was up (the jobs go on).
 *
 *     WAIT JOB LAST TIMEOUT 10m;
 */
waitJob: WAIT JOB jobId (COMMA jobId)* (TIMEOUT timeSpan)? (EVERY timeSpan)?;

/**
 * KILL JOB - stop jobs on every node, and wait until none runs them
 *
 *     KILL JOB id [, ...];
 *
 * One line a node says what it did. What a job has changed stays changed.
 *
 *     KILL JOB LAST;
 */
killJob: KILL JOB jobId (COMMA jobId)*;

/**
 * KILL JOBS ALL - stop every running background job, each by its id
 *
 *     KILL JOBS ALL;
 *
 * The applications' own queries go on. Asks first.
 */
killJobs: KILL JOBS ALL;

/**
 * RESUME JOB - run a job again on the records it missed, and on no other
 *
 *     RESUME JOB id [WITH (rps = n | index = name | max_failed = n | stages = (...))] [IN BACKGROUND];
 *
 * The statement is taken from the journal. It meets the records last written before the job began, by the slowest of the
 * nodes' clocks, so a change like score = score + 1 is never made twice. A record that something else has written since is
 * left as it is: VERIFY JOB counts these. With once = bin the marker decides instead. KILL JOB and RESUME JOB with another
 * rps is how the rate of a job is changed.
 *
 *     UPDATE test.users SET score = score + 1 WHERE $.age >= 18 WITH (stages = (25%));
 *     VERIFY JOB LAST;
 *     RESUME JOB LAST WITH (rps = 5000);
 */
resumeJob: RESUME JOB jobId (options_ inBackground? | inBackground options_?)?;

/**
 * VERIFY JOB - count the records that a job should have changed and did not
 *
 *     VERIFY JOB id;
 *
 * missed counts the records that match and were last written before the job began, those that failed among them;
 * written_since those that match and that something other than the job has written since, as far as that can be told:
 * RESUME JOB leaves them as they are. With once = bin the marker tells what was changed, and there is no such doubt.
 */
verifyJob: VERIFY JOB jobId;

/**
 * SHOW HISTORY - every job this user started, with text and outcome
 *
 *     SHOW HISTORY [LIMIT n];
 *
 * The newest first. The journal is a file in the state folder that only its owner can read; a job stands in it before any
 * node hears of it, so a shell that dies loses none. The jobs of --sandbox end with it and stay out of the file.
 */
showHistory: SHOW HISTORY limit?;

jobId: INTEGER | HEXADECIMAL | JOURNAL_NUMBER | LAST;

timeSpan: INTEGER | duration;

// Data

dataStatement: select | insert;

/**
 * SELECT - look at records
 *
 *     SELECT * | column [AS name], ... | COUNT(*) FROM ns[.set] [WHERE ...] [WITH (rps = n, index = name)] [LIMIT n];
 *     SELECT ... FROM ns.set WHERE PK = key | PK IN [key, ...] | DIGEST = '...';
 *
 * A column is a bin, an expression, or one of PK, DIGEST, GENERATION and TTL. Records come in no particular order.
 *
 *     SELECT PK, name, score FROM test.users WHERE $.score > 900 LIMIT 10;
 *     SELECT COUNT(*) FROM test.users WHERE $.active == true;
 *     SELECT * FROM test.users WHERE PK = 'u1';
 */
select: SELECT column (COMMA column)* FROM target where? (options_ limit? | limit options_?)?;

column
    : STAR                                                      # allBins
    | COUNT OPEN STAR CLOSE                                     # countAll
    | (PK | DIGEST | GENERATION | TTL) (AS alias)?              # metadataColumn
    | expression (AS alias)?                                    # valueColumn
    ;

alias: word | QUOTED | STRING;

/**
 * INSERT - write new records; UPSERT overwrites those that exist
 *
 *     INSERT INTO ns[.set] (PK, bin, ...) VALUES (key, value, ...) [, (...)] [WITH (ttl = ...)];
 *     UPSERT INTO ns[.set] (PK, bin, ...) VALUES (key, value, ...) [, (...)] [WITH (ttl = ...)];
 *
 * A key that exists is refused by INSERT, and the rows before it stay written. NULL leaves a bin out.
 *
 *     INSERT INTO test.users (PK, name, age) VALUES ('u0', 'Ada', 36), ('u00', 'Grace', 45) WITH (ttl = 7d);
 */
insert: (INSERT | UPSERT) INTO target OPEN PK (COMMA bin)* CLOSE VALUES row (COMMA row)* options_?;

row: OPEN expression (COMMA expression)* CLOSE;

// Schema

schemaStatement
    : show
    | describe
    | registerModule
    | dropModule
    | createIndex
    | dropIndex
    | truncate
    | alterNamespace
    | info
    ;

/**
 * SHOW - list what the cluster holds
 *
 *     SHOW NAMESPACES;
 *     SHOW SETS [ns];
 *     SHOW INDEXES [ns];
 *     SHOW MODULES;
 *     SHOW NODES;
 *
 * Figures are merged over the nodes; records are counted once, however often they are replicated.
 */
show: SHOW (NAMESPACES | (SETS | INDEXES) name? | MODULES | NODES);

/**
 * DESCRIBE - the bins of a set with their types, from a sample; or the source of a module
 *
 *     DESCRIBE ns[.set];
 *     DESCRIBE MODULE name;
 */
describe: DESCRIBE (MODULE moduleFile | target);

/**
 * REGISTER MODULE - put a Lua module on every node
 *
 *     REGISTER MODULE 'path/to/file.lua';
 */
registerModule: REGISTER MODULE string;

/**
 * DROP MODULE - remove a Lua module from every node
 *
 *     DROP MODULE name[.lua];
 */
dropModule: DROP MODULE moduleFile;

/**
 * CREATE INDEX - index a bin, a place inside one, or an expression
 *
 *     CREATE INDEX name ON ns[.set] (bin | path | (expression)) [STRING | NUMERIC | GEO2DSPHERE | BLOB]
 *         [ON LIST | MAPKEYS | MAPVALUES];
 *
 * Waits until every node has built it; Ctrl-C ends the waiting, and the servers go on. Without a type, some records are
 * looked at to find it. ON LIST indexes the elements of a list, ON MAPKEYS and ON MAPVALUES what is in a map. An
 * expression stands in parentheses of its own; servers before 8.1 have no such indexes.
 *
 * A name that is taken is refused, and so is a second index on the same, which a server would take for a new name.
 *
 *     CREATE INDEX age_idx ON test.users (age);
 *     CREATE INDEX tags_idx ON test.users (tags) STRING ON LIST;
 *     CREATE INDEX city_idx ON test.users (profile.city);
 *     CREATE INDEX decade_idx ON test.users (($.age / 10)) NUMERIC;
 */
createIndex
    : CREATE INDEX indexName ON target OPEN (OPEN expression CLOSE | place) CLOSE
        (STRING_TYPE | NUMERIC | GEO2DSPHERE | BLOB_TYPE)? (ON (LIST | MAPKEYS | MAPVALUES))?
    ;

/**
 * DROP INDEX - remove an index
 *
 *     DROP INDEX name ON ns;
 *
 * Asks first, and waits until no node has it any more. Jobs and queries that use the index fail.
 *
 *     DROP INDEX age_idx ON test;
 */
dropIndex: DROP INDEX indexName ON namespace;

/**
 * TRUNCATE - delete every record of a set, or those last written before a time
 *
 *     TRUNCATE ns[.set] [BEFORE '2026-01-31T12:00:00Z' | BEFORE 2h ago];
 *
 * Asks for the name of the set first.
 */
truncate: TRUNCATE target (BEFORE (string | duration AGO))?;

/**
 * ALTER NAMESPACE - change the settings that bound jobs
 *
 *     ALTER NAMESPACE ns SET (background-query-max-rps = 20000);
 */
alterNamespace: ALTER NAMESPACE namespace SET OPEN setting (COMMA setting)* CLOSE;

setting: name ASSIGN expression;

/**
 * INFO - the raw answer of every node to an info command
 *
 *     INFO 'command';
 */
info: INFO string;

// The shell itself

/**
 * SANDBOX - a node inside this program to rehearse on, and what it does not do
 *
 *     bgql --sandbox             with sets test.users and test.orders      bgql --sandbox --empty   with none
 *     bgql sandbox --port 3000   for other programs, until it is stopped
 *     bgql sandbox --nodes 3     a cluster of up to 64 nodes, at ports one after the other
 *     bgql sandbox --account eve:read,write --tls-cert FILE --tls-key FILE --emulate 6.4
 *
 * It speaks the protocol of a server 8.1.2 on 127.0.0.1 only, so this shell and any client treat it as a cluster;
 * edition and version say that it is none. Records, secondary indexes, Lua modules and settings are in memory and
 * gone when it stops. Reads, writes, batches, expressions, list, map, bit and HyperLogLog operations, queries, background
 * jobs with their rate, counters and traps, Lua functions, times to live and the removal of expired records work as on a
 * server. It can ask for a login, with users, roles and the server's refusals; speak TLS; and spell its replies as a
 * server 6.0, 6.4, 7.0 or 8.0 does. There is no user until one is named, and then none without a password: a line of
 * standard input for each, or BGQL_PASSWORD for all.
 *
 * Not there, and answered with the server's code for it: aggregation (streams of Lua); transactions; compression; path
 * expressions; durable deletes; quotas of users, external logins and logins by certificate. Nothing is
 * evicted or written to disk, latencies and logs are not kept, and nothing of what it measures is the speed of
 * a server. A region over more than half of the globe is taken, which a server may refuse.
 *
 * With several nodes each record has a master and a replica, partitions move when nodes come and go, and a job runs on
 * each node over the partitions that are its own when it comes to them. Trouble can be had for rehearsal, by an info
 * command to any node: sandbox:action=ACTION;node=ID, where ACTION is show, stop, kill, restart (;records=keep), add,
 * slow (;request-ms=N;record-ms=N), silent, drop, answer, refuse (;code=N), accept, clock (;offset-ms=N); stepwise,
 * automatic, notice, rebalance, migrate (;count=N), settle; lockstep, free. With ;at=ID;before-record=N or
 * ;at=ID;before-partition=N it waits until a job's part on that node comes there. There is never more than one opinion
 * of who belongs to the cluster, and all namespaces move together.
 *
 * Limits a server does not have: 1000 connections at a time; one that stays idle for ten minutes, or is stuck for one
 * in the middle of a request or an answer, is ended. Writing stops when the records take three quarters of the heap. A
 * namespace knows 65,535 names of bins. Lua runs without io, package, require and most of os, inside budgets of time and
 * memory.
 *
 *     INFO 'edition';
 *     UPDATE test.users SET score = score + 1 WHERE $.active == true;
 */
shellStatement: help | exit | foreign;

/**
 * HELP - what can be typed, and how
 *
 *     HELP [topic];
 *
 *     HELP UPDATE;
 */
help: (HELP) anyWord*;

/**
 * EXIT - leave the shell; QUIT, \q and Ctrl-D do the same
 *
 *     EXIT;
 */
exit: EXIT | QUIT;

/**
 * BACKSLASH COMMANDS - commands of the shell itself; each takes the rest of its line, without a ;
 *
 *     \?  \h topic           help                       \q             leave
 *     \x                     tables stand upright       \timing        time every statement
 *     \i file                run a script               \o file        answers go to a file; \o alone: back here
 *     \set name value        ?name is that value        \e             edit the last statement
 *     \watch seconds         repeat the last statement  \! command     run a command of the system
 *     \c host:port           connect elsewhere          \d ns[.set]    describe
 */
backslash: BACKSLASH RAW_TEXT? RAW_END?;

/** Spellings of aql and asadm: each is answered with what it means here. */
foreign
    : SHOW (QUERIES | SCANS)                                     # foreignShowJobs
    | SHOW JOBS (QUERIES | SCANS)                                # foreignShowJobs
    | SHOW (PACKAGES | UDFS)                                     # foreignShowModules
    | SHOW SINDEX name?                                          # foreignShowIndexes
    | SHOW BINS target?                                          # foreignShowBins
    | (KILL_QUERY | KILL_SCAN) jobId                             # foreignKill
    | MANAGE JOBS KILL TRIDS jobId+                              # foreignKill
    | DESC (MODULE | PACKAGE) moduleFile                         # foreignDescribe
    | (REMOVE (MODULE | PACKAGE) | DROP PACKAGE) moduleFile      # foreignDropModule
    | REGISTER PACKAGE string                                    # foreignRegister
    | ASINFO string                                              # foreignInfo
    | (MANAGE | RUN | AGGREGATE | STAT | GET | RESET | SET | ENABLE | SHOW (STATISTICS | CONFIG)) anything* # foreignOther
    ;

anything: ~(END | BACKSLASH | RAW_TEXT | RAW_END | UNTERMINATED | UNTERMINATED_COMMENT | HASH_COMMENT);

// Names

target: namespace (DOT set)?;
namespace: name;
set: name;
indexName: name;
module: name;
functionName: word | DIGIT_WORD;
moduleFile: name (DOT word)? | string;

/** Letters, digits, _ and -, without blanks between; or anything in double quotes. */
name: namePart (MINUS+ namePart)* | QUOTED;
namePart: word | INTEGER | HEXADECIMAL | BINARY | EXPONENT | DIGIT_WORD;

bin: word | INTEGER | HEXADECIMAL | BINARY | EXPONENT | DIGIT_WORD | AT_WORD | STRING | QUOTED;

/** Every keyword is a name where one is wanted: any token that is neither a sign nor a literal. */
word
    : ~(INTEGER | HEXADECIMAL | BINARY | FLOAT | EXPONENT | DIGIT_WORD | AT_WORD | STRING | QUOTED | HEX_BLOB
        | BASE64_BLOB | UNTERMINATED | DOLLAR_DOT | VARIABLE | PARAMETER | JOURNAL_NUMBER | LIST_RANK | LIST_VALUE
        | LIST_NOT | LIST_NOT_RANK | LIST_NOT_VALUE | MAP_RANK | MAP_VALUE | MAP_NOT | MAP_NOT_RANK | MAP_NOT_VALUE
        | EQUAL | ASSIGN | NOT_EQUAL | UNEQUAL | LESS_OR_EQUAL | GREATER_OR_EQUAL | SHIFT_RIGHT_LOGICAL | SHIFT_RIGHT
        | SHIFT_LEFT | LESS | GREATER | ARROW | POWER | STAR | SLASH | PERCENT | PLUS | MINUS | AMPERSAND | BAR
        | CARET | TILDE | DOT | COMMA | COLON | OPEN | CLOSE | OPEN_LIST | CLOSE_LIST | OPEN_MAP | CLOSE_MAP | END
        | BLANK | DASH_COMMENT | SLASH_COMMENT | BLOCK_COMMENT | UNTERMINATED_COMMENT | HASH_COMMENT | BACKSLASH
        | STRAY | IN_OPTION | RAW_BLANK | RAW_TEXT | RAW_END | RAW_RETURN)
    ;

/** A bin without $. and the name of a function: no word of expressions, nor one that goes on with the statement. */
bareWord
    : ~(INTEGER | HEXADECIMAL | BINARY | FLOAT | EXPONENT | DIGIT_WORD | AT_WORD | STRING | QUOTED | HEX_BLOB
        | BASE64_BLOB | UNTERMINATED | DOLLAR_DOT | VARIABLE | PARAMETER | JOURNAL_NUMBER | LIST_RANK | LIST_VALUE
        | LIST_NOT | LIST_NOT_RANK | LIST_NOT_VALUE | MAP_RANK | MAP_VALUE | MAP_NOT | MAP_NOT_RANK | MAP_NOT_VALUE
        | EQUAL | ASSIGN | NOT_EQUAL | UNEQUAL | LESS_OR_EQUAL | GREATER_OR_EQUAL | SHIFT_RIGHT_LOGICAL | SHIFT_RIGHT
        | SHIFT_LEFT | LESS | GREATER | ARROW | POWER | STAR | SLASH | PERCENT | PLUS | MINUS | AMPERSAND | BAR
        | CARET | TILDE | DOT | COMMA | COLON | OPEN | CLOSE | OPEN_LIST | CLOSE_LIST | OPEN_MAP | CLOSE_MAP | END
        | BLANK | DASH_COMMENT | SLASH_COMMENT | BLOCK_COMMENT | UNTERMINATED_COMMENT | HASH_COMMENT | BACKSLASH
        | STRAY | IN_OPTION | RAW_BLANK | RAW_TEXT | RAW_END | RAW_RETURN
        | WHERE | WITH | IN | FROM | ON | LIMIT | BEFORE | VALUES | AS | AND | OR | BETWEEN | LIKE | IS
        | NOT | NULL | TRUE | FALSE | EXCLUSIVE | LET | THEN | WHEN | DEFAULT | UNKNOWN | ERROR | GEOJSON)
    ;

anyWord: word | DIGIT_WORD;

// Expressions

/**
 * EXPRESSIONS - what can be computed of a record
 *
 *     $.bin   $.map.key   $.list.[0]   $.list.[=v]   $.map.{#-1}      bins and what is inside them
 *     $.ttl()   $.lastUpdate()   $.digestModulo(100)                  facts about the record
 *     ==  !=  <  <=  >  >=   and  or  not   in   exclusive(a, b)      conditions
 *     +  -  *  /  %  **   &  |  ^  ~  <<  >>  >>>                     arithmetic, bits
 *     when (cond => value, default => value)   let (x = ...) then (...)
 *
 * SQL's spellings =, <>, BETWEEN, LIKE, IS NULL, IS NOT NULL and NOT IN work too. A comparison whose bin is missing is
 * unknown, and unknown selects nothing.
 *
 *     SELECT COUNT(*) FROM test.users WHERE $.age BETWEEN 18 AND 30 AND $.tier IN ['gold', 'silver'];
 *     SELECT COUNT(*) FROM test.users WHERE $.ttl() == -1 and not($.active);
 */
expression: conjunction (OR conjunction)*;

conjunction: negation (AND negation)*;

/** Behind NOT a parenthesis makes it the operand not(...), which binds tightly; without one it is SQL's loose form. */
negation: comparison | NOT negation;

comparison
    : bits
        ( (EQUAL | ASSIGN | NOT_EQUAL | UNEQUAL | LESS | LESS_OR_EQUAL | GREATER | GREATER_OR_EQUAL) bits
        | NOT? IN membership
        | NOT? BETWEEN bits AND bits
        | NOT? LIKE bits
        | IS NOT? NULL
        )?
    ;

membership: OPEN expression (COMMA expression)+ CLOSE | bits;

bits: shift ((AMPERSAND | BAR | CARET) shift)*;

shift: additive ((SHIFT_LEFT | SHIFT_RIGHT | SHIFT_RIGHT_LOGICAL) additive)*;

additive: multiplicative ((PLUS | MINUS) multiplicative)*;

multiplicative: power ((STAR | SLASH | PERCENT) power)*;

power: unary (POWER power)?;

unary: (PLUS | MINUS | TILDE) unary | operand;

operand
    : number (DOT word OPEN CLOSE)?                                                   # numberOperand
    | DOLLAR_DOT word OPEN arguments? CLOSE                                           # metadata
    | DOLLAR_DOT bin segment* pathFunction?                                           # path
    | OPEN expression CLOSE                                                           # parentheses
    | NOT OPEN expression CLOSE                                                       # notOperand
    | EXCLUSIVE OPEN expression (COMMA expression)+ CLOSE                             # exclusive
    | LET OPEN definition (COMMA definition)* CLOSE THEN OPEN expression CLOSE        # let
    | WHEN OPEN branch (COMMA branch)* COMMA DEFAULT ARROW expression CLOSE           # when
    | (UNKNOWN | ERROR)                                                               # unknown
    | GEOJSON OPEN string CLOSE                                                       # geo
    | bareWord OPEN (expression (COMMA expression)*)? CLOSE                           # call
    | bareWord segment* pathFunction?                                                 # bareName
    | VARIABLE                                                                        # variable
    | PARAMETER                                                                       # parameter
    | string                                                                          # text
    | blob                                                                            # blobOperand
    | boolean                                                                         # truth
    | NULL                                                                            # nothing
    | OPEN_LIST expression? (COMMA expression)* CLOSE_LIST                            # list
    | OPEN_MAP (pair (COMMA pair)*)? CLOSE_MAP                                        # map
    ;

definition: bareWord ASSIGN expression;

branch: expression ARROW expression;

pair: expression COLON expression;

number: INTEGER | HEXADECIMAL | BINARY | FLOAT | EXPONENT | DOT (INTEGER | EXPONENT);

boolean: TRUE | FALSE;

string: STRING | QUOTED;

blob: HEX_BLOB | BASE64_BLOB;

// Paths

segment: DOT (key | mapSegment | listSegment);

pathFunction: DOT word OPEN arguments? CLOSE;

arguments: argument (COMMA argument)*;

argument: word COLON word | expression;

key: word | EXPONENT | DIGIT_WORD | (PLUS | MINUS)? INTEGER | HEXADECIMAL | BINARY | FLOAT | string | blob;

/** What stands for a value in a selector: a bare word is a string. */
scalar: word | DIGIT_WORD | string | blob | integer | MINUS? FLOAT;

integer: MINUS? (INTEGER | HEXADECIMAL | BINARY);

/** A key in braces has no sign: {a-c} is a range. */
plainKey: word | DIGIT_WORD | string | blob | INTEGER | HEXADECIMAL | BINARY;

mapSegment
    : OPEN_MAP CLOSE_MAP                                                              # mapItself
    | OPEN_MAP integer CLOSE_MAP                                                      # mapIndex
    | (OPEN_MAP | MAP_NOT) integer COLON integer? CLOSE_MAP                           # mapIndexRange
    | (OPEN_MAP | MAP_NOT) integer COLON integer? TILDE plainKey CLOSE_MAP            # mapIndexRangeFromKey
    | (OPEN_MAP | MAP_NOT) plainKey MINUS plainKey? CLOSE_MAP                         # mapKeyRange
    | (OPEN_MAP | MAP_NOT) plainKey (COMMA plainKey)* CLOSE_MAP                       # mapKeyList
    | MAP_VALUE scalar CLOSE_MAP                                                      # mapByValue
    | (MAP_VALUE | MAP_NOT_VALUE) scalar (COMMA scalar)+ CLOSE_MAP                    # mapValueList
    | (MAP_VALUE | MAP_NOT_VALUE) scalar COLON scalar? CLOSE_MAP                      # mapValueRange
    | MAP_RANK integer CLOSE_MAP                                                      # mapByRank
    | (MAP_RANK | MAP_NOT_RANK) integer COLON integer? CLOSE_MAP                      # mapRankRange
    | (MAP_RANK | MAP_NOT_RANK) integer COLON integer? TILDE scalar CLOSE_MAP         # mapRankRangeFromValue
    ;

listSegment
    : OPEN_LIST CLOSE_LIST                                                            # listItself
    | OPEN_LIST integer CLOSE_LIST                                                    # listIndex
    | (OPEN_LIST | LIST_NOT) integer COLON integer? CLOSE_LIST                        # listIndexRange
    | LIST_VALUE scalar CLOSE_LIST                                                    # listByValue
    | (LIST_VALUE | LIST_NOT_VALUE) scalar (COMMA scalar)+ CLOSE_LIST                 # listValueList
    | (LIST_VALUE | LIST_NOT_VALUE) scalar COLON scalar? CLOSE_LIST                   # listValueRange
    | LIST_RANK integer CLOSE_LIST                                                    # listByRank
    | (LIST_RANK | LIST_NOT_RANK) integer COLON integer? CLOSE_LIST                   # listRankRange
    | (LIST_RANK | LIST_NOT_RANK) integer COLON integer? TILDE scalar CLOSE_LIST      # listRankRangeFromValue
    ;
