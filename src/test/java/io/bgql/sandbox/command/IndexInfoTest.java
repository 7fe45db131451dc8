package io.bgql.sandbox.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.sandbox.RawClient;
import io.bgql.sandbox.TestNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How indexes are made, listed, looked at and dropped by info commands, as a server 8.1.2 answers. */
class IndexInfoTest {
    private static final String CREATE = "sindex-create:namespace=bar;set=ii;indexname=";
    private static final String LONG = "n".repeat(64);

    private TestNode node;
    private RawClient client;

    @BeforeEach
    void connect() throws IOException {
        node = TestNode.start();
        client = new RawClient(node);
    }

    @AfterEach
    void dropAll() throws IOException {
        for (String name : List.of("a", "b", "c", "d", "x")) {
            assertThat(client.value("sindex-delete:namespace=bar;indexname=" + name))
                    .isEqualTo("ok");
        }
        assertThat(client.value("sindex-list:namespace=bar")).isEmpty();
        client.close();
        node.close();
        assertThat(node.failures()).isEmpty();
    }

    @Test
    void placesAreGivenOutAgainAndNamesMoveOn() throws IOException {
        for (String name : List.of("a", "b", "c")) {
            asked(CREATE + name + ";indexdata=" + name + ",numeric", "ok");
        }
        asked("sindex-delete:namespace=bar;set=other;indexname=a", "ok");
        asked(CREATE + "d;bin=d;type=STRING;indextype=LIST", "ok");
        asked(CREATE + "x;indexdata=b,numeric", "ok");
        asked(CREATE + "d;indexdata=c,numeric", "ERROR:200:'indexname' already exists with different definition");

        String expected = "ns=bar:indexname=d:set=ii:bin=d:type=string:indextype=list:context=null:exp=null:state=RW;"
                + "ns=bar:indexname=x:set=ii:bin=b:type=numeric:indextype=default:context=null:exp=null:state=RW;"
                + "ns=bar:indexname=c:set=ii:bin=c:type=numeric:indextype=default:context=null:exp=null:state=RW";
        asked("sindex-list:ns=bar", expected);
        asked("sindex/bar", expected);
        asked("sindex-exists:ns=bar;indexname=b", "false");
        asked("sindex-exists:ns=bar;indexname=x", "true");
        assertThat(client.value("sets/bar/ii")).contains(":sindexes=3:");
    }

    @Test
    void contextsAndExpressionsAreListedInWordsOrInBase64() throws IOException {
        asked(CREATE + "a;context=lBAAIqIDYQ==;indexdata=l,blob", "ok");
        asked("sindex-create:namespace=bar;indexname=b;exp=kxaTUQKhaQo=;type=numeric", "ok");

        asked(
                "sindex-list:ns=bar",
                "ns=bar:indexname=a:set=ii:bin=l:type=blob:indextype=default"
                        + ":context=[list_index(0), map_key(<string#1>)]:exp=null:state=RW;"
                        + "ns=bar:indexname=b:set=null:bin=null:type=numeric:indextype=default"
                        + ":context=null:exp=mul(bin_int(\"i\"), 10):state=RW");
        assertThat(client.value("sindex-list:ns=bar;b64=true"))
                .contains(":context=lBAAIqIDYQ==:exp=null:", ":context=null:exp=kxaTUQKhaQo=:");
        asked("sindex-list:ns=bar;b64=1", "ERROR:4:bad b64");
    }

    @Test
    void anEmptyIndexIsMeasured() throws IOException {
        asked(CREATE + "a;indexdata=a,geo2dsphere", "ok");

        assertThat(client.value("sindex/bar/a"))
                .matches("entries=0;used_bytes=16777216;entries_per_bval=0;entries_per_rec=0;load_pct=100;"
                        + "load_time=\\d+;stat_gc_recs=0");
        assertThat(client.value("sindex-stat:ns=bar;indexname=a")).startsWith("entries=0;");
        assertThat(client.value("namespace/bar")).contains(";sindex_used_bytes=16777216;");
    }

    private void asked(String request, String reply) throws IOException {
        assertThat(client.value(request)).isEqualTo(reply);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                "x;indexdata=a, > bad 'indexdata' bin type - must be one of 'numeric', 'string', 'blob', 'geo2dsphere'",
                "x;indexdata=,numeric > 'indexdata' missing bin name",
                "x;indexdata= > missing 'indexdata' value",
                "x;indexdata=a,nnnnnnnnnnnnnnnnnnnnnnnnnn > 'indexdata' value too long",
                "x;indexdata=bbbbbbbbbbbbbbbb,foo > 'indexdata' bin name too long",
                "x;indexdata=a,numeric;type=string > both 'indexdata' and 'type' are specified",
                "x;bin=a > both 'indexdata' and 'type' are missing",
                "x;type=numeric > both 'bin' and 'exp' are missing",
                "x;bin=a;type=numeric;exp=kxaTUQKhaQo= > both 'bin' and 'exp' are specified",
                "x;bin=aaaaaaaaaaaaaaaa;type=foo >"
                        + " bad 'type' - must be one of 'numeric', 'string', 'blob', 'geo2dsphere'",
                "x;bin=aaaaaaaaaaaaaaaa;type=numeric > 'bin' value too long",
                "x;bin=a;type=nnnnnnnnnnnn > 'type' value too long",
                "x;indextype=none;context=!!;bin=a;type=foo > 'context' invalid base64",
                "x;indextype=none;bin=a;type=foo >"
                        + " bad 'indextype' - must be one of 'default', 'list', 'mapkeys', 'mapvalues'",
                "x;indextype=nnnnnnnnnn;bin=a;type=foo > 'indextype' value too long",
                "x;context=klAA;indexdata=l,numeric > 'context' invalid cdt context",
                "x;context=kA==;indexdata=l,numeric > 'context' invalid cdt context",
                "x;context=khAA;exp=kxaTUQKhaQo=;type=numeric > both 'context' and 'exp' are specified",
                "x;exp=kxaTUQKhaQo;type=numeric > bad 'exp'",
                "x;exp=AAAA;type=numeric > bad 'exp'",
                "x;exp=BQ==;type=numeric > bad 'exp'",
                "x;exp=kUU=;type=numeric > bad 'exp'",
                "x;exp=kxaTUQKhaQo=;type=string >"
                        + " bad 'exp' - expression type 'numeric' does not match expected type 'string'",
                "x;exp=kxaTUQKhaQo=;type=numeric;indextype=mapkeys >"
                        + " bad 'exp' - expression type 'numeric' does not match expected type 'map'",
            })
    void aMalformedDefinitionIsRefused(String definition, String error) throws IOException {
        asked(CREATE + definition, "ERROR:4:" + error);
    }

    @Test
    void namesAreCheckedFirst() throws IOException {
        asked("sindex-create", "ERROR:4:missing 'indexname'");
        asked("sindex-create:indexname=x", "ERROR:20:missing 'namespace'");
        asked("sindex-create:namespace=bar;indexname=" + LONG, "ERROR:4:'indexname' value too long");
        asked("sindex-create:namespace=bar;set=" + LONG + ";indexname=x", "ERROR:4:'set' value too long");
        asked("sindex-create:namespace=nowhere;indexname=x;indexdata=a,numeric", "ok");
        asked("sindex-exists", "ERROR:4:missing 'indexname'ERROR:20:missing 'namespace'");
        asked("sindex-exists:namespace=bar", "ERROR:4:missing 'indexname'false");
        asked("sindex-stat:namespace=bar;indexname=", "ERROR:4:missing 'indexname' valueERROR:201:no index");
        asked("sindex-delete", "ERROR:4:missing 'indexname'ERROR:20:missing 'namespace'");
        asked("sindex-delete:namespace=bar;indexname=" + LONG, "ERROR:4:'indexname' value too longok");
        asked("sindex-list:namespace=", "ERROR:20:missing 'namespace' value;ERROR:20:missing 'namespace' value");
        asked("sindex/bar/", "ERROR:201:no index");
        asked("sindex//", "ns_type=unknown");
    }
}
