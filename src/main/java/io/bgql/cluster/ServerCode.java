package io.bgql.cluster;

import java.util.HashMap;
import java.util.Map;

/**
 * The result codes of servers 6.0 to 8.1 and of the client, each as a clause in plain words. Words that name only a code
 * help nobody, so these say what it means to someone who runs jobs.
 */
enum ServerCode {
    UNKNOWN_FAILURE(1, "the server failed in a way it did not name; its log says more"),
    NOT_FOUND(2, "there is no such record, set or job"),
    GENERATION(3, "the record was changed meanwhile"),
    PARAMETER(4, "the server calls a part of the request invalid"),
    RECORD_EXISTS(5, "a record with this key exists already"),
    BIN_EXISTS(6, "the bin exists already"),
    CLUSTER_KEY(7, "the cluster changed meanwhile"),
    NO_SPACE(8, "the namespace is full and refuses writes"),
    TIMEOUT(9, "it was not done in time"),
    FORBIDDEN_ALWAYS(10, "the server's configuration does not allow it"),
    UNAVAILABLE(11, "a part of the data is not available now"),
    BIN_TYPE(12, "a bin holds a value of another type"),
    RECORD_TOO_BIG(13, "the record would become too big"),
    KEY_BUSY(14, "too many others are busy with the same record"),
    QUERY_ABORTED(15, "someone ended the query on the server"),
    UNSUPPORTED(16, "this server does not know how to do that"),
    BIN_NOT_FOUND(17, "there is no such bin"),
    DEVICE_OVERLOAD(18, "the server's storage cannot keep up with the writes"),
    KEY_MISMATCH(19, "another key has the same digest"),
    NAMESPACE(20, "there is no such namespace"),
    BIN_NAME(21, "a bin name is too long, or the namespace has no room for more names"),
    FORBIDDEN(
            22,
            "the server does not allow it now: too many queries, functions switched off, or a time to live where"
                    + " nothing expires"),
    ELEMENT_NOT_FOUND(23, "there is no such element"),
    ELEMENT_EXISTS(24, "the element exists already"),
    ENTERPRISE_ONLY(25, "only the Enterprise Edition can do that"),
    NOT_APPLICABLE(26, "the operation does not fit the value that is there"),
    FILTERED_OUT(27, "the record does not match the condition"),
    LOST_CONFLICT(28, "a newer version from another data centre won"),
    XDR_KEY_BUSY(32, "the record is still being shipped to another data centre"),
    SECURITY_NOT_SUPPORTED(51, "this server knows no logins"),
    SECURITY_NOT_ENABLED(52, "logins are switched off on this server"),
    SECURITY_SCHEME(53, "the server does not know this way to log in"),
    ADMIN_COMMAND(54, "the server does not know this administration command"),
    ADMIN_FIELD(55, "the server calls a part of the administration command invalid"),
    LOGIN_STATE(56, "the login went out of step"),
    USER(60, "the user name is wrong"),
    USER_EXISTS(61, "the user exists already"),
    PASSWORD(62, "the password is wrong"),
    PASSWORD_EXPIRED(63, "the password has expired"),
    PASSWORD_FORBIDDEN(64, "this password may not be used"),
    CREDENTIAL(65, "the user name or password is wrong"),
    SESSION_EXPIRED(66, "the login has expired"),
    ROLE(70, "there is no such role"),
    ROLE_EXISTS(71, "the role exists already"),
    PRIVILEGE(72, "there is no such privilege"),
    ALLOW_LIST(73, "the list of allowed addresses is invalid"),
    QUOTAS_OFF(74, "quotas are switched off on this server"),
    QUOTA(75, "the quota is invalid"),
    NOT_AUTHENTICATED(80, "the server wants a user and a password"),
    ROLE_VIOLATION(81, "this user lacks the permission"),
    NOT_ALLOWED_ADDRESS(82, "the server does not accept this user from this address"),
    QUOTA_EXCEEDED(83, "this user's quota is used up"),
    DIRECTORY_OFF(90, "the server has no directory service to check the login with"),
    DIRECTORY_SETUP(91, "the server could not reach its directory service"),
    DIRECTORY_TLS(92, "the server could not reach its directory service securely"),
    DIRECTORY_LOGIN(93, "the directory service does not accept this user and password"),
    DIRECTORY_QUERY(94, "the directory service could not answer the server"),
    FUNCTION_FAILED(100, "the Lua function failed"),
    TRANSACTION_BLOCKED(120, "another transaction holds the record"),
    TRANSACTION_VERSION(121, "a record changed under the transaction"),
    TRANSACTION_EXPIRED(122, "the transaction took too long"),
    TRANSACTION_SIZE(123, "the transaction writes too many records"),
    TRANSACTION_COMMITTED(124, "the transaction is committed already"),
    TRANSACTION_ABORTED(125, "the transaction was aborted"),
    TRANSACTION_LOCKED(126, "this transaction has locked the record already"),
    TRANSACTION_EXISTS(127, "the transaction was begun already"),
    BATCH_DISABLED(150, "batches are switched off on this server"),
    BATCH_SIZE(151, "the batch is larger than the server allows"),
    BATCH_QUEUES(152, "the server has too many batches waiting"),
    GEOJSON(160, "the GeoJSON text is invalid"),
    INDEX_EXISTS(200, "an index of this name exists with another definition"),
    INDEX_NOT_FOUND(201, "there is no index that fits"),
    INDEX_MEMORY(202, "the server has no memory for the index"),
    INDEX_NOT_READABLE(203, "the index is still being built"),
    INDEX_FAILED(204, "the index failed in a way the server did not name"),
    INDEX_NAME(205, "the index name is too long"),
    INDEX_COUNT(206, "the namespace has as many indexes as it can"),
    QUERY_STOPPED(210, "the query was stopped"),
    QUERY_QUEUE(211, "the server has too many queries waiting"),
    QUERY_TIME(212, "the query was not done in time"),
    QUERY_FAILED(213, "the query failed in a way the server did not name"),
    CLIENT(-1, "the request could not be made"),
    UNREADABLE(-2, "the server's answer could not be read"),
    NODE_GONE(-3, "the node has left the cluster"),
    SCAN_TERMINATED(-4, "the query was stopped"),
    QUERY_TERMINATED(-5, "the query was stopped"),
    NO_CONNECTION_LEFT(-7, "all connections to the node are in use"),
    UNREACHABLE(-8, "the node cannot be reached"),
    SERIALIZE(-10, "a value could not be put into words the server reads"),
    RETRIES(-11, "every attempt failed"),
    TOO_MANY_ERRORS(-12, "the node failed too often lately"),
    NO_RESPONSE(-15, "the node did not answer");

    private static final Map<Integer, ServerCode> BY_NUMBER = new HashMap<>();

    static {
        for (ServerCode code : values()) {
            BY_NUMBER.put(code.number, code);
        }
    }

    private final int number;
    private final String words;

    ServerCode(int number, String words) {
        this.number = number;
        this.words = words;
    }

    int number() {
        return number;
    }

    /** The same, and where the user may not do it, which privilege it takes. */
    static String words(int number, String privilege) {
        return number == ROLE_VIOLATION.number
                ? words(number) + ", which takes the privilege " + privilege
                : words(number);
    }

    /** The clause and the code, for whoever looks it up: {@code the password is wrong (62)}. */
    static String words(int number) {
        ServerCode code = BY_NUMBER.get(number);
        if (code == null) {
            return "the server answered with code " + number;
        }
        return number > 0 ? code.words + " (" + number + ")" : code.words;
    }
}
