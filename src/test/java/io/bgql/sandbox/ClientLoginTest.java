package io.bgql.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.aerospike.client.AerospikeClient;
import com.aerospike.client.AerospikeException;
import com.aerospike.client.Bin;
import com.aerospike.client.Info;
import com.aerospike.client.Key;
import com.aerospike.client.Operation;
import com.aerospike.client.ResultCode;
import com.aerospike.client.Value;
import com.aerospike.client.admin.Privilege;
import com.aerospike.client.admin.PrivilegeCode;
import com.aerospike.client.policy.BatchPolicy;
import com.aerospike.client.policy.ClientPolicy;
import com.aerospike.client.policy.InfoPolicy;
import com.aerospike.client.query.IndexType;
import com.aerospike.client.query.RecordSet;
import com.aerospike.client.query.Statement;
import io.bgql.sandbox.access.Access;
import io.bgql.sandbox.access.AccessRefused;
import io.bgql.sandbox.access.Account;
import io.bgql.sandbox.command.Reception;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Logins and roles through the unmodified client. Only the sandbox is asked: a Community server knows neither. */
class ClientLoginTest {
    private static final Key KEY = new Key("test", "login", "k1");
    private static final String ROLE_VIOLATION = "ERROR:81:role violation - requires permission '%s'";

    private TestNode node;

    @BeforeEach
    void start() throws IOException, AccessRefused {
        Access access = Access.of(
                System::nanoTime,
                86_400,
                List.of(
                        Account.of("admin", "secret", "user-admin", "sys-admin", "read-write-udf"),
                        Account.of("reader", "r", "read"),
                        Account.of("writer", "w", "write"),
                        Account.of("both", "b", "read-write"),
                        Account.of("data", "d", "data-admin"),
                        Account.of("killer", "k", "query-admin"),
                        Account.of("nobody", "n")));
        node = TestNode.sandbox(failures -> TestNode.settings(failures)
                .withoutSampleData()
                .withReception(Reception.open().with(access)));
    }

    @AfterEach
    void stop() throws IOException {
        node.close();
        assertThat(node.failures()).isEmpty();
    }

    private AerospikeClient as(String user, String password) {
        ClientPolicy policy = new ClientPolicy();
        policy.user = user;
        policy.password = password;
        return new AerospikeClient(policy, node.host(), node.port());
    }

    private static void refused(int resultCode, Runnable call) {
        assertThatExceptionOfType(AerospikeException.class)
                .isThrownBy(call::run)
                .extracting(AerospikeException::getResultCode)
                .isEqualTo(resultCode);
    }

    private static String info(AerospikeClient client, String request) {
        return Info.request(new InfoPolicy(), client.getNodes()[0], request);
    }

    @Test
    void onlyTheRightPasswordConnects() {
        try (AerospikeClient client = as("admin", "secret")) {
            client.put(null, KEY, new Bin("a", 1));
            assertThat(client.get(null, KEY).getLong("a")).isEqualTo(1);
        }
        assertThatExceptionOfType(AerospikeException.class)
                .isThrownBy(() -> as("admin", "wrong"))
                .withMessageContaining("Error 62");
        assertThatExceptionOfType(AerospikeException.class)
                .isThrownBy(() -> as("stranger", "secret"))
                .withMessageContaining("Error 60");
        assertThatExceptionOfType(AerospikeException.class).isThrownBy(() -> node.client());
    }

    @Test
    void readersOnlyRead() {
        try (AerospikeClient client = as("reader", "r")) {
            assertThat(client.get(null, KEY)).isNull();
            assertThat(client.get(new BatchPolicy(), new Key[] {KEY, new Key("test", "login", 2)}))
                    .containsOnlyNulls();
            refused(ResultCode.ROLE_VIOLATION, () -> client.put(null, KEY, new Bin("a", 1)));
            refused(ResultCode.ROLE_VIOLATION, () -> client.delete(null, KEY));
            refused(ResultCode.ROLE_VIOLATION, () -> client.operate(null, KEY, Operation.add(new Bin("a", 1))));
            refused(ResultCode.ROLE_VIOLATION, () -> client.execute(null, KEY, "m", "f"));
            assertThat(read(client)).isZero();
            refused(ResultCode.ROLE_VIOLATION, () -> client.execute(null, statement(), Operation.put(new Bin("a", 1))));
            refused(
                    ResultCode.ROLE_VIOLATION,
                    () -> client.createIndex(null, "test", "login", "ix", "a", IndexType.NUMERIC));
            assertThat(info(client, "truncate:namespace=test;set=login"))
                    .isEqualTo(String.format(ROLE_VIOLATION, "truncate"));
            assertThat(info(client, "query-abort-all:")).isEqualTo(String.format(ROLE_VIOLATION, "query-admin"));
            assertThat(info(client, "query-show")).contains("job-type=basic");
        }
    }

    private static Statement statement() {
        Statement statement = new Statement();
        statement.setNamespace("test");
        statement.setSetName("login");
        return statement;
    }

    private static int read(AerospikeClient client) {
        int count = 0;
        try (RecordSet records = client.query(null, statement())) {
            while (records.next()) {
                count++;
            }
        }
        return count;
    }

    @Test
    void writersDoNotReadAndNobodyDoesAnything() {
        try (AerospikeClient client = as("writer", "w")) {
            client.put(null, KEY, new Bin("a", 1));
            refused(ResultCode.ROLE_VIOLATION, () -> client.get(null, KEY));
            refused(ResultCode.ROLE_VIOLATION, () -> read(client));
            refused(
                    ResultCode.ROLE_VIOLATION,
                    () -> client.operate(null, KEY, Operation.add(new Bin("a", 1)), Operation.get("a")));
            client.execute(null, statement(), Operation.put(new Bin("b", 1))).waitTillComplete(10);
            client.delete(null, KEY);
        }
        try (AerospikeClient client = as("nobody", "n")) {
            refused(ResultCode.ROLE_VIOLATION, () -> client.get(null, KEY));
            assertThat(info(client, "namespaces")).isEqualTo("test;bar");
        }
    }

    @Test
    void functionsNeedTheirOwnRole() {
        try (AerospikeClient client = as("both", "b")) {
            client.put(null, KEY, new Bin("a", 1));
            assertThat(read(client)).isEqualTo(1);
            refused(ResultCode.ROLE_VIOLATION, () -> client.execute(null, KEY, "m", "f"));
            refused(ResultCode.ROLE_VIOLATION, () -> client.execute(null, statement(), "m", "f", Value.get(1)));
        }
        try (AerospikeClient client = as("admin", "secret")) {
            refused(ResultCode.UDF_BAD_RESPONSE, () -> client.execute(null, KEY, "m", "f"));
        }
    }

    @Test
    void administratorsOfDataDoNotReadIt() {
        try (AerospikeClient client = as("data", "d")) {
            client.createIndex(null, "test", "login", "ix", "a", IndexType.NUMERIC)
                    .waitTillComplete(10);
            assertThat(info(client, "truncate:namespace=test;set=login")).isEqualTo("ok");
            assertThat(info(client, "query-abort-all:")).isEqualTo("number-of-queries-killed:0");
            assertThat(info(client, "set-config:context=service;query-max-done=50"))
                    .isEqualTo(String.format(ROLE_VIOLATION, "set-config"));
            refused(ResultCode.ROLE_VIOLATION, () -> client.get(null, KEY));
            refused(ResultCode.ROLE_VIOLATION, () -> client.queryUsers(null));
        }
        try (AerospikeClient client = as("killer", "k")) {
            assertThat(info(client, "query-abort:id=77")).isEqualTo("ERROR:2:id not active");
            assertThat(info(client, "sindex-delete:namespace=test;indexname=ix"))
                    .isEqualTo(String.format(ROLE_VIOLATION, "sindex-admin"));
        }
        try (AerospikeClient client = as("admin", "secret")) {
            assertThat(info(client, "set-config:context=service;query-max-done=50"))
                    .isEqualTo("ok");
        }
    }

    @Test
    void usersAndRolesAreManaged() {
        try (AerospikeClient client = as("admin", "secret")) {
            client.createRole(null, "login-reader", List.of(privilege(PrivilegeCode.READ, "test", "login")));
            client.createUser(null, "eve", "first", List.of("login-reader"));
            refused(ResultCode.USER_ALREADY_EXISTS, () -> client.createUser(null, "eve", "x", List.of()));
            refused(ResultCode.INVALID_ROLE, () -> client.grantRoles(null, "eve", List.of("boss")));
            refused(ResultCode.INVALID_USER, () -> client.dropUser(null, "adam"));

            assertThat(client.queryUser(null, "eve").roles).containsExactly("login-reader");
            assertThat(client.queryRole(null, "login-reader").privileges)
                    .extracting(held -> held.code + " " + held.namespace + " " + held.setName)
                    .containsExactly(PrivilegeCode.READ + " test login");
            assertThat(client.queryUsers(null)).hasSize(8);
            assertThat(client.queryRoles(null)).extracting(role -> role.name).contains("sys-admin", "login-reader");
            try (AerospikeClient eve = as("eve", "first")) {
                assertThat(eve.get(null, KEY)).isNull();
                refused(ResultCode.ROLE_VIOLATION, () -> eve.get(null, new Key("test", "other", 1)));
                client.grantRoles(null, "eve", List.of("write"));
                eve.put(null, KEY, new Bin("a", 1));
                eve.changePassword(null, "eve", "second");
            }
            as("eve", "second").close();
            client.setWhitelist(null, "login-reader", List.of("10.0.0.0/8"));
            assertThatExceptionOfType(AerospikeException.class)
                    .isThrownBy(() -> as("eve", "second"))
                    .withMessageContaining("Error 82");
            client.dropRole(null, "login-reader");
            as("eve", "second").close();
            client.dropUser(null, "eve");
            assertThatExceptionOfType(AerospikeException.class).isThrownBy(() -> as("eve", "second"));
        }
    }

    private static Privilege privilege(PrivilegeCode code, String namespace, String set) {
        Privilege privilege = new Privilege();
        privilege.code = code;
        privilege.namespace = namespace;
        privilege.setName = set;
        return privilege;
    }
}
