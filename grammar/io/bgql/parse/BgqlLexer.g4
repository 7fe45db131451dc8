/*
 * The words and signs of the language. There is one vocabulary for statements and expressions; every keyword is an
 * ordinary word wherever the parser asks for a name. No character is an error here: what no rule wants becomes STRAY,
 * and the parser says what is wrong with it.
 */
lexer grammar BgqlLexer;

options { caseInsensitive = true; }

channels { COMMENTS }

/** The IN of IN BACKGROUND where it can only be the option: told apart after lexing, since it needs the words behind. */
tokens { IN_OPTION }

// Statements

UPDATE: 'update';
SET: 'set';
DELETE: 'delete';
FROM: 'from';
TOUCH: 'touch';
EXECUTE: 'execute';
ON: 'on';
WHERE: 'where';
WITH: 'with';
BACKGROUND: 'background';
LIMIT: 'limit';
EXPLAIN: 'explain';
DRY: 'dry';
RUN: 'run';
ESTIMATE: 'estimate';
PREVIEW: 'preview';
SHOW: 'show';
JOBS: 'jobs';
JOB: 'job';
ALL: 'all';
WATCH: 'watch';
WAIT: 'wait';
TIMEOUT: 'timeout';
EVERY: 'every';
KILL: 'kill';
RESUME: 'resume';
VERIFY: 'verify';
HISTORY: 'history';
LAST: 'last';
SELECT: 'select';
COUNT: 'count';
AS: 'as';
INSERT: 'insert';
UPSERT: 'upsert';
INTO: 'into';
VALUES: 'values';
REGISTER: 'register';
MODULE: 'module';
MODULES: 'modules';
DROP: 'drop';
DESCRIBE: 'describe';
CREATE: 'create';
INDEX: 'index';
INDEXES: 'indexes';
STRING_TYPE: 'string';
NUMERIC: 'numeric';
GEO2DSPHERE: 'geo2dsphere';
BLOB_TYPE: 'blob';
LIST: 'list';
MAPKEYS: 'mapkeys';
MAPVALUES: 'mapvalues';
TRUNCATE: 'truncate';
BEFORE: 'before';
AGO: 'ago';
NAMESPACES: 'namespaces';
SETS: 'sets';
NODES: 'nodes';
ALTER: 'alter';
NAMESPACE: 'namespace';
INFO: 'info';
HELP: 'help';
EXIT: 'exit';
QUIT: 'quit';

// Options

TTL: 'ttl';
NEVER: 'never';
KEEP: 'keep';
DEFAULT: 'default';
RPS: 'rps';
DURABLE: 'durable';
ON_PARTIAL: 'on_partial';
ABORT: 'abort';
MAX_FAILED: 'max_failed';
STAGES: 'stages';
REST: 'rest';
ONCE: 'once';

// Key selections and columns

PK: 'pk';
DIGEST: 'digest';
GENERATION: 'generation';

// Expressions

AND: 'and';
OR: 'or';
NOT: 'not';
IN: 'in';
BETWEEN: 'between';
LIKE: 'like';
IS: 'is';
NULL: 'null';
TRUE: 'true';
FALSE: 'false';
EXCLUSIVE: 'exclusive';
LET: 'let';
THEN: 'then';
WHEN: 'when';
UNKNOWN: 'unknown';
ERROR: 'error';
GEOJSON: 'geojson';

// Spellings of aql and asadm

QUERIES: 'queries';
SCANS: 'scans';
PACKAGES: 'packages';
PACKAGE: 'package';
UDFS: 'udfs';
BINS: 'bins';
SINDEX: 'sindex';
STATISTICS: 'statistics';
CONFIG: 'config';
KILL_QUERY: 'kill_query';
KILL_SCAN: 'kill_scan';
MANAGE: 'manage';
TRIDS: 'trids';
DESC: 'desc';
REMOVE: 'remove';
AGGREGATE: 'aggregate';
ASINFO: 'asinfo';
STAT: 'stat';
GET: 'get';
RESET: 'reset';
ENABLE: 'enable';
SUMMARY: 'summary';
PAGER: 'pager';
STOP: 'stop';

// Numbers and words. A run of letters, digits and _ is one token, so that names may start with a digit.

INTEGER: DIGIT+;
HEXADECIMAL: '0x' [0-9a-f]+;
BINARY: '0b' [01]+;
FLOAT: DIGIT+ '.' DIGIT+ ('e' [+-]? DIGIT+)? | DIGIT+ 'e' [+-] DIGIT+;
/** Also a name where one is wanted: a bin may be called 1e5. */
EXPONENT: DIGIT+ 'e' DIGIT+;
WORD: [a-z_] [a-z0-9_]*;
/** A name that starts with a digit, or a duration such as 1d12h. */
DIGIT_WORD: DIGIT [a-z0-9_]*;
/** Only a bin can be called so. */
AT_WORD: [a-z0-9_@]* '@' [a-z0-9_@]*;

// Quoted things. A quote is doubled to stand for itself; a backslash is a character like any other.

STRING: '\'' (~['] | '\'\'')* '\'';
QUOTED: '"' (~["] | '""')* '"';
HEX_BLOB: 'x\'' ~[']* '\'';
BASE64_BLOB: 'b64\'' ~[']* '\'';
UNTERMINATED: ('x' | 'b64')? '\'' (~['] | '\'\'')* | '"' (~["] | '""')*;

// References

DOLLAR_DOT: '$.';
VARIABLE: '${' ~[}\r\n]* '}';
PARAMETER: '?' [a-z0-9_]+;
JOURNAL_NUMBER: '#' DIGIT+;

// Signs. The openers of selectors are one sign each: [#0] is a rank.

LIST_RANK: '[#';
LIST_VALUE: '[=';
LIST_NOT: '[!';
LIST_NOT_RANK: '[!#';
LIST_NOT_VALUE: '[!=';
MAP_RANK: '{#';
MAP_VALUE: '{=';
MAP_NOT: '{!';
MAP_NOT_RANK: '{!#';
MAP_NOT_VALUE: '{!=';
EQUAL: '==';
ASSIGN: '=';
NOT_EQUAL: '!=';
UNEQUAL: '<>';
LESS_OR_EQUAL: '<=';
GREATER_OR_EQUAL: '>=';
SHIFT_RIGHT_LOGICAL: '>>>';
SHIFT_RIGHT: '>>';
SHIFT_LEFT: '<<';
LESS: '<';
GREATER: '>';
ARROW: '=>';
POWER: '**';
STAR: '*';
SLASH: '/';
PERCENT: '%';
PLUS: '+';
MINUS: '-';
AMPERSAND: '&';
BAR: '|';
CARET: '^';
TILDE: '~';
DOT: '.';
COMMA: ',';
COLON: ':';
OPEN: '(';
CLOSE: ')';
OPEN_LIST: '[';
CLOSE_LIST: ']';
OPEN_MAP: '{';
CLOSE_MAP: '}';

/** Ends a statement. */
END: ';';

// What stands between tokens

BLANK: [ \t\r\n\f\u00a0\ufeff]+ -> channel(HIDDEN);
/** Needs a blank or the end of the line behind it, so that 5 --3 stays arithmetic. */
DASH_COMMENT: '--' ([ \t] ~[\r\n]* | '\r'? '\n' | EOF) -> channel(COMMENTS);
SLASH_COMMENT: '//' ~[\r\n]* -> channel(COMMENTS);
BLOCK_COMMENT: '/*' .*? '*/' -> channel(COMMENTS);
UNTERMINATED_COMMENT: '/*' (~'*' | '*'+ ~[*/])* '*'*;
/** Only where no statement is open; elsewhere the parser refuses it. */
HASH_COMMENT: '#' ([ \t!] ~[\r\n]* | '\r'? '\n' | EOF) -> channel(COMMENTS);

/** A backslash command takes the rest of its line raw. */
BACKSLASH: '\\' ([a-z]+ | [?!])? -> pushMode(RAW);

STRAY: .;

fragment DIGIT: [0-9];

mode RAW;

RAW_BLANK: [ \t]+ -> channel(HIDDEN);
RAW_TEXT: ~[ \t\r\n] ~[\r\n]*;
RAW_END: '\r'? '\n' -> popMode;
RAW_RETURN: '\r' -> channel(HIDDEN);
