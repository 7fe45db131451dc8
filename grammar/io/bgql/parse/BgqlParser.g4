/*
 * Statements and expressions. A comment that starts with a topic and a dash is the help text of that topic; the rules
 * of expressions are listed from the loosest operator to the tightest.
 */
parser grammar BgqlParser;

options { tokenVocab = BgqlLexer; contextSuperClass = Node; }

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
 * Each change writes one bin, or a place inside one; HELP CHANGES lists them all:
 *
 *     bin = literal                       writes the bin; inside: profile.city = 'NYC', tags.[0] = 'vip'
 *     bin = NULL                          removes it; a record left without bins is deleted
 *     score = score + 5                   adds; a missing bin starts at 0, integers wrap
 *     name = name + '!'                   appends; 'Mr ' + name prepends
 *     total = price * quantity            writes what any expression gives; inside: profile.score = $.score * 2
 *     tags.append('vip')                  changes a list, a map, a blob or a HyperLogLog in place
 *     profile.{city,joined}.remove()      removes every element that the path picks
 *
 * Literals are 5, 0xff, 0b101, 2.5, 'text', true, NULL, x'00ff', b64'AP8=', ['a', 1], {'a': 1} and geojson('...').
 *
 * Changes apply from left to right in one transaction of the record, and later ones see earlier ones. Where a right
 * side cannot be computed, because a bin is missing, the record stays as it is and counts as failed. What is missing
 * above a nested write is made: key-ordered maps, and lists that nulls fill up; WITH (create = false) makes it fail
 * instead. Records keep their time to live unless WITH (ttl = ...) says otherwise.
 *
 * Without IN BACKGROUND the shell waits for the job and shows its progress; Ctrl-C stops the waiting, never the job.
 *
 *     UPDATE test.users SET score = score + 1 WHERE $.active == true;
 *     UPDATE test.users SET status = 'inactive', tier = NULL WHERE $.score < 10 WITH (rps = 500) IN BACKGROUND;
 *     UPDATE test.users SET balance = balance * 1.05, profile.visits = profile.visits + 1 WHERE $.tier == 'gold';
 *     UPDATE test.users SET tags.append('vip', add_unique, no_fail), profile.level.points = 100 WHERE $.score > 900;
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
 *     DELETE FROM test.orders WHERE $.ttl() == -1 WITH (rps = 2000);
 */
delete: DELETE FROM target where? jobOptions;

/**
 * TOUCH - give the records of a set a new time to live without changing their bins
 *
 *     TOUCH ns[.set] [WHERE predicate] [WITH (option, ...)] [IN BACKGROUND];
 *
 * Without WITH (ttl = ...) records get the default of their set or namespace. Where that is 0 they would never expire,
 * and the shell asks first, as it does for WITH (ttl = never).
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
 * Arguments are literals of every kind. The module must be on every node, the same on each, and the function one that
 * it makes global: otherwise the servers would start the job all the same and fail at every record, so the shell refuses.
 *
 * As a job the function runs on every record that matches; what it returns is dropped, and a record in which it fails
 * counts as failed and stays as it was. A function that writes keeps the time to live unless WITH (ttl = ...) says
 * otherwise. Before a job whose module calls set_ttl the shell asks: the servers give the time to live that one record
 * gets so to records after it too.
 *
 * By key the function runs at once, also where there is no such record, and what it returns comes back, a row a key: or
 * what Lua has against it, with file and line.
 *
 *     EXECUTE my_module.transform_record('arg1', 'arg2') ON test.users WHERE $.tier == 'gold' IN BACKGROUND;
 *     EXECUTE maintenance.transform_record() ON test.users WHERE $.age > 60 WITH (ttl = 30d, rps = 5000);
 *     EXECUTE my_module.get_computed_value(42) ON test.users WHERE PK = 'u1';
 *     EXECUTE my_module.process_record() ON test.users WHERE PK IN ['u1', 'u2', 'u3'] AND $.active == true;
 */
execute: EXECUTE module DOT functionName OPEN (expression (COMMA expression)*)? CLOSE ON target where? jobOptions;

/**
 * CHANGES - everything that the list of SET can do, and what it becomes
 *
 *     place = value
 *     place.function([argument, ...] [, flag ...])
 *
 * A place is a bin, or a path into one as in expressions, with or without $. before it: profile.city, tags.[0],
 * orders.[=x], profile.{a-c}. What a function means depends on what stands there; the records of a sample tell, or [] and
 * {} behind the path: profile.log.[].append('in'). Flags are words behind the arguments; a bin of that name is $.ordered.
 *
 * A change becomes an operation of the server's own where that can do it, inside a bin with its context. Where an
 * argument is computed, or the change must not make anything, it is an expression that writes the whole bin. EXPLAIN
 * tells which. An index or a rank that is not there removes nothing; a way that is not there fails the record.
 *
 *     UPDATE test.users SET tags.[0].remove(), tags.insert(0, 'first'), tags.sort(drop_duplicates) WHERE $.age == 44;
 *     UPDATE test.users SET profile.seen.[].append($.status), profile.{city,joined} = NULL WHERE $.age == 44;
 */
change
    : place ASSIGN expression                     # assignment
    | place DOT word OPEN arguments? CLOSE        # invocation
    ;

place: DOLLAR_DOT? bin segment*;

where: WHERE (selection (AND conjunction)? | expression);

/**
 * BY KEY - UPDATE, DELETE, TOUCH, EXECUTE and SELECT on records whose keys are known
 *
 *     ... WHERE PK = key [AND predicate]
 *     ... WHERE PK IN [key, ...] [AND predicate]
 *     ... WHERE DIGEST = 'hexadecimal or Base64' [AND predicate]
 *
 * Carried out at once, without a job. A key is an integer, a string or a blob; PK IN ?keys takes a list. The predicate
 * goes along as a filter. Without a set, ns means the record that is in no set. A key that is not there is counted and
 * is no error; where a key failed the exit status is 1. Options are ttl, durable and create. PK stands first: OR and NOT
 * around it are refused. A bin of that name is $.PK.
 *
 *     UPDATE test.users SET score = score + 1 WHERE PK = 'u1';
 *     UPDATE test.users SET tier = 'gold' WHERE PK IN ['u1', 'u2'] AND $.score > 90;
 *     TOUCH test.users WHERE PK = 'u1' WITH (ttl = 30d);
 *     DELETE FROM test.orders WHERE PK IN [1, 2, 3];
 */
selection
    : PK (ASSIGN | EQUAL) element                                                    # oneKey
    | PK IN (OPEN_LIST element (COMMA element)* CLOSE_LIST | OPEN element (COMMA element)* CLOSE) # manyKeys
    | PK IN PARAMETER                                                                # parameterKeys
    | DIGEST (ASSIGN | EQUAL) (string | blob)                                        # byDigest
    ;

element: bits;

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
 * A time to live is 1 second to 10 years (-1 means never, -2 keep, 0 is refused); UPDATE and EXECUTE keep it when
 * nothing is said, TOUCH takes the default. Before a start the shell asks every node: a time to live where nothing
 * expires (nsup-period 0), a rate above a node's background-query-max-rps, a durable delete on the Community Edition are
 * refused, since every record would fail. The first five options are for single jobs; by key there are ttl, durable and
 * create. WITH and IN BACKGROUND may stand in either order.
 *
 * With index = auto, which need not be said, the servers walk the most selective index of the set that the condition
 * bounds, none where there is no such index. An index on a bin that the statement writes is not taken, nor any for
 * EXECUTE: a record that moves in the index while the job walks it would be met again and changed again. An index can
 * still be named; the job then leaves out what was written since it started (lastUpdate() < start). EXPLAIN tells the
 * index, its range, and why not the others.
 *
 *     TOUCH test.users WHERE $.active == true WITH (ttl = 30d, rps = 2000) IN BACKGROUND;
 *     UPDATE test.users SET tier = 'free' WHERE $.score < 10 WITH (ttl = 1d12h);
 *     UPDATE test.users SET tier = 'free' WHERE $.score < 20 WITH (ttl = default, index = none);
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
 * the time to live, the rate, and what is worth knowing. The nodes are asked what stands against the statement now: a
 * refusal, what would be asked first, a warning. For a statement by key: the keys, its changes and its condition. Nothing
 * is changed.
 *
 *     EXPLAIN UPDATE test.users SET score = score + 1 WHERE $.active == true;
 *     EXPLAIN DELETE FROM test.users WHERE $.sinceUpdate() > 1000 and $.age < 30;
 *     EXPLAIN SELECT COUNT(*) FROM test.users WHERE $.age BETWEEN 20 AND 30;
 *     EXPLAIN TOUCH test.users WHERE PK IN ['u1', 'u2'] WITH (ttl = 30d);
 */
explain: EXPLAIN (backgroundStatement | dataStatement);

/**
 * DRY RUN - EXPLAIN, and the exact number of records that match now
 *
 *     DRY RUN UPDATE ... | DELETE ... | TOUCH ... | EXECUTE ...;
 *
 * The records are counted by the same condition and the same index as the statement would use, at its rps or, if it has
 * none, as fast as the servers can. It is the number of this moment: records come and go until the statement begins.
 *
 *     DRY RUN DELETE FROM test.users WHERE $.age < 30;
 *     DRY RUN UPDATE test.users SET tier = 'gold' WHERE $.score > 90 WITH (rps = 5000);
 *     DRY RUN TOUCH test.users WHERE PK IN ['u1', 'nobody'] AND $.active == true;
 */
dryRun: DRY RUN backgroundStatement;

/**
 * ESTIMATE - how many records match, from a sample, with its margin
 *
 *     ESTIMATE UPDATE ... | DELETE ... | TOUCH ... | EXECUTE ...;
 *
 * Where there are more than 100,000 records to look at, a sample by digest is counted instead, and a larger one as long as
 * few of it match. The answer is about how many match, its margin (of 100 samples, 95 are off by no more) and the sample.
 * Smaller sets are counted record by record: the margin is 0.
 *
 *     ESTIMATE DELETE FROM test.users WHERE $.age < 30;
 *     ESTIMATE UPDATE test.users SET tier = 'gold' WHERE $.score > 90;
 */
estimate: ESTIMATE backgroundStatement;

/**
 * PREVIEW - some matching records before and after a statement, as the servers compute it, changing nothing
 *
 *     PREVIEW UPDATE ... | DELETE ... | TOUCH ... [LIMIT n];
 *
 * Shows 10 records, or n, that match: a row for each bin that changes, as it is and as the statement would leave it. The
 * changes are taken together in their order, with what they create on the way. A record that a change fails on stays as
 * it is, and so says its note. TOUCH shows the time to live as ttl(), DELETE the bins that go. What cannot be told without
 * changing a record is said in the note; EXECUTE cannot be previewed at all.
 *
 *     PREVIEW UPDATE test.users SET score = score + 1, tags.append('vip') WHERE $.tier == 'gold' LIMIT 3;
 *     PREVIEW UPDATE test.users SET profile.visits.increment(1) WHERE PK = 'u1';
 *     PREVIEW TOUCH test.users WHERE PK = 'u1' WITH (ttl = 30d);
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
 * (every record failed), partial (some failed), aborted (perhaps after its last record) or unknown (a node left, restarted
 * or did not answer).
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
 * Each with its nodes. Where nobody watches, as in a script, it ends when no job runs any more and answers with those that
 * ran, and those of this shell that have ended since nobody waited for them.
 */
watchJobs: WATCH JOBS;

/**
 * WATCH JOB - one job, drawn anew in place until it ends or Ctrl-C
 *
 *     WATCH JOB id;
 *
 * The exit status is that of WAIT JOB.
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
 * RESUME JOB leaves them as they are. Where records moved from node to node while the job ran, it may have met some
 * twice, which nobody counts. With once = bin the marker tells what was changed, and there is no such doubt.
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
 * A column is a bin, an expression, or one of PK, DIGEST, GENERATION and TTL. Records come in no particular order. With
 * keys they come in the order of the keys, and a key that is not there is left out.
 *
 * Expressions are computed by the servers: the query finds the records, and they are read again in batches with the same
 * condition. A record that is gone or no longer matches by then is left out. Where an expression has no value, nothing
 * is shown. Ctrl-C ends the query on the servers too.
 *
 *     SELECT PK, name, score FROM test.users WHERE $.score > 900 LIMIT 10;
 *     SELECT COUNT(*) FROM test.users WHERE $.active == true;
 *     SELECT * FROM test.users WHERE PK = 'u1';
 *     SELECT PK, score * 2 AS twice, profile.city, $.ttl() FROM test.users LIMIT 10;
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
 * A key that exists is refused by INSERT; the message says how many other rows were written. NULL leaves a bin out.
 *
 * Rows are sent many at a time. In a script that is a file, so are INSERT and UPSERT statements that follow each other:
 * each is answered in its place, and what is written to one key is written in the order of the script. Where an error
 * stops the script, statements that had been sent along with the one that failed may have written records; a message
 * counts them, and nothing is sent behind them.
 *
 *     INSERT INTO test.users (PK, name, age) VALUES ('u0', 'Ada', 36), ('u00', 'Grace', 45) WITH (ttl = 7d);
 */
insert: (INSERT | UPSERT) INTO target OPEN PK (COMMA bin)* CLOSE VALUES row (COMMA row)* options_?;

row: OPEN item (COMMA item)* CLOSE;

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
 * Figures are merged over the nodes; records are counted once, however often they are replicated, and the bytes of a set
 * are those of all its copies. An index tells how many entries it has for each distinct value (the fewer, the more
 * selective) and whether every node has built it.
 *
 *     SHOW SETS test;
 *     SHOW INDEXES;
 */
show: SHOW (NAMESPACES | (SETS | INDEXES) name? | MODULES | NODES);

/**
 * DESCRIBE - the bins of a set with their types, from a sample; or the source of a module
 *
 *     DESCRIBE ns[.set];
 *     DESCRIBE MODULE name;
 *
 * The share of the records looked at that have a bin is told with it, and the indexes on it. A bin that is rare may be
 * missing from the sample. Of a module every line is shown, and where a function begins that EXECUTE can call, its
 * parameters.
 *
 *     DESCRIBE test.users;
 *     DESCRIBE MODULE my_module;
 */
describe: DESCRIBE (MODULE moduleFile | target);

/**
 * REGISTER MODULE - put a Lua module on every node
 *
 *     REGISTER MODULE 'path/to/file.lua';
 *
 * The path counts from the folder the shell was started in, in a script too; the module is called as the file without
 * .lua. Waits until every node has it. Where it replaces another, the row says which functions came, went and changed.
 * What Lua cannot load is refused with file and line, and the old module stays. A file can have 786432 bytes. There is
 * one to begin with in the folder of bgql: visits.lua, among the samples.
 */
registerModule: REGISTER MODULE string;

/**
 * DROP MODULE - remove a Lua module from every node
 *
 *     DROP MODULE name[.lua];
 *
 * Asks first. Jobs that call it fail from then on.
 *
 *     DROP MODULE maintenance;
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
 *     CREATE INDEX age_idx ON test.users (age);
 *     DROP INDEX age_idx ON test;
 */
dropIndex: DROP INDEX indexName ON namespace;

/**
 * TRUNCATE - delete every record of a set, or those last written before a time
 *
 *     TRUNCATE ns[.set] [BEFORE '2026-01-31T12:00:00Z' | BEFORE 2h ago];
 *
 * Counts the records, and asks for the name of the set first. A time without a zone is in UTC. What a server would take
 * for an empty set, since it does not know the name, is refused.
 *
 *     TRUNCATE test.orders BEFORE 2h ago;
 */
truncate: TRUNCATE target (BEFORE (string | duration AGO))?;

/**
 * ALTER NAMESPACE - change the settings that bound jobs
 *
 *     ALTER NAMESPACE ns SET (background-query-max-rps = 20000);
 *
 * Each node tells what it had before and has now. background-query-max-rps bounds the records a second of a job,
 * single-query-threads the threads of a query. The change is lost when a node restarts, unless it is also made in the
 * node's file.
 *
 *     ALTER NAMESPACE test SET (background-query-max-rps = 20000);
 */
alterNamespace: ALTER NAMESPACE namespace SET OPEN setting (COMMA setting)* CLOSE;

setting: name ASSIGN expression;

/**
 * INFO - the raw answer of every node to an info command
 *
 *     INFO 'command';
 *
 * Nothing is read into the answer: errors of a node are shown as it words them.
 *
 *     INFO 'namespace/test';
 */
info: INFO string;

// The shell itself

/**
 * CONNECTING - to which cluster, as whom, and how: options, configuration files, passwords, TLS
 *
 *     bgql -h 10.0.0.1,10.0.0.2:3100,[::1]:3000 -U eve
 *     bgql --instance east --services-alternate
 *     bgql -h node.example:tls-name:4333 --tls-enable --tls-cafile ca.pem -U eve --password=file:secret
 *     bgql -h node.example:4333 -t tls-name --tls-enable --auth PKI --tls-certfile me.pem --tls-keyfile me.key
 *
 * Several hosts are tried in turn; from the first that answers the others are learned. What is not said stands in
 * configuration files, of which later ones count more: /etc/aerospike/astools.conf, ~/.aerospike/astools.conf, the one of
 * --config-file, then the command line. --only-config-file reads one file alone, --no-config-file none.
 *
 *     [cluster]                       shared with the other tools: options of the cluster without their dashes
 *     host = "10.0.0.1:tls-name:4333"
 *     tls-enable = true
 *     [cluster_east]                  read instead of [cluster] with --instance east
 *     [bgql]                          output, timeout, on-error, read-only, theme, no-color, keys, debug; or [bgql_east]
 *     [include]                       file = "..." and directory = "...", where files end in .conf
 *
 * A password is asked for unseen, unless BGQL_PASSWORD or an option gives it: env:NAME and env-b64:NAME name a variable,
 * file:PATH a file, b64:TEXT is Base64. --tls-keyfile-password takes the same. Where standard input is no terminal, its
 * first line is the password.
 *
 * TLS takes PEM files; keys in PKCS #8, encrypted or not, or PKCS #1. Without --tls-cafile and --tls-capath the
 * authorities of Java are trusted. --tls-crl-check looks into revocation lists in those files and fetches none. EXTERNAL
 * and PKI want TLS; with PKI the certificate names the user. What cannot be connected to ends with status 2.
 *
 *     SHOW NODES;
 */
/**
 * PROMPT - what the prompt tells, its keys, and what is remembered
 *
 *     prod>                        all nodes are there
 *     prod (2/3 nodes, 1 job)>     a node is gone; a job of this shell runs
 *     prod (lost)>                 no node can be reached; the shell keeps trying and comes back by itself
 *
 * Enter carries out what ends with ; and goes on in a new line otherwise: its prompt names what is missing, such as ; or a
 * closing quote. A pasted script waits for Enter, then its statements are carried out one after the other. When a job ends
 * that nobody waits for, a line above the prompt says so.
 *
 *     Tab               complete
 *     Up, Down          other lines, then history
 *     Ctrl-R            search what was typed
 *     Ctrl-X Ctrl-E     edit what is typed in VISUAL or EDITOR
 *     Ctrl-C            throw the line away; while a job is awaited: detach from it, it goes on and is named
 *     Ctrl-D            leave; jobs that go on are named
 *
 * The keys are those of emacs; of vi with --keys vi, BGQL_KEYS=vi, or keys = "vi" in a configuration file. The history is
 * shared by all shells and lies in bgql/history beneath XDG_STATE_HOME, else ~/.local/state, for its owner only. Lines that
 * begin with a blank are not remembered, nor those with words such as password, secret or token in them.
 *
 *     SHOW NODES;
 */
/**
 * SANDBOX - a node inside this program to rehearse on, and what it does not do
 *
 *     bgql --sandbox             with sets test.users and test.orders
 *     bgql --sandbox --empty     with none
 *     bgql sandbox --port 3000   for other programs, until it is stopped
 *     bgql sandbox --nodes 3     a cluster of up to 64 nodes, at ports one after the other
 *     bgql sandbox --account eve:read,write --tls-cert FILE --tls-key FILE --emulate 6.4
 *
 * It speaks the protocol of a server 8.1.2 on 127.0.0.1 only, so this shell and any client treat it as a cluster;
 * edition and version say that it is none. Records, secondary indexes, Lua modules and settings are in memory and
 * gone when it stops. Reads, writes, batches, expressions, list, map, bit and HyperLogLog operations, queries, background
 * jobs with their rate, counters and traps, Lua functions, times to live and the removal of expired records work as on a
 * server. It can ask for a login, with users, roles and the server's refusals; speak TLS; and spell its replies as an
 * older server does, from 6.0 on. There is no user until one is named, and then none without a password: a line of
 * standard input for each, or BGQL_PASSWORD for all. --directory-account is one for clients with --auth EXTERNAL, and with
 * --tls-client-ca a client with --auth PKI is the user that its certificate's subject (CN) names.
 *
 * Not there, and answered with the server's code for it: aggregation (streams of Lua); transactions; compression; path
 * expressions; durable deletes; quotas of users. Nothing is evicted or written to disk, latencies and logs are not
 * kept, and nothing of what it measures is the speed of a server. A region over more than half of the globe is taken,
 * which a server may refuse.
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
 * \c takes hosts as --host does, and the user, the password and TLS of this sitting; when it fails, you stay where you
 * are. Jobs that were started before go on on the servers, and are named. \c alone says where you are.
 */
backslash: BACKSLASH RAW_TEXT? RAW_END?;

/**
 * AQL - where the statements of aql went
 *
 *     INSERT INTO ns.set (PK, ...) VALUES (...)             the same, many rows at a time; refuses keys that exist,
 *                                                           which aql overwrites: UPSERT INTO does that
 *     VALUES (..., NULL)                                    such a bin is not written; UPDATE ... SET bin = NULL
 *                                                           removes it
 *     CAST(v AS T), T(v): INT, FLOAT, BOOL, JSON, LIST ...  literals say their type: 1.5, true, [1, 2], {'a': 1},
 *                                                           x'ff'
 *     GEOJSON('...')                                        geojson('...')
 *     DELETE FROM ns.set WHERE PK = key                     the same; by any other condition it is a job
 *     SELECT bins FROM ns.set WHERE PK = key                the same; also PK IN [key, ...]
 *     WHERE DIGEST = '...', WHERE EDIGEST = '...'           DIGEST = '...' takes hexadecimal and Base64
 *     WHERE bin = v AND bin2 = w                            WHERE $.bin = v AND $.bin2 = w; no index needed
 *     WHERE bin BETWEEN a AND b                             WHERE $.bin BETWEEN a AND b
 *     IN LIST, MAPKEYS, MAPVALUES WHERE bin = v             WHERE 'v' in $.tags; HELP EXPRESSIONS
 *     WHERE bin WITHIN g, CONTAINS g                        WHERE geoCompare($.bin, geojson('...'))
 *     SELECT ... LIMIT n                                    the same
 *     EXECUTE module.function(...) ON ns.set                the same; it waits unless IN BACKGROUND is said
 *     EXECUTE ... WHERE PK = key                            the same; also PK IN [key, ...]
 *     EXECUTE ... WHERE bin = v, bin BETWEEN a AND b        WHERE $.bin = v: any condition; LIMIT is refused
 *     AGGREGATE                                             not here: streams of Lua are for clients
 *     EXPLAIN SELECT ... WHERE PK = key                     EXPLAIN of any SELECT or job; it reads no record to show
 *     REGISTER MODULE 'path'                                the same; PACKAGE is understood too
 *     REMOVE MODULE name                                    DROP MODULE name
 *     SHOW NAMESPACES, SETS, MODULES, INDEXES [ns]          the same, merged over the nodes
 *     SHOW BINS                                             DESCRIBE ns.set
 *     DESC MODULE name                                      DESCRIBE MODULE name
 *     RUN 'file'                                            \i file
 *     SET RECORD_TTL n                                      WITH (ttl = n)
 *     SET SCAN_RECORDS_PER_SECOND n                         WITH (rps = n)
 *     SET DURABLE_DELETE true                               WITH (durable = true)
 *     SET RECORD_PRINT_METADATA true                        columns PK, DIGEST, GENERATION, TTL
 *     SET NO_BINS true                                      SELECT PK, DIGEST FROM ns.set
 *     SET KEY_SEND true                                     always so: keys are stored with their records
 *     SET OUTPUT table, json, raw, mute; -o                 -o table, json, vertical; \o /dev/null
 *     SET OUTPUT_TYPES true                                 -o json tells numbers from text
 *     SET TIMEOUT n, SOCKET_TIMEOUT n; -T n                 --timeout n
 *     SET ECHO, VERBOSE, LUA_USERPATH; -z, -u               not needed
 *     GET, RESET                                            \set name value sets a parameter; there are no other
 *                                                           settings
 *     HELP, EXIT, QUIT                                      the same
 *     aql -c 'statement', -f file, < file                   the same
 *
 * Statements of older versions: SHOW QUERIES and SHOW SCANS are SHOW JOBS; KILL_QUERY is KILL JOB; CREATE INDEX and
 * TRUNCATE are as they were, CREATE LIST INDEX is CREATE INDEX ... ON LIST; DROP INDEX ns index is DROP INDEX index ON ns;
 * ASINFO is INFO. In a script, aql goes on after an error and ends with status 0:
 * here an error stops the script, and the status tells.
 *
 *     SHOW SETS test;
 */
/**
 * ASADM - where the commands of asadm went
 *
 *     show jobs, show jobs queries                   SHOW JOBS
 *     manage jobs kill trids ID ID                   KILL JOB id, id
 *     manage jobs kill queries                       KILL JOBS ALL, which lets the applications' own queries go on
 *     manage udfs add NAME path PATH                 REGISTER MODULE 'path'
 *     manage udfs remove NAME                        DROP MODULE name
 *     manage sindex create, delete                   CREATE INDEX name ON ns.set (bin), DROP INDEX name ON ns
 *     manage truncate ns NS set SET                  TRUNCATE ns.set
 *     manage config namespace NS param P to V        ALTER NAMESPACE ns SET (p = v): the settings that bound jobs
 *     show udfs, show sindex                         SHOW MODULES, SHOW INDEXES
 *     show statistics, show config, show stop-writes INFO 'namespace/test', INFO 'statistics' and the like
 *     info, summary                                  SHOW NODES, SHOW NAMESPACES, SHOW SETS
 *     asinfo -v 'COMMAND'                            INFO 'command'
 *     watch 2 show jobs                              WATCH JOBS; for others \watch 2 behind the statement
 *     enable, pager on                               not needed: what could do harm asks first, what is long is paged
 *     -e 'COMMAND; COMMAND', --json                  -e 'statement; statement', -o json
 *
 *     SHOW NODES;
 */
/** Spellings of aql and asadm: each is answered with what it means here. */
foreign
    : SHOW (QUERIES | SCANS)                                     # foreignShowJobs
    | SHOW JOBS (QUERIES | SCANS)                                # foreignShowJobs
    | SHOW (PACKAGES | UDFS)                                     # foreignShowModules
    | SHOW SINDEX name?                                          # foreignShowIndexes
    | SHOW BINS target?                                          # foreignShowBins
    | DESC target                                                # foreignShowBins
    | (KILL_QUERY | KILL_SCAN) jobId                             # foreignKill
    | MANAGE JOBS KILL TRIDS jobId+                              # foreignKill
    | DESC (MODULE | PACKAGE) moduleFile                         # foreignDescribe
    | (REMOVE (MODULE | PACKAGE) | DROP PACKAGE) moduleFile      # foreignDropModule
    | REGISTER PACKAGE string                                    # foreignRegister
    | ASINFO (MINUS word)? string                                # foreignInfo
    | (MANAGE | RUN | AGGREGATE | STAT | GET | RESET | SET | ENABLE | PAGER | SUMMARY) anything* # foreignOther
    | SHOW (STATISTICS | STAT | CONFIG | STOP) anything*         # foreignOther
    | WATCH INTEGER anything*                                    # foreignOther
    | CREATE (LIST | MAPKEYS | MAPVALUES) INDEX anything*        # foreignOther
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
 * They are written in the Aerospike Expression Language, and stand behind WHERE, right of = in SET, and as columns of
 * SELECT. A condition names each bin with $. in front, because in a statement that deletes a guess is not good enough;
 * in SET and SELECT a bare name is a bin as well.
 *
 * From the tightest to the loosest: signs and ~, **, then * / %, + -, the shifts, & | ^ on one level, comparisons, and,
 * or. Only ** goes from right to left. A comparison has one operator: a < b < c is written a < b and b < c.
 *
 * HELP PATHS, SELECTORS, LITERALS, TYPES, UNKNOWN, LET AND WHEN, SQL SPELLINGS and FUNCTIONS say more, and HELP with the
 * name of a function says what it does. Nothing is sent that the servers would refuse: what is wrong is said here first,
 * at its place. An expression nests at most 500 levels deep and has at most 4,000 operators of one level in a row.
 *
 *     SELECT COUNT(*) FROM test.users WHERE $.age BETWEEN 18 AND 30 AND $.tier IN ['gold', 'silver'];
 *     SELECT COUNT(*) FROM test.users WHERE $.ttl() == -1 and not($.active);
 *     SELECT COUNT(*) FROM test.users WHERE exclusive($.age < 30, $.tier == 'gold');
 */
expression: comparison ((AND | OR) comparison)*;

/** Behind a selection by key, beside which OR has no meaning. */
conjunction: comparison (AND comparison)*;

/** Behind NOT a parenthesis makes it the operand not(...), which binds tightly; without one it is SQL's loose form. */
comparison
    : bits
        ( (EQUAL | ASSIGN | NOT_EQUAL | UNEQUAL | LESS | LESS_OR_EQUAL | GREATER | GREATER_OR_EQUAL) bits
        | NOT? (IN membership | BETWEEN bits AND bits | LIKE bits)
        | IS NOT? NULL
        )?
    | NOT comparison
    ;

/**
 * SQL SPELLINGS - what can be written as in SQL
 *
 *     AND  OR  NOT                       in any letter case; NOT without a parenthesis binds looser than a comparison
 *     =  <>                              for == and !=; in SET, a comparison is ==
 *     value BETWEEN low AND high         both ends belong to it; NOT BETWEEN
 *     text LIKE 'pre%'                   % for any characters, _ for one; NOT LIKE
 *     value IN (1, 2, 3)                 or [1, 2, 3], or a bin that holds a list; NOT IN
 *     path IS NULL, path IS NOT NULL     whether a value is found there; never unknown, whatever is missing above it
 *
 *     SELECT COUNT(*) FROM test.users WHERE $.name LIKE '%a' AND NOT $.tier = 'free';
 *     SELECT COUNT(*) FROM test.users WHERE $.profile.visits IS NOT NULL AND $.tier <> 'gold';
 *     SELECT COUNT(*) FROM test.orders WHERE $.state NOT IN ('open', 'paid');
 */
membership: OPEN item (COMMA item)+ CLOSE | bits;

/**
 * One flat row: the operators are here in the order in which they bind, the tightest first, and the tree is made of the
 * row afterwards. A rule for each would cost every operand five more calls.
 */
bits
    : operand
        ( ( POWER
          | STAR | SLASH | PERCENT
          | PLUS | MINUS
          | SHIFT_LEFT | SHIFT_RIGHT | SHIFT_RIGHT_LOGICAL
          | AMPERSAND | BAR | CARET
          ) operand
        )*
    ;

operand
    : (PLUS | MINUS | TILDE) operand                                                  # signed
    | number (DOT word OPEN CLOSE)?                                                   # numberOperand
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
    | OPEN_LIST item? (COMMA item)*       CLOSE_LIST                                  # list
    | OPEN_MAP (pair (COMMA pair)*)? CLOSE_MAP                                        # map
    ;

/**
 * LET AND WHEN - names for values, and one value of several
 *
 *     let (name = value, ...) then (expression)              ${name} is the value, in what follows and behind then
 *     when (condition => value, ..., default => value)       the value of the first condition that is true
 *
 * All values of a when are of one type, and it needs its default. Where a condition is unknown, so is the whole.
 *
 *     SELECT COUNT(*) FROM test.users WHERE let (x = $.score % 10) then (${x} > 2 and ${x} < 5);
 *     SELECT COUNT(*) FROM test.users WHERE $.age > when ($.tier == 'gold' => 60, $.active => 50, default => 70);
 */
definition: bareWord ASSIGN expression;

/**
 * UNKNOWN - what becomes of a bin that is missing
 *
 * A bin that is not there, or holds another type than it is read as, makes a comparison unknown; so does an element that
 * is not there, a division by zero, and the word unknown (or error) itself. Unknown selects nothing: neither
 * $.age > 30 nor not($.age > 30) selects a record without age. In and, false wins over unknown; in or, true does.
 *
 *     path.exists()                      whether there is a bin or an element; unknown when what it should be in is missing
 *     path IS NULL, path IS NOT NULL     true or false, whatever is missing
 *     bin.type()                         0 when the bin is missing
 *
 * In SET, a right side that is unknown leaves the record as it is, and it counts as failed.
 *
 *     SELECT COUNT(*) FROM test.users WHERE $.age > 30 or unknown;
 *     SELECT COUNT(*) FROM test.users WHERE $.profile.city.exists() and $.age > 30;
 */
branch: expression ARROW expression;

pair: expression COLON expression;

/** Most of what is listed is a literal, which need not go down all the rules of expressions to be one. */
item: plain | expression;
plain: string | INTEGER | FLOAT | boolean | NULL;

/**
 * LITERALS - values that are written out
 *
 *     5  -5  0x1f  0b101                 INT, 64 bits with a sign; 5.asFloat() is 5.0
 *     1.5  .5  1e5  2.5e-3               FLOAT; 1.5.asInt() is 1
 *     'text'  "text"                     STRING; a quote is doubled inside: 'it''s'; a backslash is nothing special
 *     true  false                        BOOL
 *     x'00ff'  b64'AP8='                 BLOB
 *     [1, 'a', [2]]  []                  LIST
 *     {'a': 1, 2: 'b'}  {}               MAP; keys are integers, strings or blobs
 *     geojson('{"type": ...}')           GEO
 *     NULL                               removes a bin in SET; as an element of a list or a map, nothing
 *     ?name                              the value of \set name value
 *
 * The elements of lists and maps are literals themselves. Words are written in any letter case.
 *
 *     SELECT COUNT(*) FROM test.users WHERE $.age > 0x20 and $.balance < 1e3;
 *     SELECT COUNT(*) FROM test.orders WHERE $.total > 1.5e2;
 */
number: INTEGER | HEXADECIMAL | BINARY | FLOAT | EXPONENT | DOT (INTEGER | EXPONENT);

boolean: TRUE | FALSE;

string: STRING | QUOTED;

blob: HEX_BLOB | BASE64_BLOB;

// Paths

/**
 * PATHS - bins and what is inside them
 *
 *     $.bin                              a bin; a name with other signs is quoted: $."my-bin"
 *     $.map.key   $.map.'a key'   $.map.7   the value of a key; text, integer or blob
 *     $.list.[0]   $.list.[-1]           the element at an index, from the front or from the end
 *     $.map.a.[0].b                      any number of steps; each begins with a dot
 *     $.bin.[]   $.bin.{}                the bin or element itself, read as a list or as a map
 *
 * A step to one element leads on; a selector of many stands at the end (see SELECTORS). At the end may stand a function:
 *
 *     .count()   .exists()   .type()     how many; whether it is there; the kind of a bin's value
 *     .asInt()   .asFloat()              the number as the other type
 *     .get(type: T, return: R)           what to read it as (see TYPES), what of it is wanted (see SELECTORS)
 *
 * and any function that takes a value first: $.score.abs() is abs($.score).
 *
 *     SELECT COUNT(*) FROM test.users WHERE $.profile.city == 'Berlin';
 *     SELECT COUNT(*) FROM test.users WHERE $.tags.[0] == 'vip' or $.tags.count() > 2;
 *     SELECT COUNT(*) FROM test.orders WHERE $.items.[-1].qty > 2;
 */
segment: DOT (key | mapSegment | listSegment);

/**
 * TYPES - how a bin or an element gets its type
 *
 * INT FLOAT STRING BOOL BLOB LIST MAP GEO HLL
 *
 * The servers read a bin only as a type that is told. It is taken from what stands beside it: $.a == 'x' reads a STRING,
 * $.a * 0.5 a FLOAT, $.a in [1, 2] an INT, a bin as a condition a BOOL. Where nothing says more, a bin is an INT, the value
 * of a key a STRING, and an element of a list an INT; the data is looked at where the shell knows it.
 *
 *     .get(type: FLOAT)                  says it
 *     .asInt()  .asFloat()               turns one number type into the other; toInt(x) and toFloat(x) do so for any x
 *
 * INT and FLOAT never mix: whole literals become FLOAT where one is wanted, bins do not. A bin of another type than it is
 * read as is unknown. GEO and HLL are not compared: geoCompare and the hll functions read them.
 *
 *     SELECT COUNT(*) FROM test.users WHERE $.balance * 2 > 1000;
 *     SELECT COUNT(*) FROM test.users WHERE $.score.asFloat() / 3 > 20.5;
 */
pathFunction: DOT word OPEN arguments? CLOSE;

arguments: argument (COMMA argument)*;

argument: word COLON word | expression;

key: word | EXPONENT | DIGIT_WORD | (PLUS | MINUS)? (INTEGER | FLOAT) | HEXADECIMAL | BINARY | string | blob;

/** What stands for a value in a selector: a bare word is a string. */
scalar: word | DIGIT_WORD | string | blob | integer | MINUS? FLOAT;

integer: MINUS? (INTEGER | HEXADECIMAL | BINARY);

/** A key in braces has no sign: {a-c} is a range. */
plainKey: word | DIGIT_WORD | string | blob | INTEGER | HEXADECIMAL | BINARY;

/**
 * SELECTORS - which elements of a list or a map
 *
 *     lists                      maps                       pick
 *     [i]                        {i}                        the element at an index, -1 the last
 *     [#r]                       {#r}                       the element of a rank, 0 the smallest, -1 the greatest
 *                                key                        the value of a key
 *     [=v]                       {=v}                       elements of a value
 *     [i:j]      [i:]            {i:j}      {i:}            indexes from i up to, not including, j
 *     [#r:s]     [#r:]           {#r:s}     {#r:}           ranks
 *     [=v,w]                     {=v,w}                     any of the values
 *     [=v:w]     [=v:]           {=v:w}     {=v:}           values from v up to, not including, w
 *                                {a,b}                      any of the keys
 *                                {a-c}      {a-}            keys from a up to, not including, c
 *     [#r:s~v]   [#r:~v]         {#r:s~v}   {#r:~v}         ranks counted from where v is, or would be
 *                                {i:j~k}    {i:~k}          indexes counted from where key k is, or would be
 *
 * Those of many take a ! behind the bracket for all elements but those: [!=1,2], {!a,b}. A bare word is a text. Where the
 * end j or s comes before the beginning, servers go on to the last element: [1:-1] is [1:]. Of what is picked,
 * .get(return: R) gives VALUE, COUNT, EXISTS, INDEX, RANK, REVERSE_INDEX, REVERSE_RANK, of maps also KEY, KEY_VALUE,
 * ORDERED_MAP and UNORDERED_MAP. without(path) gives the bin without it.
 *
 *     SELECT COUNT(*) FROM test.users WHERE $.tags.[=vip,new].count() > 0;
 *     SELECT COUNT(*) FROM test.users WHERE $.profile.{city,visits}.count() == 2 and $.age < 50;
 *     SELECT COUNT(*) FROM test.users WHERE $.tags.[#0] == 'beta';
 */
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
