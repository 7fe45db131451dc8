package io.bgql.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ShippingTest {
    @Test
    void theDestinationsOfANamespaceAreThoseThatListIt() {
        String destinations = "dcs=east,west;src-id=0;trace-sample=0";
        assertThat(Shipping.requests(destinations))
                .containsExactly("get-config:context=xdr;dc=east", "get-config:context=xdr;dc=west");
        assertThat(Shipping.of(
                        "test",
                        Map.of(
                                "get-config:context=xdr",
                                destinations,
                                "get-config:context=xdr;dc=east",
                                "auth-mode=none;namespaces=bar,test;period-ms=100",
                                "get-config:context=xdr;dc=west",
                                "auth-mode=none;namespaces=bar;period-ms=100")))
                .containsExactly("east");
    }

    @Test
    void aNodeWithoutXdrShipsNothing() {
        assertThat(Shipping.requests("")).isEmpty();
        assertThat(Shipping.requests("dcs=;src-id=0")).isEmpty();
        assertThat(Shipping.requests("ERROR:4:invalid context")).isEmpty();
        assertThat(Shipping.of("test", Map.of())).isEmpty();
    }
}
